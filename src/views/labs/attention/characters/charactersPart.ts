import { formatNumber, formatPercent } from '../../../../i18n/format/formatNumber'
import { getMessages } from '../../../../i18n/messages'
import type { CharactersLabPicture } from '../../../../labs/attention/characters'
import { knobs } from '../../../../labs/attention/charactersParameters'
import { definePart } from '../../shared/definition'
import { bitsOf, glyphOf, lastMean } from '../shared/glyphs'
import { CharactersPicture } from './CharactersPicture'

/** Characters within a sentence, in which a line does not end. */
const lineOf = (characters: readonly string[]) => characters.join('').replaceAll('\n', '⏎')

/** The characters at the end of the window that are quoted. */
const quoted = 12

export default definePart<typeof knobs, CharactersLabPicture>({
  id: 'characters',
  experiment: 'characters',
  knobs,
  messages: 'labs.characters',
  Picture: CharactersPicture,
  seen({ loss, pairs, single, chance, window: seen, next, characters, weights }, { text }, language) {
    const messages = getMessages('labs.characters', language)
    const number = (value: number) => formatNumber(value, language)
    const figure = (value: number) => number(Number(value.toPrecision(2)))
    const nats = lastMean(loss) ?? chance
    return [
      messages.seenLoss(figure(nats), figure(bitsOf(nats)), figure(pairs), figure(single), figure(chance)),
      messages.seenNext(
        lineOf(seen.slice(-quoted)),
        glyphOf(next[0]!.character),
        formatPercent(next[0]!.probability, language),
      ),
      messages.seenSize(number([...text].length), number(characters.length), number(weights)),
    ]
  },
  outcome({ loss, pairs }) {
    const nats = lastMean(loss)
    if (nats === undefined) return undefined
    return nats >= pairs ? 0 : nats > pairs / 2 ? 1 : 2
  },
})
