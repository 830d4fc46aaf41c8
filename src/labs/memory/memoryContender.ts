import { type Array as Arr, nn, numpy as np, tree } from '@jax-js/jax'
import { apply, type Dense, dense } from '../learning/layers'
import { createRandom } from '../learning/random'
import {
  blank,
  elman,
  gru,
  lstm,
  lstmOf1997,
  type Recurrent,
  type RecurrentCell,
  recurrent,
  unrolled,
  weightCount,
} from '../learning/recurrent'
import { createTraining, type Training } from '../learning/training'
import type { MemorySettings } from './memoryParameters'
import { type MemoryTask, taskOf } from './tasks'

/** A recurrent layer, and a layer that answers from what it shows at the end. */
export type RecurrentNetwork = { layer: Recurrent; head: Dense }

export const names = ['elman', 'lstm', 'gru'] as const
export type RecurrentName = (typeof names)[number]

/** One of the three in training. */
export interface RecurrentContender {
  readonly name: RecurrentName
  readonly cell: RecurrentCell
  readonly units: number
  /** How many weights it has in all. */
  readonly weights: number
  readonly training: Training<RecurrentNetwork>
}

/** Sequences learnt from at each update. */
export const batch = 32
const greatestNorm = 1

/** The kind of layer that stands behind a name. */
const cellOf = (name: RecurrentName, { forgetGate }: Pick<MemorySettings, 'forgetGate'>): RecurrentCell =>
  name === 'elman' ? elman : name === 'gru' ? gru : forgetGate ? lstm : lstmOf1997

const countOf = (cell: RecurrentCell, { inputs, outputs }: MemoryTask, units: number) =>
  weightCount(cell, inputs, units) + (units + 1) * outputs

/** The units with which a network comes nearest to the weights of an LSTM, with its forget gate, of `units`; with their count. */
export function equallyLarge(
  cell: RecurrentCell,
  task: MemoryTask,
  units: number,
): { units: number; weights: number } {
  const budget = countOf(lstm, task, units)
  let best = { units: 1, weights: countOf(cell, task, 1) }
  for (let wide = 2; wide <= 4 * units; wide++) {
    const weights = countOf(cell, task, wide)
    if (Math.abs(weights - budget) < Math.abs(best.weights - budget)) best = { units: wide, weights }
  }
  return best
}

/** The loss of each sequence, of shape [batch], from what goes out, [batch, out], and the answers, [batch]; consumes both. */
export function losses(outputs: Arr, answers: Arr): Arr {
  const count = outputs.shape[1]!
  if (count === 1) return np.square(outputs.reshape([-1]).sub(answers))
  return nn
    .logSoftmax(outputs, -1)
    .mul(nn.oneHot(answers.astype(np.int32), count))
    .sum(-1)
    .neg()
}

/** Begins one of the three; its first weights depend on the seed and its name alone, and not on the chance that draws sequences. */
export function createRival(name: RecurrentName, setting: MemorySettings): RecurrentContender {
  const task = taskOf(setting)
  const cell = cellOf(name, setting)
  const { units, weights } = equallyLarge(cell, task, setting.units)
  const random = createRandom(setting.seed * names.length + names.indexOf(name) + 1)
  const network: RecurrentNetwork = {
    layer: recurrent(random, cell, { inputs: task.inputs, units, keep: setting.forgetBias }),
    head: dense(random, units, task.outputs),
  }
  const loss = ({ layer, head }: RecurrentNetwork, inputs: Arr, answers: Arr) => {
    const all = unrolled(cell, layer, blank(cell, batch, units), inputs)
    const [end, ...rest] = all.pop()!
    tree.dispose([all, rest])
    return losses(apply(head, end!), answers).mean()
  }
  const training = createTraining<RecurrentNetwork>(network, loss, setting.clip ? greatestNorm : undefined)
  return { name, cell, units, weights, training }
}
