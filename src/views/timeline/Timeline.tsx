import { clsx } from 'clsx'
import {
  type CSSProperties,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { getOpenBox, type TimelineFrame } from '../../layout/timeline/axis/timelineFrame'
import type { Arrangement } from '../../layout/timeline/scene/arrangement'
import { getMarkBox, getMarkExtent } from '../../layout/timeline/scene/markBoxes'
import { makeScene, type Scene } from '../../layout/timeline/scene/scene'
import { findRelatives } from '../../model/lineage'
import { findArchitecture } from '../../model/timeline'
import { getOpenFraction } from '../../state/store'
import { useExplorer, useMarkBoxes, useMessages, useServices } from '../hooks/context'
import { lazyView, untilLoaded } from '../hooks/lazyView'
import { ErrorBoundary } from '../shared/ErrorBoundary'
import { ZoomButtons } from '../shared/ZoomButtons'
import { useMarkFocus } from './input/useMarkFocus'
import { useStratumPointer } from './input/useStratumPointer'
import { useTimelinePanZoom } from './input/useTimelinePanZoom'
import { Legend } from './Legend'
import { Overview } from './Overview'
import { Annotations, type OpenAnnotation } from './picture/Annotations'
import { Arrows, Background } from './picture/Background'
import { EraNames } from './picture/EraNames'
import { Marks } from './picture/Marks'
import { Ticks } from './picture/Ticks'
import staticStyles from './StaticTimeline.module.css'
import styles from './Timeline.module.css'
import { useArrangement } from './useArrangement'
import { useFrame } from './useFrame'
import { useIntroduction } from './useIntroduction'

const HoverCard = lazyView(async () => (await import('./HoverCard')).HoverCard, 'article', 'comparison')
const Introduction = lazyView(async () => (await import('./Introduction')).Introduction, 'help')
const AnnotationCard = lazyView(async () => (await import('./AnnotationCard')).AnnotationCard)

/** The timeline, with legend and overview. Until its size is known it shows the served picture. */
export const Timeline = memo(function Timeline() {
  const fieldRef = useRef<HTMLDivElement>(null)
  const messages = useMessages('explorer')
  const measured = useFrame(fieldRef)
  const deferred = useDeferredValue(measured)
  // The served picture stays until the live one is ready. That renders deferred, so that it yields to input.
  const isServed = !deferred && fieldRef.current?.querySelector('[data-drawing=static]')
  const frame = isServed ? deferred : measured
  const arrangement = useArrangement(frame)
  const { isOpen, close } = useIntroduction()
  // The same element at each rendering: a change before its code has loaded would remove what was served.
  const introduction = useMemo(
    () => <ErrorBoundary>{untilLoaded(<Introduction onClose={close} />)}</ErrorBoundary>,
    [close],
  )
  return (
    <section className={styles.timeline} aria-label={messages.timeline}>
      {isOpen && introduction}
      <div
        className={clsx(styles.field, frame?.isShort && styles.short, !frame && styles.unmeasured)}
        ref={fieldRef}
      >
        {frame && arrangement ? <Drawing frame={frame} arrangement={arrangement} /> : <ServedTimeline />}
        <Legend className={styles.legend} isIntroduced={isOpen} />
      </div>
      <div className={styles.controls}>
        <Overview />
        <ZoomButtons />
      </div>
    </section>
  )
})

/**
 * The prerendered picture, which hydration leaves untouched. The browser never renders StaticTimeline; its
 * styles are on the page because this file imports them.
 */
function ServedTimeline() {
  const { staticTimeline } = useServices()
  const { served } = staticStyles
  if (staticTimeline) return <div className={served}>{staticTimeline}</div>
  // The site's policy forbids text.
  const empty = { __html: window.trustedTypes?.emptyHTML ?? '' }
  return <div className={served} suppressHydrationWarning dangerouslySetInnerHTML={empty} />
}

interface DrawingProps {
  readonly frame: TimelineFrame
  readonly arrangement: Arrangement
}

const Drawing = memo(function Drawing({ frame, arrangement }: DrawingProps) {
  const drawingRef = useRef<HTMLDivElement>(null)
  const messages = useMessages('explorer')
  const { store } = useServices()
  const { actions } = store
  const viewport = useExplorer((state) => state.viewport)
  const openFraction = useExplorer(getOpenFraction)
  const { relatives, raisedIds, selectedId } = useRelatives()
  const { openAnnotation, annotation, anchor, closeAnnotation } = useOpenAnnotation()
  const { focus, ...focusHandlers } = useMarkFocus(drawingRef, arrangement)
  const focusedId = focus.isWithin ? focus.id : undefined
  const scene = useMemo(
    () =>
      makeScene(arrangement, frame, viewport, { openFraction, raisedIds, selectedId, focusedId, relatives }),
    [arrangement, frame, viewport, openFraction, raisedIds, selectedId, focusedId, relatives],
  )
  useTimelinePanZoom(drawingRef, frame, scene, store)
  const stratumHandlers = useStratumPointer(drawingRef, arrangement, frame, store)
  const markBoxes = useMarkBoxes()
  useEffect(() => {
    markBoxes.current = (id) => {
      const box = getMarkBox(scene, id)
      const field = drawingRef.current?.getBoundingClientRect()
      return box && field && { ...box, x: field.x + frame.plot.x + box.x, y: field.y + frame.plot.y + box.y }
    }
  }, [markBoxes, scene, frame])
  return (
    <>
      <div
        ref={drawingRef}
        className={styles.drawing}
        data-drawing="live"
        style={{ '--text-scale': arrangement.sizeClass.textScale } as CSSProperties}
        role="group"
        aria-label={messages.timeline}
        aria-description={messages.timelineHelp}
        onPointerDown={({ pointerType }) => pointerType === 'touch' && actions.setHovered(undefined)}
        {...focusHandlers}
        {...stratumHandlers}
      >
        <div className={styles.plot}>
          <Background scene={scene} timeline={arrangement.timeline} isHighlighted={relatives.size > 0} />
          <Ticks scene={scene} frame={frame} language={arrangement.language} />
          <Arrows arrows={scene.arrows} />
          <EraNames arrangement={arrangement} names={scene.eraNames} />
          <Marks arrangement={arrangement} marks={scene.marks} relatives={relatives} focus={focus} />
          <Annotations
            annotations={scene.annotations}
            frame={frame}
            openAnnotation={openAnnotation}
            hasTabStop={focus.isWithin}
          />
          <HoveredMark scene={scene} frame={frame} openFraction={openFraction} />
        </div>
      </div>
      {annotation && anchor && (
        <ErrorBoundary messages={messages} resetKey={annotation}>
          {untilLoaded(
            <AnnotationCard
              key={annotation.id}
              annotation={annotation}
              anchor={anchor}
              onClose={closeAnnotation}
            />,
          )}
        </ErrorBoundary>
      )}
    </>
  )
})

/** The card of the mark under the pointer or with the focus. */
function HoveredMark({
  scene,
  frame,
  openFraction,
}: {
  scene: Scene
  frame: TimelineFrame
  openFraction: number
}) {
  const id = useExplorer((state) => state.hovered)
  const architecture = useExplorer((state) => findArchitecture(state.timeline, id))
  const anchor = useMemo(() => (id === undefined ? undefined : getMarkExtent(scene, id)), [scene, id])
  const bounds = useMemo(() => getOpenBox(frame, openFraction), [frame, openFraction])
  if (!architecture || !anchor) return null
  return (
    <ErrorBoundary resetKey={id}>
      {untilLoaded(<HoverCard key={id} architecture={architecture} anchor={anchor} bounds={bounds} />)}
    </ErrorBoundary>
  )
}

/** The event or winter whose card is open. */
function useOpenAnnotation() {
  const timeline = useExplorer((state) => state.timeline)
  const [{ openId, anchor }, setOpen] = useState<{ openId?: string; anchor?: DOMRect }>({})
  const openAnnotation: OpenAnnotation = useMemo(
    () => ({ openId, open: (id, place) => setOpen(id && place ? { openId: id, anchor: place } : {}) }),
    [openId],
  )
  const closeAnnotation = useCallback(() => setOpen({}), [])
  const annotation = [...timeline.events, ...timeline.winters].find(({ id }) => id === openId)
  return { openAnnotation, annotation, anchor, closeAnnotation }
}

/** The relatives of the hovered or else the selected mark, and the ids of both: their names are always shown. */
function useRelatives() {
  const timeline = useExplorer((state) => state.timeline)
  const hovered = useExplorer((state) => state.hovered)
  const selected = useExplorer((state) => (state.page.kind === 'architecture' ? state.page.id : undefined))
  return useMemo(() => {
    const focus = hovered ?? selected
    const raisedIds = [hovered, selected].filter((id) => id !== undefined)
    return { relatives: findRelatives(timeline, focus), raisedIds, selectedId: selected }
  }, [timeline, hovered, selected])
}
