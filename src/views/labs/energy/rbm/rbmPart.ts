import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import type { RbmPicture as Picture } from '../../../../labs/energy/rbm'
import { rbmKnobs } from '../../../../labs/energy/rbmParameters'
import { smoothness } from '../../../../labs/energy/smoothness'
import { definePart, labelValues } from '../../shared/definition'
import { RbmPicture } from './RbmPicture'

export const rbmPart = definePart<typeof rbmKnobs, Picture>({
  id: 'rbm',
  experiment: 'rbm',
  knobs: rbmKnobs,
  messages: 'labs.rbm',
  // The images of each value, eight by eight.
  valueLabels: () => ({ shown: labelValues(rbmKnobs.shown, (eight) => `${8 * eight + 1}–${8 * eight + 8}`) }),
  showsDigits: true,
  Picture: RbmPicture,
  seen({ testError, meanError, filters, hidden }, _, language) {
    const messages = getMessages('labs.rbm', language)
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
