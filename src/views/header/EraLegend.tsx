import { useExplorer, useMessages } from '../hooks/context'
import { isPlainClick, PageLink } from '../shared/PageLink'
import { Swatch } from '../shared/Swatch'
import { hueOf } from '../theme/hue'
import styles from './EraLegend.module.css'

/** The eras with their colours, from the top layer down: where strata are too thin for names, these are found here. */
export function EraLegend({ onOpen }: { onOpen: () => void }) {
  const messages = useMessages('explorer')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  return (
    <nav aria-label={messages.eras} className={styles.eras}>
      {timeline.eras
        .toSorted((a, b) => b.order - a.order)
        .map(({ id, title, from, to }) => (
          <PageLink
            key={id}
            page={{ kind: 'era', id }}
            goTo="default"
            style={hueOf(timeline, id)}
            onClick={(event) => isPlainClick(event) && onOpen()}
          >
            <Swatch />
            <span className={styles.title}>{title[language]}</span>
            <span className={styles.years}>{to ? messages.span(from, to) : messages.since(from)}</span>
          </PageLink>
        ))}
    </nav>
  )
}
