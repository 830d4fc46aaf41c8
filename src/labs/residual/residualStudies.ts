import type { Digits } from '../learning/digits'
import type { Measures, Study } from '../runner/experiment'
import { readSetting } from '../runner/knob'
import { experiment, type ResidualLabPicture } from './residualExperiment'
import { knobs } from './residualParameters'

/** A network counts as trained from this training accuracy up, after the default 400 steps. */
const minTrained = 0.95
const [shallow, deep] = ['8', '32']

/** Runs the whole experiment; omitted parameters have their defaults. */
function runToEnd(texts: Readonly<Record<string, string>>, seed: number, digits: Digits): ResidualLabPicture {
  const run = experiment.begin({ ...readSetting(knobs, texts), seed }, digits)
  while (run.done < run.total) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

const last = (points: Float32Array) => points.at(-1)!

/** The ratio of the largest to the smallest gradient norm of the layers. */
const spread = (gradients: Float32Array) => Math.max(...gradients) / Math.min(...gradients)

export const studies: Readonly<Record<string, Study>> = {
  /** Both networks with batch normalisation, as compared by He and others (2015, figures 1 and 4). */
  depth: {
    measure(seed, digits): Measures {
      const shallowRun = runToEnd({ depth: shallow }, seed, digits)
      const deepRun = runToEnd({ depth: deep }, seed, digits)
      return {
        shallowPlain: last(shallowRun.plain.train),
        shallowResidual: last(shallowRun.residual.train),
        deepPlain: last(deepRun.plain.train),
        deepResidual: last(deepRun.residual.train),
        deepPlainTest: last(deepRun.plain.test),
        deepResidualTest: last(deepRun.residual.test),
        plainGradientSpread: spread(deepRun.plain.flow!.start.gradients),
        residualGradientSpread: spread(deepRun.residual.flow!.start.gradients),
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
      const layer = runToEnd({ depth: deep, normalisation: 'layer' }, seed, digits)
      const none = runToEnd({ depth: deep, normalisation: 'none' }, seed, digits)
      return {
        plainLayer: last(layer.plain.train),
        residualLayer: last(layer.residual.train),
        plainNone: last(none.plain.train),
        residualNone: last(none.residual.train),
        plainLikeness: layer.plain.flow!.start.likeness.at(-1)!,
        residualSignalGrowth: growth(none.residual.flow!.start.sizes),
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
