import type { Random } from '../learning/random'
import type { MemorySettings } from './memoryParameters'

/** Sequences of one length, and their targets. */
export interface Sequences {
  /** [time, batch, in] */
  readonly inputs: Float32Array<ArrayBuffer>
  /** [batch]: the index of a symbol, or a sum. */
  readonly targets: Float32Array<ArrayBuffer>
}

/** A task whose answer depends on inputs many steps back. */
export interface MemoryTask {
  /** Inputs per step. */
  readonly inputSize: number
  /** Outputs at the end: a score for each symbol, or one sum. */
  readonly outputSize: number
  draw(random: Random, length: number, count: number): Sequences
  /** Whether the outputs at the end mean the target. */
  isCorrect(outputs: ArrayLike<number>, answer: number): boolean
  /** Accuracy and loss of always guessing the best constant. */
  readonly baseline: { readonly accuracy: number; readonly loss: number }
}

export const symbolCount = 4
const distractorCount = 4

/**
 * Recall the first symbol: one of four, then random distractors of four others until the end (after
 * Hochreiter and Schmidhuber, 1997, experiment 2). Symbols are one-hot.
 */
const recall: MemoryTask = {
  inputSize: symbolCount + distractorCount,
  outputSize: symbolCount,
  draw(random, length, count) {
    const inputs = new Float32Array(length * count * this.inputSize)
    const targets = new Float32Array(count)
    for (let at = 0; at < count; at++) {
      targets[at] = random.nextInteger(symbolCount)
      for (let step = 0; step < length; step++) {
        const symbol = step === 0 ? targets[at]! : symbolCount + random.nextInteger(distractorCount)
        inputs[(step * count + at) * this.inputSize + symbol] = 1
      }
    }
    return { inputs, targets }
  },
  isCorrect: (outputs, answer) => Array.from(outputs).every((one) => one <= outputs[answer]!),
  baseline: { accuracy: 1 / symbolCount, loss: Math.log(symbolCount) },
}

/** Maximum error of a sum that counts as correct. */
const tolerance = 0.1

/**
 * Adding (Hochreiter and Schmidhuber, 1997, experiment 4, in the version of Le, Jaitly and Hinton, 2015):
 * numbers from 0 to 1, two of which are marked, one in each half; the target is their sum. The best constant
 * is 1, with a mean squared error of 1/6; it is within the tolerance for 1 − 0.9² of all sequences.
 */
const adding: MemoryTask = {
  inputSize: 2,
  outputSize: 1,
  draw(random, length, count) {
    const inputs = new Float32Array(length * count * 2)
    const targets = new Float32Array(count)
    const half = length / 2
    for (let at = 0; at < count; at++) {
      const marked = [random.nextInteger(half), half + random.nextInteger(half)]
      for (let step = 0; step < length; step++) {
        const index = (step * count + at) * 2
        inputs[index] = random.next()
        if (!marked.includes(step)) continue
        inputs[index + 1] = 1
        targets[at]! += inputs[index]!
      }
    }
    return { inputs, targets }
  },
  isCorrect: (outputs, answer) => Math.abs(outputs[0]! - answer) < tolerance,
  baseline: { accuracy: 1 - (1 - tolerance) ** 2, loss: 1 / 6 },
}

export const taskOf = ({ task }: Pick<MemorySettings, 'task'>): MemoryTask =>
  task === 'recall' ? recall : adding

/** The share of outputs, [batch, out], that mean the targets, [batch]. */
export function measureAccuracy(task: MemoryTask, outputs: Float32Array, answers: Float32Array): number {
  const right = answers.filter((answer, at) =>
    task.isCorrect(outputs.subarray(at * task.outputSize, (at + 1) * task.outputSize), answer),
  )
  return right.length / answers.length
}
