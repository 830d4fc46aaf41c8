import { clsx } from 'clsx'
import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { Button } from '../shared/Button'
import { Icon } from '../shared/Icon'
import { Share } from '../shared/Share'
import styles from './Panel.module.css'

interface Props {
  /** What is shown: another one starts at the top again. */
  readonly address: string
  readonly style?: CSSProperties
  /** What can be done with it besides sharing and closing. */
  readonly actions?: ReactNode
  /** What stands above the title. */
  readonly kicker?: ReactNode
  readonly title: string
  /** What stands between the title and the summary. */
  readonly byline?: ReactNode
  readonly summary?: string | undefined
  readonly children: ReactNode
}

/** A panel over the end of the timeline: beside what is seen of it, or in a tall window a sheet below that. */
export function Panel({ address, style, actions, kicker, title, byline, summary, children }: Props) {
  const messages = useMessages('explorer')
  const { openPage } = useActions()
  const scrollRef = useRef<HTMLElement>(null)
  const isDiagramOpen = useExplorer((state) => state.diagram?.progress === 1)
  const [isExpanded, setExpanded] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top.
  useEffect(() => {
    if (scrollRef.current) scrollRef.current.scrollTop = 0
  }, [address])
  return (
    <aside
      inert={isDiagramOpen}
      className={clsx(styles.panel, isExpanded && styles.tall)}
      aria-label={title}
      style={style}
    >
      <div className={styles.tools}>
        <Button
          className={styles.stretch}
          aria-expanded={isExpanded}
          aria-label={isExpanded ? messages.shrink : messages.expand}
          onClick={() => setExpanded(!isExpanded)}
        >
          <Icon name={isExpanded ? 'shrink' : 'expand'} />
        </Button>
        {actions}
        <Share />
        <Button
          aria-label={messages.close}
          title={`${messages.close} (Esc)`}
          onClick={() => openPage({ kind: 'timeline' })}
        >
          <Icon name="close" />
        </Button>
      </div>
      <article className={styles.page} ref={scrollRef} tabIndex={0} aria-labelledby="panel-title">
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h2 id="panel-title">{title}</h2>
        {byline}
        {summary && <p className={styles.summary}>{summary}</p>}
        {children}
      </article>
    </aside>
  )
}

/** The class of what lies below the edge of the panel when it opens. */
export const below = styles.below
