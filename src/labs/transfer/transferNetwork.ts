import { type Array as Arr, lax, nn, numpy as np, tree, vmap } from '@jax-js/jax'
import { convolve, initKernels, type Kernels, kernelSide, pool } from '../learning/convolution'
import { frameSide } from '../learning/digitFrame'
import { applyDense, crossEntropy, type Dense, initDense } from '../learning/layers'
import type { Random } from '../learning/random'
import { digitsPerTask } from './examples'

/** The layers that are transferred: two convolutions, each followed by ReLU and pooling. */
export type Trunk = { first: Kernels; second: Kernels }
/** The last layer is always trained from scratch, as it distinguishes other digits. */
export type TransferNetwork = { trunk: Trunk; head: Dense }

/** Kernels of the first layer, and of the second. */
const widths = [8, 16] as const
/** Along one axis: 14 → 12, pooled to 6 → 4, pooled to 2. */
const lastSide = ((frameSide - kernelSide + 1) / 2 - kernelSide + 1) / 2

export const initTrunk = (random: Random): Trunk => ({
  first: initKernels(random, 1, widths[0]),
  second: initKernels(random, widths[0], widths[1]),
})
export const initHead = (random: Random): Dense =>
  initDense(random, lastSide * lastSide * widths[1], digitsPerTask)

/** The scores, [batch, 5], of images, [batch, 14, 14, 1]; consumes both. */
export function computeScores({ trunk, head }: TransferNetwork, x: Arr): Arr {
  const first = nn.relu(convolve(trunk.first, x))
  const last = pool('max', nn.relu(convolve(trunk.second, pool('max', first))))
  return applyDense(head, last.reshape([last.shape[0]!, -1]))
}

/** Copies of a network, stacked along a new first axis; consumes it. */
export function stackCopies(net: TransferNetwork, count: number): TransferNetwork {
  const stacked = tree.map(
    (one: Arr) => np.stack(Array.from({ length: count }, () => one.ref)),
    net,
  ) as TransferNetwork
  tree.dispose(net)
  return stacked
}

/** One of stacked networks, by an index array; consumes both. */
export function selectNetwork(nets: TransferNetwork, index: Arr): TransferNetwork {
  const picked = tree.map((one: Arr) => one.slice(index.ref), nets) as TransferNetwork
  index.dispose()
  return picked
}

/**
 * The sum of the mean cross-entropies of stacked networks, each on its own batch: images [nets, batch, 14,
 * 14, 1], classes [nets, batch]. As a sum, it gives each network its own gradient; and as Adam works weight
 * by weight, each network learns as it would alone.
 */
export function stackedLoss(frozen: boolean, nets: TransferNetwork, x: Arr, y: Arr): Arr {
  const count = y.shape[0]!
  const learnt = frozen ? { trunk: tree.map(lax.stopGradient, nets.trunk) as Trunk, head: nets.head } : nets
  const each = vmap((net: TransferNetwork, images: Arr) => computeScores(net, images))
  return crossEntropy(each(learnt as never, x) as Arr, y).mul(count)
}
