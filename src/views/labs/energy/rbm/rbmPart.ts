import { formatNumber, formatPercent } from '../../../../i18n/formatNumber'
import type { RbmPicture as Picture } from '../../../../labs/energy/rbm'
import { rbmKnobs } from '../../../../labs/energy/rbmParameters'
import { smoothness } from '../../../../labs/energy/smoothness'
import { definePart } from '../../shared/definition'
import { RbmPicture } from './RbmPicture'
import { rbmMessages } from './rbmMessages'

export const rbmPart = definePart<typeof rbmKnobs, Picture>({
  id: 'rbm',
  experiment: 'rbm',
  knobs: rbmKnobs,
  words: rbmMessages,
  showsDigits: true,
  Picture: RbmPicture,
  seen({ testError, meanError, filters, hidden }, _, language) {
    const messages = rbmMessages[language]
    const number = (value: number) => formatNumber(Number(value.toPrecision(2)), language)
    const error = testError[testError.length - 1]!
    return [
      messages.seenError(number(error), number(meanError), formatPercent(error / meanError, language)),
      messages.seenFilters(number(hidden), formatNumber(Number(smoothness(filters).toFixed(2)), language)),
    ]
  },
  outcome({ testError, meanError }) {
    const part = testError[testError.length - 1]! / meanError
    return part > 0.5 ? 0 : part >= 0.25 ? 1 : 2
  },
})
