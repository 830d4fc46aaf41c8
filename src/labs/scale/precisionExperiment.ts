import { createMinibatches } from '../learning/minibatch'
import { createRandom } from '../learning/random'
import { countSteps } from '../runner/countSteps'
import type { Experiment } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import { type FloatFormatName, floatFormats, minSubnormalExponent } from './floatFormat'
import { minHistogramExponent } from './gradientStatistics'
import { dynamicScaling, fixedScaling } from './lossScaling'
import { initWeights } from './narrowNet'
import { createPrecisionContender, type PrecisionContenderPicture } from './precisionContender'
import type { precisionParameters } from './precisionParameters'

type PrecisionSettings = Settings<typeof precisionParameters>

export type PrecisionContenderName = 'fp32' | 'fp16' | 'scaled' | 'bf16'

/** Four networks with the same initial weights and the same batches; `scaled` is fp16 with loss scaling. */
export interface PrecisionPicture {
  readonly contenders: Readonly<Record<PrecisionContenderName, PrecisionContenderPicture>>
  /** The exponent of the histograms' first bin. */
  readonly minExponent: number
  /** Exponents of the smallest positive, the smallest normal, and the largest number. */
  readonly ranges: Readonly<
    Record<
      FloatFormatName,
      { readonly minSubnormal: number; readonly minNormal: number; readonly maxNormal: number }
    >
  >
}

const batch = 32
const total = 800
/** The initial dynamic factor, and the number of updates without overflow after which it doubles. */
const initialFactor = 2 ** 16
const patience = 50

/**
 * Actual rounding of gradients to half precision, and loss scaling against its effects (Micikevicius and
 * others, 2018).
 */
export const experiment: Experiment<PrecisionSettings, PrecisionPicture> = {
  needsDigits: true,
  begin(settings, digits) {
    const random = createRandom(settings.seed)
    const weights = initWeights(random)
    const next = createMinibatches(digits.train, batch, random)
    const scaling =
      settings.scaling === 'dynamic'
        ? dynamicScaling(initialFactor, patience)
        : fixedScaling(2 ** settings.factor)
    const createContender = (format: FloatFormatName, by = fixedScaling(1)) =>
      createPrecisionContender(weights, digits.test, {
        ...settings,
        format: floatFormats[format],
        scaling: by,
      })
    const contenders = {
      fp32: createContender('fp32'),
      fp16: createContender('fp16'),
      scaled: createContender('fp16', scaling),
      bf16: createContender('bf16'),
    }
    return countSteps(settings, {
      total,
      step(step) {
        const batch = next()
        for (const one of Object.values(contenders)) one.step(step - 1, batch)
        if (step === total) for (const one of Object.values(contenders)) one.measure(step)
      },
      picture: (): PrecisionPicture => ({
        contenders: {
          fp32: contenders.fp32.picture(),
          fp16: contenders.fp16.picture(),
          scaled: contenders.scaled.picture(),
          bf16: contenders.bf16.picture(),
        },
        minExponent: minHistogramExponent,
        ranges: { fp32: exponentRange('fp32'), fp16: exponentRange('fp16'), bf16: exponentRange('bf16') },
      }),
    })
  },
}

const exponentRange = (name: FloatFormatName) => {
  const { minExponent, maxExponent } = floatFormats[name]
  return {
    minSubnormal: minSubnormalExponent(floatFormats[name]),
    minNormal: minExponent,
    maxNormal: maxExponent,
  }
}
