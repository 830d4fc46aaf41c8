import { createRunner } from '../runner/createRunner'
import type { Measures, Study } from '../runner/experiment'
import { experiment } from './residualExperiment'
import { residualParameters } from './residualParameters'

/** A network counts as trained from this training accuracy up, after the default 400 steps. */
const minTrained = 0.95
const [shallow, deep] = [8, 32]

const run = createRunner(experiment, residualParameters)

const last = (points: Float32Array) => points.at(-1)!

/** The ratio of the largest to the smallest gradient norm of the layers. */
const spread = (gradients: Float32Array) => Math.max(...gradients) / Math.min(...gradients)

export const studies: Readonly<Record<string, Study>> = {
  /** Both networks with batch normalisation, as compared by He and others (2015, figures 1 and 4). */
  depth: {
    measure(seed, digits): Measures {
      const shallowRun = run({ seed, depth: shallow }, digits)
      const deepRun = run({ seed, depth: deep }, digits)
      return {
        shallowPlain: last(shallowRun.plain.trainAccuracyCurve),
        shallowResidual: last(shallowRun.residual.trainAccuracyCurve),
        deepPlain: last(deepRun.plain.trainAccuracyCurve),
        deepResidual: last(deepRun.residual.trainAccuracyCurve),
        deepPlainTest: last(deepRun.plain.testAccuracyCurve),
        deepResidualTest: last(deepRun.residual.testAccuracyCurve),
        plainGradientSpread: spread(deepRun.plain.layerStatistics!.initial.gradientNorms),
        residualGradientSpread: spread(deepRun.residual.layerStatistics!.initial.gradientNorms),
      }
    },
    claims: {
      bothTrainWhenShallow: ({ shallowPlain, shallowResidual }) =>
        shallowPlain! >= minTrained && shallowResidual! >= minTrained,
      onlyResidualTrainsWhenDeep: ({ deepPlain, deepResidual }) =>
        deepResidual! >= minTrained && deepPlain! < minTrained,
      skipsKeepGradientsAlike: ({ plainGradientSpread, residualGradientSpread }) =>
        residualGradientSpread! <= plainGradientSpread! / 10,
    },
  },
  /** The deep networks with layer normalisation, and without any. */
  normalisation: {
    measure(seed, digits): Measures {
      const layer = run({ seed, depth: deep, normalisation: 'layer' }, digits)
      const none = run({ seed, depth: deep, normalisation: 'none' }, digits)
      return {
        plainLayer: last(layer.plain.trainAccuracyCurve),
        residualLayer: last(layer.residual.trainAccuracyCurve),
        plainNone: last(none.plain.trainAccuracyCurve),
        residualNone: last(none.residual.trainAccuracyCurve),
        plainLikeness: layer.plain.layerStatistics!.initial.similarity.at(-1)!,
        residualSignalGrowth: growth(none.residual.layerStatistics!.initial.signalSizes),
      }
    },
    claims: {
      layerNormalisationDoesNotRescuePlain: ({ plainLayer, residualLayer }) =>
        plainLayer! < minTrained && residualLayer! >= minTrained,
      skipsAloneDoNotDo: ({ residualNone }) => residualNone! < minTrained,
    },
  },
}

/** The ratio of the signal's size at the end to that at the beginning. */
const growth = (sizes: Float32Array) => sizes.at(-1)! / sizes[0]!
