import { clsx } from 'clsx'
import { type CSSProperties, memo, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { TimelineFrame } from '../../layout/timeline/axis/timelineFrame'
import type { Arrangement } from '../../layout/timeline/scene/arrangement'
import { makeScene } from '../../layout/timeline/scene/scene'
import { findRelatives } from '../../model/lineage'
import { getOpenFraction } from '../../state/store'
import { useExplorer, useMessages, useServices } from '../hooks/context'
import { ZoomButtons } from '../shared/ZoomButtons'
import { Legend } from './Legend'
import { NoteCard } from './NoteCard'
import { Overview } from './Overview'
import { Background } from './picture/Background'
import { Marks } from './picture/Marks'
import { Notes, type OpenNote } from './picture/Notes'
import { Ticks } from './picture/Ticks'
import staticStyles from './StaticTimeline.module.css'
import styles from './Timeline.module.css'
import { useArrangement } from './useArrangement'
import { useFrame } from './useFrame'
import { useZoom } from './useZoom'

/** Eighty years as strata, to be moved through. Before its size is known it shows the page's own view as it was served. */
export function Timeline() {
  const field = useRef<HTMLDivElement>(null)
  const messages = useMessages('explorer')
  const measured = useFrame(field)
  const deferred = useDeferredValue(measured)
  // What was served stays until the live picture is ready, which is made in slices: between them the page answers to the reader.
  const isServed = !deferred && field.current?.querySelector('[data-drawing=static]')
  const frame = isServed ? deferred : measured
  const arrangement = useArrangement(frame)
  return (
    <section className={styles.timeline} aria-label={messages.timeline}>
      <div
        className={clsx(styles.field, frame?.isShort && styles.low, !frame && styles.unmeasured)}
        ref={field}
      >
        {frame && arrangement ? <Drawing frame={frame} arrangement={arrangement} /> : <Served />}
        <Legend className={styles.legend} />
      </div>
      <div className={styles.bearings}>
        <Overview />
        <ZoomButtons />
      </div>
    </section>
  )
}

/**
 * The picture that was served. On the screen it stays, untouched, until the size is known. It is made nowhere else than on
 * the server: that its styles are on the page is due to the import here.
 */
function Served() {
  const { staticTimeline } = useServices()
  const { served } = staticStyles
  if (staticTimeline) return <div className={served}>{staticTimeline}</div>
  return <div className={served} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
}

interface DrawingProps {
  readonly frame: TimelineFrame
  readonly arrangement: Arrangement
}

const Drawing = memo(function Drawing({ frame, arrangement }: DrawingProps) {
  const drawing = useRef<HTMLDivElement>(null)
  const messages = useMessages('explorer')
  const { store } = useServices()
  const viewport = useExplorer((state) => state.viewport)
  const open = useExplorer(getOpenFraction)
  const { relatives, raised: raisedIds } = useRelatives()
  const { openNote, note, place, close } = useNote()
  const scene = useMemo(
    () => makeScene(arrangement, frame, viewport, { openFraction: open, raisedIds, relatives }),
    [arrangement, frame, viewport, open, raisedIds, relatives],
  )
  useZoom(drawing, frame, scene, store)
  return (
    <>
      <div
        ref={drawing}
        className={styles.drawing}
        data-drawing="live"
        style={{ '--text-scale': arrangement.sizeClass.textScale } as CSSProperties}
        role="group"
        aria-label={messages.timeline}
        aria-description={messages.timelineHelp}
      >
        <div className={styles.plot}>
          <Background scene={scene} timeline={arrangement.timeline} highlighted={relatives.size > 0} />
          <Ticks scene={scene} frame={frame} language={arrangement.language} />
          <Marks arrangement={arrangement} marks={scene.marks} relatives={relatives} />
          <Notes notes={scene.annotations} frame={frame} openNote={openNote} />
        </div>
      </div>
      {note && place && <NoteCard key={note.id} note={note} place={place} onClose={close} />}
    </>
  )
})

/** The event or winter that is told of, by a press on it. */
function useNote() {
  const timeline = useExplorer((state) => state.timeline)
  const [{ opened, place }, set] = useState<{ opened?: string; place?: DOMRect }>({})
  const openNote: OpenNote = useMemo(
    () => ({ opened, open: (id, at) => set(id && at ? { opened: id, place: at } : {}) }),
    [opened],
  )
  const close = useCallback(() => set({}), [])
  const note = [...timeline.events, ...timeline.winters].find(({ id }) => id === opened)
  return { openNote, note, place, close }
}

/** The relatives of what is pointed at or, failing that, selected; and the marks whose names are raised. */
function useRelatives() {
  const timeline = useExplorer((state) => state.timeline)
  const pointed = useExplorer((state) => state.hovered)
  const selected = useExplorer((state) => (state.page.kind === 'architecture' ? state.page.id : undefined))
  return useMemo(() => {
    const centre = pointed ?? selected
    const raised = [pointed, selected].filter((id) => id !== undefined)
    return { relatives: findRelatives(timeline, centre), raised }
  }, [timeline, pointed, selected])
}
