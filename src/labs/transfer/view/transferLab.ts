import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { defineExperimentPart } from '../../../views/labs/shared/defineParts'
import { transferParameters } from '../transferParameters'
import type { TransferLabPicture } from '../transferPicture'
import { computeGains, findMaxGain, findMinGain, formatPoints } from './gains'
import { TransferPicture } from './TransferPicture'

/** Smaller maximum gains count as no gain. */
const minUsefulGain = 0.02

export default [
  defineExperimentPart<typeof transferParameters, TransferLabPicture>({
    id: 'transfer',
    experiment: 'transfer',
    parameters: transferParameters,
    messages: 'labs.transfer',
    showsDigits: true,
    Picture: TransferPicture,
    describe(picture, { frozen }, language) {
      const { pretrainingSteps, exampleCounts, accuracyByCount, shownCount, parameterCounts } = picture
      const messages = getMessages('labs.transfer', language)
      const format = (value: number) => formatNumber(value, language)
      const formatShare = (value: number) => formatPercent(value, language)
      const [updates, pretrainingAccuracy] = picture.pretrainingAccuracyCurve.slice(-2)
      const gains = computeGains(picture)
      const [maxGain, minGain] = [findMaxGain(gains), findMinGain(gains)]
      const at = exampleCounts.indexOf(shownCount)
      const [pretrained, fresh] = [accuracyByCount.pretrained[at]!, accuracyByCount.fresh[at]!]
      const describeAccuracy = pretrainingSteps === 0 ? messages.resultControl : messages.resultAccuracy
      return [
        ...(updates === undefined || pretrainingAccuracy === undefined
          ? []
          : [
              messages.resultPretraining(
                format(updates),
                [...picture.pretrainingDigits].join(' '),
                formatShare(pretrainingAccuracy),
              ),
            ]),
        ...(Number.isFinite(pretrained - fresh)
          ? [describeAccuracy(format(shownCount), formatShare(pretrained), formatShare(fresh))]
          : []),
        ...(maxGain && minGain && gains.length === exampleCounts.length
          ? [
              messages.resultGains({
                ahead: format(gains.filter(({ gain }) => gain > 0).length),
                total: format(exampleCounts.length),
                max: formatPoints(maxGain.gain),
                maxCount: format(maxGain.count),
                min: formatPoints(minGain.gain),
                minCount: format(minGain.count),
              }),
            ]
          : []),
        ...(frozen && picture.step > pretrainingSteps
          ? [messages.resultFrozen(format(parameterCounts.pretrained), format(parameterCounts.fresh))]
          : []),
      ]
    },
    outcome(picture) {
      const best = findMaxGain(computeGains(picture))
      if (!best || best.gain < minUsefulGain) return 3
      return best.count <= 5 ? 0 : best.count <= 20 ? 1 : 2
    },
  }),
]
