import { formatNumber } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import type { PerceptronLabPicture } from '../perceptronExperiment'
import { perceptronParameters } from '../perceptronParameters'
import { PerceptronPicture } from './PerceptronPicture'

export default [
  defineExperimentPart<typeof perceptronParameters, PerceptronLabPicture>({
    id: 'perceptron',
    experiment: 'perceptron',
    parameters: perceptronParameters,
    messages: 'labs.perceptron',
    pace: 'steady',
    Picture: PerceptronPicture,
    describe({ points, perceptron, adaline, epochs }, _, language) {
      const messages = getMessages('labs.perceptron', language)
      const number = (value: number) => formatNumber(value, language)
      const { mistakeCount, mistakeBound, epochsToConverge, wrongCount } = perceptron
      return [
        epochsToConverge === undefined
          ? messages.notConverged(number(mistakeCount), number(epochs), number(wrongCount))
          : messages.converged(number(mistakeCount), number(epochsToConverge)),
        ...(points.length === 0
          ? []
          : [
              Number.isFinite(mistakeBound)
                ? messages.withinBound(number(Math.floor(mistakeBound)))
                : messages.noBound,
            ]),
        messages.resultAdaline(
          number(adaline.wrongCount),
          number(Number(adaline.meanSquaredError.toPrecision(2))),
        ),
      ]
    },
    outcome: ({ perceptron }) => (perceptron.epochsToConverge === undefined ? 1 : 0),
  }),
]
