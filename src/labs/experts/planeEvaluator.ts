import { type Array as Arr, jit, numpy as np, tree } from '@jax-js/jax'
import { binaryCrossEntropy, floatArray } from '../learning/layers'
import { createRandom } from '../learning/random'
import {
  computeCapacity,
  type DenseNetwork,
  type Mixture,
  runDense,
  runMixture,
  tokenWidth,
} from './expertsNetwork'
import { cellCenter, cellCount, type Plane, rasterize } from './expertsPlane'

/** The predictions of one network over the whole plane. */
export interface PlaneResult {
  /** The probability of class 1 in each cell: [2304]. */
  readonly probabilityMap: Float32Array
  readonly accuracy: number
  /** Mean cross-entropy, in nats. */
  readonly loss: number
}

/** How the router distributes the whole plane, as one batch in random order. */
export interface RoutingStatistics {
  /** The expert selected for each cell: [2304]. */
  readonly chosen: Uint8Array
  /** 1 where the expert was full and the point was dropped: [2304]. */
  readonly dropped: Uint8Array
  /** Each expert's share of the cells: [experts]. */
  readonly loadShares: Float32Array
  readonly droppedShare: number
  /** N·Σ f·P: 1 for a balanced load, N if one expert gets all. */
  readonly imbalance: number
  /**
   * The share of cells that lie in the region most often routed to their expert: 1 if no expert serves two
   * regions.
   */
  readonly purity: number
}

/** Evaluates both networks at the centre of every cell. */
export function createPlaneEvaluator(plane: Plane, experts: number, factor: number) {
  // In random order; otherwise the expert would always be full for the lower cells.
  const order = createRandom(0).shuffle(Array.from({ length: cellCount }, (_, cell) => cell))
  const points = Float32Array.from(order.flatMap(cellCenter))
  const { regionMap, classMap: classes } = rasterize(plane)
  const truths = Float32Array.from(order, (cell) => classes[cell]!)
  const capacity = computeCapacity(cellCount, experts, factor)
  const data = () => [floatArray(points, [cellCount, 2]), floatArray(truths)] as const

  const runDenseOnPlane = jit((network: DenseNetwork, x: Arr, y: Arr) => {
    const scores = runDense(network, x)
    return [scores.ref, binaryCrossEntropy(scores, y)]
  })
  const runMixtureOnPlane = jit((network: Mixture, x: Arr, y: Arr) => {
    const { scores, probabilities, chosen, served } = runMixture(
      network,
      x,
      np.ones([cellCount, tokenWidth]),
      capacity,
    )
    const expert = np.argmax(chosen.ref, -1)
    const loss = binaryCrossEntropy(scores.ref, y)
    return [scores, loss, expert, served.sum(-1), chosen.mean(0), probabilities.mean(0)]
  })

  const createResult = (scores: Arr, loss: Arr): PlaneResult => {
    const scoreValues = scores.dataSync() as Float32Array
    const probabilityMap = new Float32Array(cellCount)
    let correct = 0
    for (const [place, cell] of order.entries()) {
      probabilityMap[cell] = 1 / (1 + Math.exp(-scoreValues[place]!))
      correct += Number(scoreValues[place]! > 0 === truths[place]! > 0)
    }
    return { probabilityMap, accuracy: correct / cellCount, loss: loss.item() as number }
  }
  return {
    dense(network: DenseNetwork) {
      const [scores, loss] = runDenseOnPlane(tree.ref(network), ...data()) as [Arr, Arr]
      return createResult(scores, loss)
    },
    mixture(network: Mixture): PlaneResult & RoutingStatistics {
      const results = runMixtureOnPlane(tree.ref(network), ...data()) as Arr[]
      const [scores, loss, ...rest] = results
      const [expert, served, shares, means] = rest.map((one) => one.dataSync())
      const [chosen, dropped] = [new Uint8Array(cellCount), new Uint8Array(cellCount)]
      for (const [place, cell] of order.entries()) {
        chosen[cell] = expert![place]!
        dropped[cell] = 1 - served![place]!
      }
      const droppedShare = dropped.reduce((sum, one) => sum + one, 0) / cellCount
      const balance = [...shares!].reduce((sum, share, index) => sum + share * means![index]!, 0)
      return {
        ...createResult(scores!, loss!),
        chosen,
        dropped,
        loadShares: shares as Float32Array,
        droppedShare,
        imbalance: balance * experts,
        purity: computePurity(chosen, regionMap),
      }
    },
    dispose() {
      runDenseOnPlane.dispose()
      runMixtureOnPlane.dispose()
    },
  }
}

function computePurity(chosen: Uint8Array, regions: Uint8Array): number {
  const counts: number[][] = []
  for (const [cell, expert] of chosen.entries()) {
    const region = regions[cell]!
    counts[expert] ??= []
    counts[expert][region] = (counts[expert][region] ?? 0) + 1
  }
  // `flat` skips experts that serve no cell, and regions that an expert does not serve.
  const maxCounts = counts.flatMap((served) => Math.max(...served.flat()))
  return maxCounts.reduce((sum, one) => sum + one, 0) / chosen.length
}
