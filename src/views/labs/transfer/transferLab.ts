import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { transferParameters } from '../../../labs/transfer/transferParameters'
import type { TransferLabPicture } from '../../../labs/transfer/transferPicture'
import { defineExperimentPart } from '../shared/definition'
import { gainsOf, greatest, least, points } from './gains'
import { TransferPicture } from './TransferPicture'

/** The gain from which on there is one worth the name. */
const worth = 0.02

export default [
  defineExperimentPart<typeof transferParameters, TransferLabPicture>({
    id: 'transfer',
    experiment: 'transfer',
    parameters: transferParameters,
    messages: 'labs.transfer',
    showsDigits: true,
    Picture: TransferPicture,
    describe(picture, { frozen }, language) {
      const {
        step,
        pretrainingSteps,
        pretrainingDigits,
        pretrainingAccuracyCurve,
        exampleCounts,
        accuracyByCount,
        shownCount,
        parameterCounts,
      } = picture
      const messages = getMessages('labs.transfer', language)
      const number = (value: number) => formatNumber(value, language)
      const share = (value: number) => formatPercent(value, language)
      const [updates, right] = pretrainingAccuracyCurve.slice(-2)
      const gains = gainsOf(picture)
      const [most, fewest] = [greatest(gains), least(gains)]
      const at = exampleCounts.indexOf(shownCount)
      const [child, parent] = [accuracyByCount.pretrained[at]!, accuracyByCount.fresh[at]!]
      const sayPair = pretrainingSteps === 0 ? messages.resultControl : messages.resultAccuracy
      return [
        ...(updates === undefined || right === undefined
          ? []
          : [messages.resultPretraining(number(updates), [...pretrainingDigits].join(' '), share(right))]),
        ...(Number.isFinite(child - parent)
          ? [sayPair(number(shownCount), share(child), share(parent))]
          : []),
        ...(most && fewest && gains.length === exampleCounts.length
          ? [
              messages.resultGains({
                ahead: number(gains.filter(({ gain }) => gain > 0).length),
                total: number(exampleCounts.length),
                max: points(most.gain),
                maxCount: number(most.count),
                min: points(fewest.gain),
                minCount: number(fewest.count),
              }),
            ]
          : []),
        ...(frozen && step > pretrainingSteps
          ? [messages.resultFrozen(number(parameterCounts.pretrained), number(parameterCounts.fresh))]
          : []),
      ]
    },
    outcome(picture) {
      const best = greatest(gainsOf(picture))
      if (!best || best.gain < worth) return 3
      return best.count <= 5 ? 0 : best.count <= 20 ? 1 : 2
    },
  }),
]
