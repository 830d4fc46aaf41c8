import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { defineExperimentPart } from '../../../../views/labs/shared/defineParts'
import { labelValues } from '../../../../views/labs/shared/definition'
import type { PrecisionContenderName, PrecisionPicture } from '../../precisionExperiment'
import { precisionParameters } from '../../precisionParameters'
import { formatPowerOfTwo } from './GradientTable'
import { PrecisionCharts } from './PrecisionCharts'

/** The test accuracy from which a network counts as trained. */
const minAccuracy = 0.5

const getAccuracy = ({ contenders }: PrecisionPicture, name: PrecisionContenderName) =>
  contenders[name].accuracyCurve.at(-1) ?? 0

export const precisionPart = defineExperimentPart<typeof precisionParameters, PrecisionPicture>({
  id: 'precision',
  experiment: 'precision',
  parameters: precisionParameters,
  messages: 'labs.scale.precision',
  valueLabels: () => ({
    smallness: labelValues(precisionParameters.smallness, (power) =>
      power === 0 ? '1' : formatPowerOfTwo(-power),
    ),
    factor: labelValues(precisionParameters.factor, formatPowerOfTwo),
  }),
  showsDigits: true,
  Picture: PrecisionCharts,
  describe(picture, { master }, language) {
    const { results } = getMessages('labs.scale.precision', language)
    const { fp16, scaled, bf16 } = picture.contenders
    const formatShare = (value: number) => formatPercent(value, language)
    const formatAccuracy = (name: PrecisionContenderName) => formatShare(getAccuracy(picture, name))
    return [
      results.fp16(formatShare(fp16.underflowed), formatShare(fp16.subnormal)),
      results.scaled(formatPowerOfTwo(scaled.scaleExponent), formatShare(scaled.underflowed)) +
        (scaled.skippedUpdates > 0
          ? results.skippedUpdates(formatNumber(scaled.skippedUpdates, language))
          : results.noneSkipped),
      results.accuracy({
        fp32: formatAccuracy('fp32'),
        fp16: formatAccuracy('fp16'),
        scaled: formatAccuracy('scaled'),
        bf16: formatAccuracy('bf16'),
      }),
      ...(master ? [] : [results.stalled(formatShare(bf16.stalledShare), formatShare(scaled.stalledShare))]),
    ]
  },
  outcome(picture) {
    const succeeded = (['fp32', 'bf16', 'scaled', 'fp16'] as const).map(
      (name) => getAccuracy(picture, name) >= minAccuracy,
    )
    const patterns = [
      'true,true,true,true',
      'true,true,true,false',
      'true,true,false,false',
      'true,false,false,false',
    ]
    const found = patterns.indexOf(String(succeeded))
    return found < 0 ? undefined : found
  },
})
