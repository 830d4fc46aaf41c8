import { type Array as Arr, nn, numpy as np, tree } from '@jax-js/jax'
import { applyDense, type Dense, initDense } from '../learning/layers'
import { createRandom } from '../learning/random'
import {
  countRecurrentWeights,
  elman,
  gru,
  initRecurrent,
  lstm,
  lstm1997,
  type Recurrent,
  type RecurrentCell,
  unroll,
  zeroState,
} from '../learning/recurrent'
import { fitUnits } from '../learning/statistics'
import { createTraining } from '../learning/training'
import type { MemorySettings } from './memoryParameters'
import { type MemoryTask, taskOf } from './tasks'

/** A recurrent layer, and a dense layer on its last output. */
export type RecurrentNetwork = { layer: Recurrent; head: Dense }

export const recurrentNames = ['elman', 'lstm', 'gru'] as const
export type RecurrentName = (typeof recurrentNames)[number]

/** Sequences per update. */
export const batchSize = 32
const maxNorm = 1

/** The layer type for a name. */
const cellOf = (name: RecurrentName, { forgetGate }: Pick<MemorySettings, 'forgetGate'>): RecurrentCell =>
  name === 'elman' ? elman : name === 'gru' ? gru : forgetGate ? lstm : lstm1997

const countOf = (cell: RecurrentCell, { inputSize, outputSize }: MemoryTask, units: number) =>
  countRecurrentWeights(cell, inputSize, units) + (units + 1) * outputSize

/**
 * The number of units, and the weight count, with which a network is closest to an LSTM (with forget gate) of
 * `units` units.
 */
export function matchUnits(
  cell: RecurrentCell,
  task: MemoryTask,
  units: number,
): { units: number; weightCount: number } {
  const fitted = fitUnits((candidate) => countOf(cell, task, candidate), countOf(lstm, task, units))
  return { units: fitted, weightCount: countOf(cell, task, fitted) }
}

/**
 * The loss of each sequence, [batch], from the outputs, [batch, out], and the targets, [batch]; consumes
 * both.
 */
export function computeLosses(outputs: Arr, answers: Arr): Arr {
  const count = outputs.shape[1]!
  if (count === 1) return np.square(outputs.reshape([-1]).sub(answers))
  return nn
    .logSoftmax(outputs, -1)
    .mul(nn.oneHot(answers.astype(np.int32), count))
    .sum(-1)
    .neg()
}

export type RecurrentContender = ReturnType<typeof createRecurrentContender>

/**
 * One of the three networks, in training. Its initial weights depend only on the seed and its name, not on the
 * generator of the sequences.
 */
export function createRecurrentContender(name: RecurrentName, settings: MemorySettings) {
  const task = taskOf(settings)
  const cell = cellOf(name, settings)
  const { units, weightCount } = matchUnits(cell, task, settings.units)
  const random = createRandom(settings.seed * recurrentNames.length + recurrentNames.indexOf(name) + 1)
  const network: RecurrentNetwork = {
    layer: initRecurrent(random, cell, {
      sparseInputs: task.inputSize,
      units,
      retentionBias: settings.forgetBias,
    }),
    head: initDense(random, units, task.outputSize),
  }
  const loss = ({ layer, head }: RecurrentNetwork, inputs: Arr, answers: Arr) => {
    const all = unroll(cell, layer, zeroState(cell, batchSize, units), inputs)
    const [end, ...rest] = all.pop()!
    tree.dispose([all, rest])
    return computeLosses(applyDense(head, end!), answers).mean()
  }
  const training = createTraining<RecurrentNetwork>(network, loss, settings.clip ? maxNorm : undefined)
  return { name, cell, units, weightCount, training }
}
