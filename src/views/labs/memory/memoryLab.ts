import { formatMagnitude, formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { getMessages } from '../../../i18n/messages'
import { knobs } from '../../../labs/memory/memoryParameters'
import type { MemoryLabPicture } from '../../../labs/memory/memoryPicture'
import { definePart } from '../shared/definition'
import { MemoryPicture } from './MemoryPicture'
import { arriving, openness, outcomeOf } from './readings'

export default [
  definePart<typeof knobs, MemoryLabPicture>({
    id: 'memory',
    experiment: 'memory',
    knobs,
    messages: 'labs.memory',
    Picture: MemoryPicture,
    seen({ task, rivals, chance }, _, language) {
      const messages = getMessages('labs.memory', language)
      const each = (reading: (rival: (typeof rivals)[number]) => string) =>
        rivals.map(reading) as [string, string, string]
      const shares = each(({ share }) => formatPercent(share, language))
      const [, lstm, gru] = rivals
      const [forget, update] = [openness(lstm!, 'forget'), openness(gru!, 'update')]
      const squares = each(({ loss }) => formatNumber(Number((loss.at(-1) ?? 0).toPrecision(2)), language))
      return [
        task === 'recall'
          ? messages.recalled(...shares, formatPercent(chance.share, language))
          : messages.added(...shares, formatPercent(chance.share, language)),
        ...(task === 'adding' ? [messages.squares(...squares, formatNumber(0.167, language))] : []),
        messages.arrived(
          each((rival) => formatMagnitude(arriving(rival).before, language)),
          each((rival) => formatMagnitude(arriving(rival).now, language)),
        ),
        forget === undefined
          ? messages.neverForgets(formatPercent(update!, language))
          : messages.keeps(formatPercent(forget, language), formatPercent(update!, language)),
      ]
    },
    outcome: outcomeOf,
  }),
]
