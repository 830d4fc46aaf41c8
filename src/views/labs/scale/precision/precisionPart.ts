import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import type { PrecisionContender, PrecisionPicture } from '../../../../labs/scale/precision'
import { precisionKnobs } from '../../../../labs/scale/precisionParameters'
import { definePart, labelValues } from '../../shared/definition'
import { powerOfTwo } from './GradientTable'
import { PrecisionCharts } from './PrecisionCharts'

/** The share of test images from which on a network counts as having learnt. */
const half = 0.5

const accuracyOf = ({ rivals }: PrecisionPicture, rival: PrecisionContender) =>
  rivals[rival].accuracy.at(-1) ?? 0

export const precisionPart = definePart<typeof precisionKnobs, PrecisionPicture>({
  id: 'precision',
  experiment: 'precision',
  knobs: precisionKnobs,
  messages: 'labs.precision',
  valueLabels: () => ({
    smallness: labelValues(precisionKnobs.smallness, (power) => (power === 0 ? '1' : powerOfTwo(-power))),
    factor: labelValues(precisionKnobs.factor, powerOfTwo),
  }),
  showsDigits: true,
  Picture: PrecisionCharts,
  seen(picture, { master }, language) {
    const { seen: say } = getMessages('labs.precision', language)
    const { fp16, scaled, bf16 } = picture.rivals
    const share = (value: number) => formatPercent(value, language)
    const right = (rival: PrecisionContender) => share(accuracyOf(picture, rival))
    return [
      say.fp16(share(fp16.vanished), share(fp16.subnormal)),
      say.scaled(powerOfTwo(scaled.factor), share(scaled.vanished)) +
        (scaled.skipped > 0 ? say.left(formatNumber(scaled.skipped, language)) : say.noneLeft),
      say.accuracy({
        fp32: right('fp32'),
        fp16: right('fp16'),
        scaled: right('scaled'),
        bf16: right('bf16'),
      }),
      ...(master ? [] : [say.stalled(share(bf16.stalled), share(scaled.stalled))]),
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
