import { formatNumber } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import type { PerceptronLabPicture } from '../../../labs/perceptron/perceptronExperiment'
import { knobs } from '../../../labs/perceptron/perceptronParameters'
import { definePart } from '../shared/definition'
import { PerceptronPicture } from './PerceptronPicture'

export default [
  definePart<typeof knobs, PerceptronLabPicture>({
    id: 'perceptron',
    experiment: 'perceptron',
    knobs,
    messages: 'labs.perceptron',
    pace: 'steady',
    Picture: PerceptronPicture,
    seen({ points, perceptron, adaline, rounds }, _, language) {
      const messages = getMessages('labs.perceptron', language)
      const number = (value: number) => formatNumber(value, language)
      const { mistakes, bound, settled, wrong } = perceptron
      return [
        settled === undefined
          ? messages.unsettled(number(mistakes), number(rounds), number(wrong))
          : messages.settled(number(mistakes), number(settled)),
        ...(points.length === 0
          ? []
          : [Number.isFinite(bound) ? messages.withinBound(number(Math.floor(bound))) : messages.noBound]),
        messages.adalineSeen(number(adaline.wrong), number(Number(adaline.squares.toPrecision(2)))),
      ]
    },
    outcome: ({ perceptron }) => (perceptron.settled === undefined ? 1 : 0),
  }),
]
