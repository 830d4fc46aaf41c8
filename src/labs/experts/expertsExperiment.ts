import type { Array as Arr } from '@jax-js/jax'
import { binaryCrossEntropy, floatArray } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createTraining } from '../learning/training'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import { type Budget, computeDenseBudget, computeMixtureBudget, matchDenseUnits } from './budget'
import { createExpertsMetrics, type DenseMetrics, type MixtureMetrics } from './expertsMetrics'
import {
  computeCapacity,
  computeImbalance,
  createDense,
  createMixture,
  type DenseNetwork,
  type Mixture,
  runDense,
  runMixture,
  tokenWidth,
} from './expertsNetwork'
import type { expertsParameters } from './expertsParameters'
import { createPlane, mapSide, type Region, rasterize } from './expertsPlane'
import { createPlaneEvaluator } from './planeEvaluator'
import { batchSize, drawPoints } from './pointBatch'

export interface ExpertsLabPicture {
  readonly step: number
  /** The regions of the plane, unknown to the networks. */
  readonly sites: readonly Region[]
  /** Cells along one side of each map; maps go row by row from the top left. */
  readonly mapSide: number
  /** The region that each cell belongs to: [2304]. */
  readonly regionMap: Uint8Array
  /** Each cell's class, 0 or 1: [2304]. */
  readonly classMap: Uint8Array
  readonly dense: DenseMetrics & Budget
  readonly mixture: MixtureMetrics & Budget
}

const rate = 0.01
/** Steps between two evaluations on the whole plane. There is also one after the first step. */
const evaluationInterval = 15

/**
 * A mixture of experts with top-1 routing (Fedus, Zoph and Shazeer, 2021) against a dense network, on a plane
 * with unknown regions.
 */
export const experiment: Experiment<Settings<typeof expertsParameters>, ExpertsLabPicture> = {
  begin(settings) {
    const { experts, balance, capacity, jitter, regions, dense: matched, steps, seed } = settings
    const random = createRandom(seed)
    // Each part has its own generator, so that a parameter that changes one part leaves the others unchanged.
    const createGenerator = () => createRandom(random.nextInteger(2 ** 31))
    const plane = createPlane(createGenerator(), regions)
    const units = matchDenseUnits(experts, matched)
    const dense = createTraining(
      createDense(createGenerator(), units),
      (network: DenseNetwork, x: Arr, y: Arr) => binaryCrossEntropy(runDense(network, x), y),
    )
    const maxPoints = computeCapacity(batchSize, experts, capacity)
    const mixture = createTraining(
      createMixture(createGenerator(), experts),
      (network: Mixture, x: Arr, y: Arr, noise: Arr) => {
        const { scores, probabilities, chosen, served } = runMixture(network, x, noise, maxPoints)
        served.dispose()
        return binaryCrossEntropy(scores, y).add(computeImbalance(chosen, probabilities).mul(balance))
      },
    )
    const evaluator = createPlaneEvaluator(plane, experts, capacity)
    const metrics = createExpertsMetrics(experts)
    const map = rasterize(plane)
    const pointRandom = createGenerator()
    return countSteps(settings, {
      total: steps,
      step(done) {
        const { coordinates, classes, jitter: noise } = drawPoints(pointRandom, plane, jitter)
        const [x, y] = [floatArray(coordinates, [batchSize, 2]), floatArray(classes)]
        dense.step(rate, x.ref, y.ref)
        mixture.step(rate, x, y, floatArray(noise, [batchSize, tokenWidth]))
        if (done === 1 || done % evaluationInterval === 0) {
          metrics.add(done, evaluator.dense(dense.parameters), evaluator.mixture(mixture.parameters))
        }
      },
      picture: (done) => ({
        step: done,
        sites: plane.regions,
        mapSide,
        regionMap: map.regionMap,
        classMap: map.classMap,
        dense: { ...metrics.dense(), ...computeDenseBudget(units) },
        mixture: { ...metrics.mixture(), ...computeMixtureBudget(experts) },
      }),
      dispose() {
        for (const one of [dense, mixture, evaluator]) one.dispose()
      },
    })
  },
}
