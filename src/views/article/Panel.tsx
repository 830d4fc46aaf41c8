import { clsx } from 'clsx'
import { type CSSProperties, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useActions, useExplorer, useMessages } from '../hooks/context'
import { Button } from '../shared/Button'
import { CopyLinkButton } from '../shared/CopyLinkButton'
import { Icon } from '../shared/Icon'
import styles from './Panel.module.css'
import { useSheet } from './useSheet'

const panelTitleId = 'panel-title'

interface Props {
  /** Identifies the page; when it changes, the panel scrolls to the top. */
  readonly pageKey: string
  readonly style?: CSSProperties
  /** Controls before the share and close buttons. */
  readonly actions?: ReactNode
  /** A line above the title. */
  readonly kicker?: ReactNode
  readonly title: string
  /** Between the title and the summary. */
  readonly byline?: ReactNode
  /** Above the summary. */
  readonly notice?: ReactNode
  readonly summary?: string
  readonly children: ReactNode
}

/** A panel over the end of the timeline: at its side, or in a tall window a sheet at the bottom. */
export function Panel({ pageKey, style, actions, kicker, title, byline, notice, summary, children }: Props) {
  const messages = useMessages('explorer')
  const { openPage } = useActions()
  const scrollRef = useRef<HTMLElement>(null)
  const isDiagramOpen = useExplorer((state) => state.diagram?.progress === 1)
  const panelRef = useRef<HTMLElement>(null)
  const { height, setHeight, handlers } = useSheet(panelRef)
  const isExpanded = height === 'full'
  const heading = useRef<HTMLHeadingElement>(null)
  const [isTitleHidden, setTitleHidden] = useState(false)
  const updateTitle = useCallback(
    () => setTitleHidden(isScrolledAway(scrollRef.current!, heading.current!)),
    [],
  )
  const shownPage = useRef(pageKey)
  useEffect(() => {
    // Another page starts at its top. The reader may have scrolled the served page before its scripts were there.
    if (shownPage.current !== pageKey) scrollRef.current!.scrollTop = 0
    shownPage.current = pageKey
    updateTitle()
  }, [pageKey, updateTitle])
  return (
    <aside
      ref={panelRef}
      inert={isDiagramOpen}
      className={clsx(styles.panel, styles[height])}
      aria-label={title}
      style={style}
    >
      <div className={clsx(styles.tools, isTitleHidden && styles.titled)} {...handlers}>
        {/* Repeats the heading for the eye. */}
        <span className={styles.title} aria-hidden="true">
          {isTitleHidden && title}
        </span>
        <Button
          className={styles.stretch}
          aria-expanded={isExpanded}
          title={isExpanded ? messages.shrink : messages.expand}
          onClick={() => setHeight(isExpanded ? 'half' : 'full')}
        >
          <Icon name={isExpanded ? 'shrink' : 'expand'} />
          <span>{isExpanded ? messages.shrink : messages.expand}</span>
        </Button>
        {actions}
        <CopyLinkButton hasWord />
        <Button title={`${messages.close} (Esc)`} onClick={() => openPage({ kind: 'timeline' })}>
          <Icon name="close" />
          <span>{messages.close}</span>
        </Button>
      </div>
      <article
        className={styles.page}
        ref={scrollRef}
        tabIndex={0}
        aria-labelledby={panelTitleId}
        onScroll={updateTitle}
      >
        <div className={styles.column}>
          {kicker && <p className={styles.kicker}>{kicker}</p>}
          <h2 id={panelTitleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          {byline}
          {notice}
          {summary && <p className={styles.summary}>{summary}</p>}
          {children}
        </div>
      </article>
    </aside>
  )
}

/** Whether an element lies above what a scrolled one shows. */
const isScrolledAway = (scrolled: Element, element: Element) =>
  element.getBoundingClientRect().bottom <= scrolled.getBoundingClientRect().top

/** A class for sections below the fold: their rendering is deferred. */
export const below = styles.below
