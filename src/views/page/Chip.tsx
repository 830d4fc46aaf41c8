import type { Localized } from '../../model/language'
import { useExplorer } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './Chip.module.css'

/** An architecture (default) or an era; the `era` of an era is its own id. */
interface Member {
  readonly kind?: 'architecture' | 'era'
  readonly id: string
  readonly era: string
  readonly title: Localized
}

/** A link to an architecture or era in the era's colour. */
export function Chip({ to: { kind = 'architecture', id, era, title } }: { to: Member }) {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  return (
    <PageLink className={styles.chip} page={{ kind, id }} style={hueOf(timeline, era)}>
      <Swatch isRound />
      {title[language]}
    </PageLink>
  )
}

/** A list of chips. */
export const Chips = ({ members }: { members: readonly Member[] }) => (
  <ul className={styles.list}>
    {members.map((one) => (
      <li key={`${one.kind ?? ''}/${one.id}`}>
        <Chip to={one} />
      </li>
    ))}
  </ul>
)
