import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import type { PretrainingPicture as Picture } from '../../../../labs/energy/pretraining'
import { pretrainingKnobs } from '../../../../labs/energy/pretrainingParameters'
import { definePart } from '../../shared/definition'
import { PretrainingPicture } from './PretrainingPicture'
import { sizeIn } from './size'

/** The share of test images named rightly that counts as having learnt. */
const goal = 0.8

const lastOf = ({ accuracy }: Picture['random']) => accuracy[accuracy.length - 1] ?? 0

/** The update at which a network first reached the goal. */
function reached({ accuracy }: Picture['random']): number | undefined {
  for (let at = 0; at < accuracy.length; at += 2) if (accuracy[at + 1]! >= goal) return accuracy[at]
  return undefined
}

export const pretrainingPart = definePart<typeof pretrainingKnobs, Picture>({
  id: 'pretraining',
  experiment: 'pretraining',
  knobs: pretrainingKnobs,
  messages: 'labs.layerwisePretraining',
  showsDigits: true,
  Picture: PretrainingPicture,
  seen({ phase, layer, depth, pretrained, random }, _, language) {
    const messages = getMessages('labs.layerwisePretraining', language)
    const number = (value: number) => formatNumber(value, language)
    const share = (one: typeof random) => formatPercent(lastOf(one), language)
    const size = (value: number | undefined) => sizeIn(value ?? 0)
    const when = (at: number | undefined) => (at === undefined ? messages.never : messages.after(number(at)))
    const gradients = messages.seenGradients(
      size(random.gradients[depth - 1]),
      size(random.gradients[0]),
      pretrained.gradients.length > 0 ? size(pretrained.gradients[0]) : undefined,
    )
    if (phase === 'layers')
      return [messages.seenLayers(number(layer + 1), number(depth), share(random)), gradients]
    return [
      messages.seenAccuracy(share(pretrained), share(random)),
      messages.seenSpeed(when(reached(pretrained)), when(reached(random))),
      gradients,
    ]
  },
  outcome({ pretrained, random }) {
    return Number(lastOf(pretrained) >= goal) + 2 * Number(lastOf(random) >= goal)
  },
})
