import { createSeries } from '../learning/series'
import type { PlaneResult, RoutingStatistics } from './planeEvaluator'

/** The metrics of the dense network. */
export interface DenseMetrics {
  /** Mean cross-entropy over the plane, in nats: step, loss, … */
  readonly lossCurve: Float32Array
  /** Accuracy over the plane: step, share, … */
  readonly accuracyCurve: Float32Array
  /** The latest evaluation; absent before the first. */
  readonly latest?: PlaneResult
}

export interface MixtureMetrics extends DenseMetrics {
  readonly latest?: PlaneResult & RoutingStatistics
  /** For each expert, its share of the plane: step, share, … */
  readonly loadCurves: readonly Float32Array[]
  /** Share of the plane whose expert was full: step, share, … */
  readonly droppedCurve: Float32Array
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
      for (const [expert, load] of loads.entries()) load.add(step, mixtureResult.loadShares[expert]!)
      dropped.add(step, mixtureResult.droppedShare)
    },
    dense: dense.picture,
    mixture: () => ({
      ...mixture.picture(),
      loadCurves: loads.map((load) => load.points()),
      droppedCurve: dropped.points(),
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
    picture: (): DenseMetrics & { latest?: Found } => ({
      lossCurve: losses.points(),
      accuracyCurve: accuracies.points(),
      ...(latest && { latest }),
    }),
  }
}
