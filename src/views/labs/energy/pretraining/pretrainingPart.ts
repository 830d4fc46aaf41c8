import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import type { PretrainingPicture as Picture } from '../../../../labs/energy/pretraining'
import { pretrainingParameters } from '../../../../labs/energy/pretrainingParameters'
import { defineExperimentPart } from '../../shared/definition'
import { PretrainingPicture } from './PretrainingPicture'
import { sizeIn } from './size'

/** The share of test images named rightly that counts as having learnt. */
const goal = 0.8

const lastOf = ({ accuracyCurve }: Picture['randomStart']) => accuracyCurve[accuracyCurve.length - 1] ?? 0

/** The update at which a network first reached the goal. */
function reached({ accuracyCurve }: Picture['randomStart']): number | undefined {
  for (let at = 0; at < accuracyCurve.length; at += 2)
    if (accuracyCurve[at + 1]! >= goal) return accuracyCurve[at]
  return undefined
}

export const pretrainingPart = defineExperimentPart<typeof pretrainingParameters, Picture>({
  id: 'pretraining',
  experiment: 'pretraining',
  parameters: pretrainingParameters,
  messages: 'labs.layerwisePretraining',
  showsDigits: true,
  Picture: PretrainingPicture,
  describe({ phase, layer, depth, pretrained, randomStart }, _, language) {
    const messages = getMessages('labs.layerwisePretraining', language)
    const number = (value: number) => formatNumber(value, language)
    const share = (one: typeof randomStart) => formatPercent(lastOf(one), language)
    const size = (value: number | undefined) => sizeIn(value ?? 0)
    const when = (at: number | undefined) =>
      at === undefined ? messages.notReached : messages.reached(number(at))
    const gradients = messages.resultGradients(
      size(randomStart.gradientNorms[depth - 1]),
      size(randomStart.gradientNorms[0]),
      pretrained.gradientNorms.length > 0 ? size(pretrained.gradientNorms[0]) : undefined,
    )
    if (phase === 'layers')
      return [messages.resultLayers(number(layer + 1), number(depth), share(randomStart)), gradients]
    return [
      messages.resultAccuracy(share(pretrained), share(randomStart)),
      messages.resultSpeed(when(reached(pretrained)), when(reached(randomStart))),
      gradients,
    ]
  },
  outcome({ pretrained, randomStart }) {
    return Number(lastOf(pretrained) >= goal) + 2 * Number(lastOf(randomStart) >= goal)
  },
})
