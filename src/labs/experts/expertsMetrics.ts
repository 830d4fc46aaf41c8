import { createSeries } from '../learning/series'
import type { PlaneResult, RoutingStatistics } from './planeEvaluator'

/** The metrics of the dense network. */
export interface DenseMetrics {
  /** Mean cross-entropy over the plane, in nats: step, loss, … */
  readonly losses: Float32Array
  /** Accuracy over the plane: step, share, … */
  readonly accuracies: Float32Array
  /** The latest evaluation; absent before the first. */
  readonly now?: PlaneResult
}

export interface MixtureMetrics extends DenseMetrics {
  readonly now?: PlaneResult & RoutingStatistics
  /** For each expert, its share of the plane: step, share, … */
  readonly loads: readonly Float32Array[]
  /** Share of the plane whose expert was full: step, share, … */
  readonly dropped: Float32Array
}

/** Collects the evaluations of a run. */
export interface ExpertsMetrics {
  add(step: number, dense: PlaneResult, mixture: PlaneResult & RoutingStatistics): void
  dense(): DenseMetrics
  mixture(): MixtureMetrics
}

export function createExpertsMetrics(experts: number): ExpertsMetrics {
  const [dense, mixture] = [createCurves(), createCurves<PlaneResult & RoutingStatistics>()]
  const loads = Array.from({ length: experts }, () => createSeries(100))
  const dropped = createSeries()
  return {
    add(step, denseResult, mixtureResult) {
      dense.add(step, denseResult)
      mixture.add(step, mixtureResult)
      for (const [expert, load] of loads.entries()) load.add(step, mixtureResult.shares[expert]!)
      dropped.add(step, mixtureResult.droppedShare)
    },
    dense: dense.picture,
    mixture: () => ({
      ...mixture.picture(),
      loads: loads.map((load) => load.points()),
      dropped: dropped.points(),
    }),
  }
}

/** Curves of one network's evaluations. */
function createCurves<Found extends PlaneResult>() {
  const [losses, accuracies] = [createSeries(), createSeries()]
  let latest: Found | undefined
  return {
    add(step: number, result: Found) {
      losses.add(step, result.loss)
      accuracies.add(step, result.accuracy)
      latest = result
    },
    picture: (): DenseMetrics & { now?: Found } => ({
      losses: losses.points(),
      accuracies: accuracies.points(),
      ...(latest && { now: latest }),
    }),
  }
}
