import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { joinSentences } from '../../../../i18n/format/grammar'
import { getMessages } from '../../../../i18n/messages'
import type { TranslationPicture } from '../../../../labs/attention/translate'
import { translateParameters } from '../../../../labs/attention/translateParameters'
import type { TranslatorName } from '../../../../labs/attention/translator'
import { defineExperimentPart } from '../../shared/definition'
import { lastMean } from '../shared/glyphs'
import { additiveHits, rightOf, transformerHits, translatorOf } from './maps'
import { TranslatePicture } from './TranslatePicture'

/** The share of the longest sequences' tokens from which on one holds with length. */
const holds = 0.85

/** Something of each of the three. */
const ofEach = <Value>(of: (name: TranslatorName) => Value): Record<TranslatorName, Value> => ({
  fixedVector: of('fixedVector'),
  attention: of('attention'),
  transformer: of('transformer'),
})

export default defineExperimentPart<typeof translateParameters, TranslationPicture>({
  id: 'translate',
  experiment: 'translate',
  parameters: translateParameters,
  messages: 'labs.translation',
  Picture: TranslatePicture,
  describe(picture, { causalMask, task }, language) {
    const messages = getMessages('labs.translation', language)
    const { minLength, maxLength, heads, input, target } = picture
    const number = (value: number) => formatNumber(value, language)
    const share = (at: number) =>
      ofEach((name) => formatPercent(translatorOf(picture, name).accuracyByLength.at(at)!, language))
    const all = number(target.length)
    const beside = task === 'reverse' ? additiveHits(picture, task, 1) : 0
    const best = transformerHits(picture, task)
    const head = messages.head(number(Math.floor(best.index / heads) + 1), number((best.index % heads) + 1))
    const { lossCurve, accuracyByLength } = translatorOf(picture, 'transformer')
    const nats = lastMean(lossCurve)
    const mean = accuracyByLength.reduce((sum, one) => sum + one, 0) / accuracyByLength.length
    return [
      messages.resultLengths(number(maxLength), number(minLength), share(-1), share(0)),
      messages.resultAnswers(
        input.join(''),
        all,
        ofEach((name) => number(rightOf(translatorOf(picture, name), target))),
      ),
      joinSentences(
        [
          messages.resultAttention(number(additiveHits(picture, task)), all),
          ...(beside > 0 ? [messages.resultShifted(number(beside))] : []),
          messages.resultHeads(inSentence(head), number(best.hits)),
        ],
        language,
      ),
      ...(causalMask || nats === undefined
        ? []
        : [messages.resultUnmasked(number(Number(nats.toPrecision(2))), formatPercent(mean, language))]),
    ]
  },
  outcome(picture) {
    const can = ofEach((name) => translatorOf(picture, name).accuracyByLength.at(-1)! >= holds)
    const attending = Number(can.attention) + Number(can.transformer)
    // That the fixed vector can and one of the others cannot is none of the guesses.
    if (can.fixedVector) return attending === 2 ? 3 : undefined
    return attending
  },
})

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
