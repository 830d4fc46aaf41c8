import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { defineExperimentPart } from '../../../../views/labs/shared/defineParts'
import { labelValues } from '../../../../views/labs/shared/definition'
import type { RbmPicture as Picture } from '../../rbmExperiment'
import { rbmParameters } from '../../rbmParameters'
import { measureSmoothness } from '../../smoothness'
import { RbmPicture } from './RbmPicture'

export const rbmPart = defineExperimentPart<typeof rbmParameters, Picture>({
  id: 'rbm',
  experiment: 'rbm',
  parameters: rbmParameters,
  messages: 'labs.energy.rbm',
  // Each value is a group of eight test images.
  valueLabels: () => ({
    shown: labelValues(rbmParameters.shown, (group) => `${8 * group + 1}–${8 * group + 8}`),
  }),
  showsDigits: true,
  Picture: RbmPicture,
  describe({ testErrorCurve, meanImageError, filters, hiddenUnits }, _, language) {
    const messages = getMessages('labs.energy.rbm', language)
    const number = (value: number) => formatNumber(Number(value.toPrecision(2)), language)
    const error = testErrorCurve[testErrorCurve.length - 1]!
    return [
      messages.resultError(
        number(error),
        number(meanImageError),
        formatPercent(error / meanImageError, language),
      ),
      messages.resultFilters(
        number(hiddenUnits),
        formatNumber(Number(measureSmoothness(filters).toFixed(2)), language),
      ),
    ]
  },
  outcome({ testErrorCurve, meanImageError }) {
    const ratio = testErrorCurve[testErrorCurve.length - 1]! / meanImageError
    return ratio > 0.5 ? 0 : ratio >= 0.25 ? 1 : 2
  },
})
