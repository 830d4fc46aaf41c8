import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { knobs } from '../../../labs/transfer/transferParameters'
import type { TransferLabPicture } from '../../../labs/transfer/transferPicture'
import { definePart } from '../shared/definition'
import { gainsOf, greatest, least, points } from './gains'
import { TransferPicture } from './TransferPicture'

/** The gain from which on there is one worth the name. */
const worth = 0.02

export default [
  definePart<typeof knobs, TransferLabPicture>({
    id: 'transfer',
    experiment: 'transfer',
    knobs,
    messages: 'labs.transfer',
    showsDigits: true,
    Picture: TransferPicture,
    seen(picture, { frozen }, language) {
      const { step, first, known, accuracies, counts, byCount, examples, sizes } = picture
      const messages = getMessages('labs.transfer', language)
      const number = (value: number) => formatNumber(value, language)
      const share = (value: number) => formatPercent(value, language)
      const [updates, right] = accuracies.slice(-2)
      const gains = gainsOf(picture)
      const [most, fewest] = [greatest(gains), least(gains)]
      const at = counts.indexOf(examples)
      const [child, parent] = [byCount.pretrained[at]!, byCount.fresh[at]!]
      const sayPair = first === 0 ? messages.seenControl : messages.seenPair
      return [
        ...(updates === undefined || right === undefined
          ? []
          : [messages.seenFirst(number(updates), [...known].join(' '), share(right))]),
        ...(Number.isFinite(child - parent) ? [sayPair(number(examples), share(child), share(parent))] : []),
        ...(most && fewest && gains.length === counts.length
          ? [
              messages.seenGains({
                ahead: number(gains.filter(({ gain }) => gain > 0).length),
                of: number(counts.length),
                most: points(most.gain),
                mostAt: number(most.count),
                least: points(fewest.gain),
                leastAt: number(fewest.count),
              }),
            ]
          : []),
        ...(frozen && step > first
          ? [messages.seenFrozen(number(sizes.pretrained), number(sizes.fresh))]
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
