import type { Random } from '../learning/random'
import type { MemorySettings } from './memoryParameters'

/** Sequences of one length, and what is to be said at their end. */
export interface Sequences {
  /** Step by step, then sequence by sequence: [time, batch, in]. */
  readonly inputs: Float32Array<ArrayBuffer>
  /** [batch]: a symbol's number, or a sum. */
  readonly targets: Float32Array<ArrayBuffer>
}

/** A task whose answer depends on inputs that came long ago. */
export interface MemoryTask {
  /** Numbers that come in at each step. */
  readonly inputSize: number
  /** Numbers that go out at the end: a score for each symbol, or one sum. */
  readonly outputSize: number
  /** Draws sequences. */
  draw(random: Random, length: number, count: number): Sequences
  /** Whether what came out at the end means the answer. */
  isCorrect(outputs: ArrayLike<number>, answer: number): boolean
  /** The share that is right, and the loss, for who knows nothing of the sequence and guesses the best constant. */
  readonly baseline: { readonly accuracy: number; readonly loss: number }
}

export const symbolCount = 4
export const distractorCount = 4

/**
 * Recall the first symbol: one of four, then noise of four others until the end (in the manner of Hochreiter and Schmidhuber,
 * 1997, experiment 2). Each is told by a one of its own among noughts.
 */
const recall: MemoryTask = {
  inputSize: symbolCount + distractorCount,
  outputSize: symbolCount,
  draw(random, length, count) {
    const inputs = new Float32Array(length * count * this.inputSize)
    const targets = new Float32Array(count)
    for (let at = 0; at < count; at++) {
      targets[at] = random.below(symbolCount)
      for (let step = 0; step < length; step++) {
        const symbol = step === 0 ? targets[at]! : symbolCount + random.below(distractorCount)
        inputs[(step * count + at) * this.inputSize + symbol] = 1
      }
    }
    return { inputs, targets }
  },
  isCorrect: (outputs, answer) => Array.from(outputs).every((one) => one <= outputs[answer]!),
  baseline: { accuracy: 1 / symbolCount, loss: Math.log(symbolCount) },
}

/** How far off a sum may be. */
const tolerance = 0.1

/**
 * Adding (Hochreiter and Schmidhuber, 1997, experiment 4, as Le, Jaitly and Hinton, 2015, have it): numbers from 0 to 1, two of
 * which are marked, one in each half; their sum is asked at the end. The best constant is 1, whose mean square error is 1/6;
 * it is within the tolerance for 1 − 0.9² of all.
 */
const adding: MemoryTask = {
  inputSize: 2,
  outputSize: 1,
  draw(random, length, count) {
    const inputs = new Float32Array(length * count * 2)
    const targets = new Float32Array(count)
    const half = length / 2
    for (let at = 0; at < count; at++) {
      const marked = [random.below(half), half + random.below(half)]
      for (let step = 0; step < length; step++) {
        const place = (step * count + at) * 2
        inputs[place] = random.next()
        if (!marked.includes(step)) continue
        inputs[place + 1] = 1
        targets[at]! += inputs[place]!
      }
    }
    return { inputs, targets }
  },
  isCorrect: (outputs, answer) => Math.abs(outputs[0]! - answer) < tolerance,
  baseline: { accuracy: 1 - (1 - tolerance) ** 2, loss: 1 / 6 },
}

export const taskOf = ({ task }: Pick<MemorySettings, 'task'>): MemoryTask =>
  task === 'recall' ? recall : adding

/** The share of outputs, [batch, out], that mean the answers, [batch]. */
export function measureAccuracy(task: MemoryTask, outputs: Float32Array, answers: Float32Array): number {
  const right = answers.filter((answer, at) =>
    task.isCorrect(outputs.subarray(at * task.outputSize, (at + 1) * task.outputSize), answer),
  )
  return right.length / answers.length
}
