import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { formatDate } from '../../i18n/format/formatDate'
import type { Point } from '../../layout/geometry'
import { placeCard } from '../../layout/placeCard'
import type { AiWinter, TimelineEvent } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { SourceLinks } from '../page/Sources'
import styles from './AnnotationCard.module.css'

interface Props {
  readonly annotation: TimelineEvent | AiWinter
  /** The box of the annotation in the window. */
  readonly anchor: DOMRect
  readonly onClose: () => void
}

/** A popover with the summary and source of an event or winter. It closes when the timeline moves. */
export function AnnotationCard({ annotation, anchor, onClose }: Props) {
  const cardRef = useRef<HTMLDivElement>(null)
  const messages = useMessages('explorer')
  const language = useExplorer((state) => state.language)
  const viewport = useExplorer((state) => state.viewport)
  const initialViewport = useRef(viewport)
  const [position, setPosition] = useState<Point>()
  useLayoutEffect(() => {
    const card = cardRef.current!
    card.showPopover()
    card.focus()
    const bounds = { x: 0, y: 0, width: innerWidth, height: innerHeight }
    setPosition(placeCard(anchor, card.getBoundingClientRect(), bounds, 'start'))
  }, [anchor])
  useEffect(() => {
    if (initialViewport.current !== viewport) onClose()
  }, [viewport, onClose])
  const { source } = annotation
  return (
    <div
      ref={cardRef}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      className={styles.card}
      aria-labelledby={`annotation-${annotation.id}`}
      style={{ left: position?.x, top: position?.y }}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <p className={styles.when}>
        {'date' in annotation
          ? formatDate(annotation.date, language)
          : messages.span(Math.floor(annotation.from), Math.floor(annotation.to))}
      </p>
      <h2 id={`annotation-${annotation.id}`}>{annotation.title[language]}</h2>
      <p>{annotation.summary[language]}</p>
      <p className={styles.source}>
        {source.authors.join(', ')} ({source.year}). <cite lang="en">{source.title}</cite>.{' '}
        <SourceLinks source={source} />
      </p>
    </div>
  )
}
