import { clsx } from 'clsx'
import { useMemo } from 'react'
import { matchesEra } from '../../model/filter'
import type { ExplorerState } from '../../state/explorerState'
import { getOpenFraction } from '../../state/store'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './Legend.module.css'

/** Whether the corner above the early years is free: no panel is open, and all of time is in view. */
function hasEmptyCorner(state: ExplorerState): boolean {
  return getOpenFraction(state) === 1 && state.viewport.zoom < 1.15
}

interface Props {
  readonly className?: string
  /** Whether the introduction takes the corner. */
  readonly isIntroduced: boolean
}

/**
 * The eras from the top layer down, each a link to its page. A table, with a line on what thickness means,
 * where the corner of the timeline is free; a strip elsewhere.
 */
export function Legend({ className, isIntroduced }: Props) {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const page = useExplorer((state) => state.page)
  const filter = useExplorer((state) => state.filter)
  const isTable = useExplorer(hasEmptyCorner) && !isIntroduced
  const messages = useMessages('explorer')
  const actions = useActions()
  const { eras, counts } = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { era } of timeline.architectures) counts.set(era, (counts.get(era) ?? 0) + 1)
    return { eras: timeline.eras.toSorted((a, b) => b.order - a.order), counts }
  }, [timeline])
  return (
    <div className={clsx(styles.legend, isTable ? styles.table : styles.strip, className)}>
      <nav aria-label={messages.eras}>
        <ul>
          {eras.map((era) => {
            const count = counts.get(era.id) ?? 0
            const to = { kind: 'era', id: era.id } as const
            const isCurrent = page.kind === 'era' && page.id === era.id
            return (
              <li
                key={era.id}
                style={hueOf(timeline, era.id)}
                className={matchesEra(filter, era.id) ? undefined : styles.away}
              >
                <PageLink
                  page={to}
                  goTo="default"
                  aria-current={isCurrent ? 'true' : undefined}
                  onPointerEnter={() => actions.setHoveredEra(era.id)}
                  onPointerLeave={() => actions.setHoveredEra(undefined)}
                  onFocus={() => actions.setHoveredEra(era.id)}
                  onBlur={() => actions.setHoveredEra(undefined)}
                >
                  <Swatch />
                  <span className={styles.title}>{era.title[language]}</span>
                  <span className={styles.years}>
                    {era.to ? messages.span(era.from, era.to) : messages.since(era.from)}
                  </span>
                  <span className={styles.number} aria-label={messages.architectureCount(count)}>
                    {count}
                  </span>
                </PageLink>
              </li>
            )
          })}
        </ul>
      </nav>
      {isTable && (
        <p className={styles.thickness}>
          {messages.thicknessHelp} <PageLink page={{ kind: 'about' }}>{messages.howItIsDrawn}</PageLink>
        </p>
      )}
    </div>
  )
}
