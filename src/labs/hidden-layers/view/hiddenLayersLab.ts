import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import type { HiddenLayersLabPicture } from '../hiddenLayersExperiment'
import { hiddenLayersParameters } from '../hiddenLayersParameters'
import { HiddenLayersPicture } from './HiddenLayersPicture'

/** The accuracy from which a task counts as solved. */
const solvedAccuracy = 0.97

export default [
  defineExperimentPart<typeof hiddenLayersParameters, HiddenLayersLabPicture>({
    id: 'hidden-layers',
    experiment: 'hiddenLayers',
    parameters: hiddenLayersParameters,
    messages: 'labs.hiddenLayers',
    Picture: HiddenLayersPicture,
    describe({ perceptron, mlp }, _, language) {
      const messages = getMessages('labs.hiddenLayers', language)
      const share = ({ accuracy }: typeof perceptron) => formatPercent(accuracy, language)
      const loss = ({ loss }: typeof perceptron) => formatNumber(Number(loss.toPrecision(2)), language)
      return [
        messages.resultAccuracy(share(perceptron), share(mlp)),
        messages.resultLoss(loss(perceptron), loss(mlp)),
      ]
    },
    outcome({ perceptron, mlp }) {
      if (mlp.accuracy < solvedAccuracy) return perceptron.accuracy < solvedAccuracy ? 0 : undefined
      return perceptron.accuracy < solvedAccuracy ? 1 : 2
    },
  }),
]
