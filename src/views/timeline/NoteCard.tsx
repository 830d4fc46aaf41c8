import { useEffect, useRef } from 'react'
import { formatDate } from '../../i18n/format/formatNumber'
import type { AiWinter, TimelineEvent } from '../../model/timeline'
import { useExplorer, useMessages } from '../hooks/context'
import { Addresses } from '../page/Sources'
import styles from './NoteCard.module.css'

interface Props {
  readonly note: TimelineEvent | AiWinter
  /** Where the note stands on the screen. */
  readonly place: DOMRect
  readonly onClose: () => void
}

const width = 300
const margin = 8

/** What happened, and the source of it, in a popover of the browser's own; it closes when time moves. */
export function NoteCard({ note, place, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const messages = useMessages('explorer')
  const language = useExplorer((state) => state.language)
  const viewport = useExplorer((state) => state.viewport)
  const shownIn = useRef(viewport)
  useEffect(() => {
    card.current?.showPopover()
    card.current?.focus()
  }, [])
  useEffect(() => {
    if (shownIn.current !== viewport) onClose()
  }, [viewport, onClose])
  const { source } = note
  return (
    <div
      ref={card}
      popover="auto"
      role="dialog"
      tabIndex={-1}
      className={styles.card}
      aria-labelledby={`note-${note.id}`}
      style={positionBeside(place)}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      <p className={styles.when}>
        {'date' in note
          ? formatDate(note.date, language)
          : messages.span(Math.floor(note.from), Math.floor(note.to))}
      </p>
      <h2 id={`note-${note.id}`}>{note.title[language]}</h2>
      <p>{note.summary[language]}</p>
      <p className={styles.source}>
        {source.authors.join(', ')} ({source.year}). <cite lang="en">{source.title}</cite>.{' '}
        <Addresses source={source} />
      </p>
    </div>
  )
}

/** Within the window, above what stands in its lower half and below what stands in its upper half. */
function positionBeside(place: DOMRect) {
  const left = Math.max(margin, Math.min(place.left, window.innerWidth - width - margin))
  const low = place.top > window.innerHeight / 2
  return low
    ? { width, left, bottom: window.innerHeight - place.top + margin }
    : { width, left, top: place.bottom + margin }
}
