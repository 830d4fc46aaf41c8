import { magnitude, percent, plain } from '../../../i18n/format'
import { knobs } from '../../../labs/memory/knobs'
import type { Picture } from '../../../labs/memory/picture'
import { definePart } from '../shared/definition'
import { MemoryPicture } from './MemoryPicture'
import { arriving, openness, outcomeOf } from './readings'
import { words } from './words'

export default [
  definePart<typeof knobs, Picture>({
    id: 'memory',
    experiment: 'memory',
    knobs,
    words,
    Picture: MemoryPicture,
    seen({ task, rivals, chance }, _, language) {
      const say = words[language]
      const each = (reading: (rival: (typeof rivals)[number]) => string) =>
        rivals.map(reading) as [string, string, string]
      const shares = each(({ share }) => percent(share, language))
      const [, lstm, gru] = rivals
      const [forget, update] = [openness(lstm!, 'forget'), openness(gru!, 'update')]
      const squares = each(({ loss }) => plain(Number((loss.at(-1) ?? 0).toPrecision(2)), language))
      return [
        task === 'recall'
          ? say.recalled(...shares, percent(chance.share, language))
          : say.added(...shares, percent(chance.share, language)),
        ...(task === 'adding' ? [say.squares(...squares, plain(0.167, language))] : []),
        say.arrived(
          each((rival) => magnitude(arriving(rival).before, language)),
          each((rival) => magnitude(arriving(rival).now, language)),
        ),
        forget === undefined
          ? say.neverForgets(percent(update!, language))
          : say.keeps(percent(forget, language), percent(update!, language)),
      ]
    },
    outcome: outcomeOf,
  }),
]
