import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { joinSentences } from '../../../../i18n/format/grammar'
import { getMessages } from '../../../../i18n/messages'
import { defineExperimentPart } from '../../../../views/labs/shared/defineParts'
import { meanOfLast } from '../../../learning/curve'
import { computeMean } from '../../../learning/statistics'
import type { TranslationPicture } from '../../translateExperiment'
import { translateParameters } from '../../translateParameters'
import type { TranslatorName } from '../../translator'
import { countAdditiveHits, countCorrect, findBestHead, findTranslator } from './attentionMaps'
import { TranslatePicture } from './TranslatePicture'

/** Token accuracy on the longest sequences from which a network counts as successful. */
const minLongAccuracy = 0.85

const mapTranslators = <Value>(getValue: (name: TranslatorName) => Value): Record<TranslatorName, Value> => ({
  fixedVector: getValue('fixedVector'),
  attention: getValue('attention'),
  transformer: getValue('transformer'),
})

export default defineExperimentPart<typeof translateParameters, TranslationPicture>({
  id: 'translate',
  experiment: 'translate',
  parameters: translateParameters,
  messages: 'labs.attention.translation',
  Picture: TranslatePicture,
  describe(picture, { causalMask, task }, language) {
    const messages = getMessages('labs.attention.translation', language)
    const { minLength, maxLength, heads, input, target } = picture
    const format = (value: number) => formatNumber(value, language)
    const formatAccuracies = (at: number) =>
      mapTranslators((name) =>
        formatPercent(findTranslator(picture, name).accuracyByLength.at(at)!, language),
      )
    const total = format(target.length)
    const shiftedHits = task === 'reverse' ? countAdditiveHits(picture, task, 1) : 0
    const bestHead = findBestHead(picture, task)
    const head = messages.head(
      format(Math.floor(bestHead.index / heads) + 1),
      format((bestHead.index % heads) + 1),
    )
    const { lossCurve, accuracyByLength } = findTranslator(picture, 'transformer')
    const nats = meanOfLast(lossCurve)
    return [
      messages.resultLengths(format(maxLength), format(minLength), formatAccuracies(-1), formatAccuracies(0)),
      messages.resultAnswers(
        input.join(''),
        total,
        mapTranslators((name) => format(countCorrect(findTranslator(picture, name), target))),
      ),
      joinSentences(
        [
          messages.resultAttention(format(countAdditiveHits(picture, task)), total),
          ...(shiftedHits > 0 ? [messages.resultShifted(format(shiftedHits))] : []),
          messages.resultHeads(lowercaseFirst(head), format(bestHead.hits)),
        ],
        language,
      ),
      ...(causalMask || nats === undefined
        ? []
        : [
            messages.resultUnmasked(
              format(Number(nats.toPrecision(2))),
              formatPercent(computeMean(accuracyByLength), language),
            ),
          ]),
    ]
  },
  outcome(picture) {
    const succeeds = mapTranslators(
      (name) => findTranslator(picture, name).accuracyByLength.at(-1)! >= minLongAccuracy,
    )
    const attentionCount = Number(succeeds.attention) + Number(succeeds.transformer)
    // No guess covers the case that the fixed vector succeeds and one of the others does not.
    if (succeeds.fixedVector) return attentionCount === 2 ? 3 : undefined
    return attentionCount
  },
})

const lowercaseFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
