import type { Series } from '../learning/series'
import type { RecurrentContender, RecurrentName } from './memoryContender'
import type { MemorySettings } from './memoryParameters'
import type { RecurrentTrace } from './recurrentTracer'
import { type MemoryTask, measureAccuracy, type Sequences, symbolCount, taskOf } from './tasks'

/** The current state of one of the three networks. */
export interface RecurrentContenderPicture {
  readonly name: RecurrentName
  readonly units: number
  readonly weightCount: number
  /** On training batches: step, mean loss, … (in nats, or the squared error of the sum). */
  readonly lossCurve: Float32Array
  /** On the test set: step, share correct, … */
  readonly accuracyCurve: Float32Array
  /** The latest accuracy. */
  readonly accuracy: number
  /**
   * The norm of the gradient of the loss with respect to the state after each step, [time]: before training,
   * and now.
   */
  readonly initialGradients: Float32Array
  readonly gradients: Float32Array
  /** Its output for the example: a score for each symbol, or a sum. */
  readonly outputs: Float32Array
  readonly isCorrect: boolean
  /** The number of units in `memory` and `gates`: the first of `units`. */
  readonly shownUnits: number
  /**
   * Its state over the example, [time, shownUnits]: of the LSTM its cells, which may exceed 1; of the others from
   * −1 to 1.
   */
  readonly memory: Float32Array
  /**
   * Its gates over the example, from 0 to 1: each shown unit, [time, shownUnits], and the mean of all units,
   * [time].
   */
  readonly gates: readonly {
    readonly name: string
    readonly units: Float32Array
    readonly mean: Float32Array
  }[]
}

export interface MemoryLabPicture {
  readonly task: 'recall' | 'adding'
  readonly length: number
  /** Accuracy and loss of always guessing the best constant. */
  readonly baseline: { readonly accuracy: number; readonly loss: number }
  /** The symbols to recall come first, then the distractors. 0 for the adding task. */
  readonly symbolCount: number
  /** The example, [time]: the index of a symbol, or the number. */
  readonly example: Float32Array
  /** [time]: whether the number is marked; empty for the recall task. */
  readonly marked: Uint8Array
  /** The correct symbol, or the sum. */
  readonly target: number
  /** All from the first step on; before that, those already tested. */
  readonly contenders: readonly RecurrentContenderPicture[]
}

/** A network with its metrics. */
export interface TracedContender extends RecurrentContender {
  readonly atStart: Float32Array
  readonly now: RecurrentTrace
  readonly loss: Series
  readonly accuracy: Series
}

/** Maximum number of units shown per network. */
const maxShownUnits = 12

/** The picture of the networks with one sequence of the test set. */
export function createMemoryPicture(
  { task: name, length }: MemorySettings,
  tests: Sequences,
  at: number,
  contenders: readonly TracedContender[],
): MemoryLabPicture {
  const task = taskOf({ task: name })
  const count = tests.targets.length
  const inputs = Array.from({ length }, (_, step) => {
    const from = (step * count + at) * task.inputSize
    return tests.inputs.subarray(from, from + task.inputSize)
  })
  const isRecall = name === 'recall'
  return {
    task: name,
    length,
    baseline: { accuracy: task.baseline.accuracy, loss: task.baseline.loss },
    symbolCount: isRecall ? symbolCount : 0,
    example: Float32Array.from(inputs, (one) => (isRecall ? one.indexOf(1) : one[0]!)),
    marked: isRecall ? new Uint8Array() : Uint8Array.from(inputs, (one) => one[1]!),
    target: tests.targets[at]!,
    contenders: contenders.map((one) => createContenderPicture(one, tests, at, task)),
  }
}

function createContenderPicture(
  one: TracedContender,
  tests: Sequences,
  at: number,
  task: MemoryTask,
): RecurrentContenderPicture {
  const { name, units, weightCount, now } = one
  const shownUnits = Math.min(units, maxShownUnits)
  const row = (values: Float32Array, columns: number) => values.subarray(at * units, at * units + columns)
  const firstUnits = (steps: readonly Float32Array[]) =>
    Float32Array.from(steps.flatMap((values) => [...row(values, shownUnits)]))
  const mean = (values: Float32Array) => row(values, units).reduce((sum, value) => sum + value, 0) / units
  const outputs = now.outputs.slice(at * task.outputSize, (at + 1) * task.outputSize)
  return {
    name,
    units,
    weightCount,
    shownUnits,
    outputs,
    gradients: now.gradients,
    initialGradients: one.atStart,
    lossCurve: one.loss.points(),
    accuracyCurve: one.accuracy.points(),
    accuracy: measureAccuracy(task, now.outputs, tests.targets),
    isCorrect: task.isCorrect(outputs, tests.targets[at]!),
    memory: firstUnits(now.memory),
    gates: one.cell.gates.map((gate, index) => ({
      name: gate,
      units: firstUnits(now.gates[index]!),
      mean: Float32Array.from(now.gates[index]!, mean),
    })),
  }
}
