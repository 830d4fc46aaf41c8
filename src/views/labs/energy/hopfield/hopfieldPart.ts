import { formatPercent } from '../../../../i18n/format/formatNumber'
import { joinSentences } from '../../../../i18n/format/grammar'
import { getMessages } from '../../../../i18n/messages'
import { units } from '../../../../labs/energy/grid'
import type { HopfieldPicture as Picture } from '../../../../labs/energy/hopfield'
import { hopfieldKnobs } from '../../../../labs/energy/hopfieldParameters'
import { definePart } from '../../shared/definition'
import { HopfieldPicture } from './HopfieldPicture'
import { hundredths } from './hundredths'

/** Places among the loads of 0.1 and 0.2 patterns a unit. */
const [low, high] = [4, 9]

export const hopfieldPart = definePart<typeof hopfieldKnobs, Picture>({
  id: 'hopfield',
  experiment: 'hopfield',
  knobs: hopfieldKnobs,
  messages: 'labs.hopfield',
  pace: 'steady',
  Picture: HopfieldPicture,
  seen(picture, { corruption }, language) {
    const messages = getMessages('labs.hopfield', language)
    const { overlaps, target, energy, patternEnergies, rises, shares, count } = picture
    const number = (value: number) => hundredths(value, language)
    const both = (...sentences: string[]) => joinSentences(sentences, language)
    const wrong = Math.round((units * (1 - overlaps[target]!)) / 2)
    const likest = overlaps.reduce(
      (best, one, index) => (Math.abs(one) > Math.abs(overlaps[best]!) ? index : best),
      0,
    )
    const likeness = overlaps[likest]!
    const [from, to] = [energy[1]!, energy[energy.length - 1]!]
    return [
      both(messages.seenState(number(wrong), number(units * corruption)), messages.ends[picture.end]),
      ...(likest !== target || likeness < 0
        ? [messages.seenOther(number(likest + 1), number(likeness), likeness < 0)]
        : []),
      both(
        messages.seenEnergy(number(from), number(to), number(patternEnergies[target]!)),
        rises === 0 ? messages.neverRose : messages.rose(number(rises)),
      ),
      ...(Number.isNaN(shares[high])
        ? []
        : [
            messages.seenCapacity(
              formatPercent(shares[low]!, language),
              formatPercent(shares[high]!, language),
              number(count),
              number(count / units),
            ),
          ]),
    ]
  },
  outcome: ({ end, recalled }) => (end !== 'settled' ? 2 : recalled ? 0 : 1),
})
