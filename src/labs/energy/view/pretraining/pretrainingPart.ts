import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { defineExperimentPart } from '../../../../views/labs/shared/defineParts'
import type { PretrainingPicture as Picture } from '../../pretrainingExperiment'
import { findGoalUpdate, goalAccuracy } from '../../pretrainingGoal'
import { pretrainingParameters } from '../../pretrainingParameters'
import { formatSize } from './formatSize'
import { PretrainingPicture } from './PretrainingPicture'

const getLastAccuracy = ({ accuracyCurve }: Picture['randomStart']) => accuracyCurve.at(-1) ?? 0

export const pretrainingPart = defineExperimentPart<typeof pretrainingParameters, Picture>({
  id: 'pretraining',
  experiment: 'pretraining',
  parameters: pretrainingParameters,
  messages: 'labs.energy.layerwisePretraining',
  showsDigits: true,
  Picture: PretrainingPicture,
  describe({ phase, layer, depth, pretrained, randomStart }, _, language) {
    const messages = getMessages('labs.energy.layerwisePretraining', language)
    const number = (value: number) => formatNumber(value, language)
    const accuracy = (network: typeof randomStart) => formatPercent(getLastAccuracy(network), language)
    const size = (value: number | undefined) => formatSize(value ?? 0)
    const reached = ({ accuracyCurve }: typeof randomStart) => {
      const update = findGoalUpdate(accuracyCurve)
      return update === undefined ? messages.notReached : messages.reached(number(update))
    }
    const gradients = messages.resultGradients(
      size(randomStart.gradientNorms[depth - 1]),
      size(randomStart.gradientNorms[0]),
      pretrained.gradientNorms.length > 0 ? size(pretrained.gradientNorms[0]) : undefined,
    )
    if (phase === 'layers')
      return [messages.resultLayers(number(layer + 1), number(depth), accuracy(randomStart)), gradients]
    return [
      messages.resultAccuracy(accuracy(pretrained), accuracy(randomStart)),
      messages.resultSpeed(reached(pretrained), reached(randomStart)),
      gradients,
    ]
  },
  outcome({ pretrained, randomStart }) {
    return (
      Number(getLastAccuracy(pretrained) >= goalAccuracy) +
      2 * Number(getLastAccuracy(randomStart) >= goalAccuracy)
    )
  },
})
