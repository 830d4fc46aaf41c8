import { createSeries } from '../learning/series'
import type { PlaneResult, RoutingStatistics } from './planeEvaluator'

/** The metrics of the dense network. */
export interface DenseMetrics {
  /** Mean cross-entropy over the plane, in nats: step, loss, … */
  readonly lossCurve: Float32Array
  /** Accuracy over the plane: step, share, … */
  readonly accuracyCurve: Float32Array
  /** The latest evaluation; undefined before the first. */
  readonly latest: PlaneResult | undefined
}

export interface MixtureMetrics extends DenseMetrics {
  readonly latest: (PlaneResult & RoutingStatistics) | undefined
  /** For each expert, its share of the plane: step, share, … */
  readonly loadCurves: readonly Float32Array[]
  /** Share of the plane whose expert was full: step, share, … */
  readonly droppedCurve: Float32Array
}

/** Collects the evaluations of a run. */
export function createExpertsMetrics(experts: number) {
  const [dense, mixture] = [createCurves(), createCurves<PlaneResult & RoutingStatistics>()]
  const loads = Array.from({ length: experts }, () => createSeries(100))
  const dropped = createSeries()
  return {
    add(step: number, denseResult: PlaneResult, mixtureResult: PlaneResult & RoutingStatistics) {
      dense.add(step, denseResult)
      mixture.add(step, mixtureResult)
      for (const [expert, load] of loads.entries()) load.add(step, mixtureResult.loadShares[expert]!)
      dropped.add(step, mixtureResult.droppedShare)
    },
    dense: dense.picture,
    mixture: (): MixtureMetrics => ({
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
    picture: () => ({
      lossCurve: losses.points(),
      accuracyCurve: accuracies.points(),
      latest,
    }),
  }
}
