import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import { defineExperimentPart } from '../../../../views/labs/shared/defineParts'
import { meanOfLast } from '../../../learning/curve'
import { natsToBits } from '../../../learning/statistics'
import type { CharactersLabPicture } from '../../charactersExperiment'
import { charactersParameters } from '../../charactersParameters'
import { toVisibleCharacter } from '../shared/glyphs'
import { CharactersPicture } from './CharactersPicture'

/** Joins characters for a sentence; line breaks become ⏎. */
const joinCharacters = (characters: readonly string[]) => characters.join('').replaceAll('\n', '⏎')

/** Number of characters quoted from the end of the context. */
const quotedLength = 12

export default defineExperimentPart<typeof charactersParameters, CharactersLabPicture>({
  id: 'characters',
  experiment: 'characters',
  parameters: charactersParameters,
  messages: 'labs.attention.characters',
  Picture: CharactersPicture,
  describe(
    { lossCurve, bigramLoss, unigramLoss, uniformLoss, context, nextCharacters, alphabet, weightCount },
    { text },
    language,
  ) {
    const messages = getMessages('labs.attention.characters', language)
    const format = (value: number) => formatNumber(value, language)
    const formatLoss = (value: number) => format(Number(value.toPrecision(2)))
    const nats = meanOfLast(lossCurve) ?? uniformLoss
    return [
      messages.resultLoss(
        formatLoss(nats),
        formatLoss(natsToBits(nats)),
        formatLoss(bigramLoss),
        formatLoss(unigramLoss),
        formatLoss(uniformLoss),
      ),
      messages.resultNext(
        joinCharacters(context.slice(-quotedLength)),
        toVisibleCharacter(nextCharacters[0]!.character),
        formatPercent(nextCharacters[0]!.probability, language),
      ),
      messages.resultSize(format([...text].length), format(alphabet.length), format(weightCount)),
    ]
  },
  outcome({ lossCurve, bigramLoss }) {
    const nats = meanOfLast(lossCurve)
    if (nats === undefined) return undefined
    return nats >= bigramLoss ? 0 : nats > bigramLoss / 2 ? 1 : 2
  },
})
