import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import type { PrecisionContenderName, PrecisionPicture } from '../../../../labs/scale/precision'
import { precisionParameters } from '../../../../labs/scale/precisionParameters'
import { defineExperimentPart, labelValues } from '../../shared/definition'
import { powerOfTwo } from './GradientTable'
import { PrecisionCharts } from './PrecisionCharts'

/** The share of test images from which on a network counts as having learnt. */
const half = 0.5

const accuracyOf = ({ contenders }: PrecisionPicture, rival: PrecisionContenderName) =>
  contenders[rival].accuracyCurve.at(-1) ?? 0

export const precisionPart = defineExperimentPart<typeof precisionParameters, PrecisionPicture>({
  id: 'precision',
  experiment: 'precision',
  parameters: precisionParameters,
  messages: 'labs.precision',
  valueLabels: () => ({
    smallness: labelValues(precisionParameters.smallness, (power) =>
      power === 0 ? '1' : powerOfTwo(-power),
    ),
    factor: labelValues(precisionParameters.factor, powerOfTwo),
  }),
  showsDigits: true,
  Picture: PrecisionCharts,
  describe(picture, { master }, language) {
    const { results } = getMessages('labs.precision', language)
    const { fp16, scaled, bf16 } = picture.contenders
    const share = (value: number) => formatPercent(value, language)
    const right = (rival: PrecisionContenderName) => share(accuracyOf(picture, rival))
    return [
      results.fp16(share(fp16.underflowed), share(fp16.subnormal)),
      results.scaled(powerOfTwo(scaled.scaleExponent), share(scaled.underflowed)) +
        (scaled.skippedUpdates > 0
          ? results.skippedUpdates(formatNumber(scaled.skippedUpdates, language))
          : results.noneSkipped),
      results.accuracy({
        fp32: right('fp32'),
        fp16: right('fp16'),
        scaled: right('scaled'),
        bf16: right('bf16'),
      }),
      ...(master ? [] : [results.stalled(share(bf16.stalledShare), share(scaled.stalledShare))]),
    ]
  },
  outcome(picture) {
    const learnt = (['fp32', 'bf16', 'scaled', 'fp16'] as const).map(
      (rival) => accuracyOf(picture, rival) >= half,
    )
    const patterns = [
      'true,true,true,true',
      'true,true,true,false',
      'true,true,false,false',
      'true,false,false,false',
    ]
    const found = patterns.indexOf(String(learnt))
    return found < 0 ? undefined : found
  },
})
