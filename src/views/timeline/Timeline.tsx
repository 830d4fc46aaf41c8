import { useCallback, useMemo, useRef, useState } from 'react'
import { makeScene } from '../../layout/timeline/scene'
import { zoomOf } from '../../layout/timeline/viewport'
import { lineageOf } from '../../model/lineage'
import { useExplorer, useMessages, useSurroundings } from '../context'
import { Overview } from '../controls/Overview'
import { ZoomButtons } from '../controls/ZoomButtons'
import { useSize } from '../useSize'
import { Legend } from './Legend'
import type { Noting } from './Note'
import { NoteCard } from './NoteCard'
import { Picture } from './Picture'
import { useArrangement } from './useArrangement'
import { useSettling } from './useSettling'
import { useZoom } from './useZoom'

/** Eighty years as strata, to be moved through. Before its size is known it shows a print of the page's own view. */
export function Timeline() {
  const field = useRef<HTMLDivElement>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const size = useSize(field)
  const arrangement = useArrangement(size)
  const say = useMessages()
  const { store } = useSurroundings()
  useZoom(drawing, arrangement?.frame, store)
  const settling = useSettling(arrangement)
  const viewport = useExplorer((state) => state.viewport)
  const { kin, raised } = useKin()
  const { noting, note, place, close } = useNoting()
  const scene = useMemo(
    () => arrangement && makeScene(arrangement, viewport, raised),
    [arrangement, viewport, raised],
  )
  const overview = arrangement && zoomOf(arrangement.warp, viewport) < 1.15
  return (
    <section className={`timeline ${arrangement?.frame.orientation ?? ''}`} aria-label={say.timeline}>
      <div className="field" ref={field}>
        {arrangement && scene && size ? (
          <svg
            ref={drawing}
            className={settling ? 'drawing settling' : 'drawing'}
            width={size.width}
            height={size.height}
            role="group"
            aria-label={say.timeline}
            aria-description={say.timelineHelp}
          >
            <Picture arrangement={arrangement} scene={scene} kin={kin} noting={noting} />
          </svg>
        ) : (
          <Print />
        )}
        <Legend wide={!arrangement || (!!overview && arrangement.frame.orientation === 'horizontal')} />
      </div>
      {note && place && <NoteCard key={note.id} note={note} place={place} onClose={close} />}
      <div className="bearings">
        {arrangement ? <Overview arrangement={arrangement} /> : <div className="overview" />}
        <ZoomButtons />
      </div>
    </section>
  )
}

/** The event or winter that is told of, by a press on it. */
function useNoting() {
  const timeline = useExplorer((state) => state.timeline)
  const [{ opened, place }, set] = useState<{ opened?: string; place?: DOMRect }>({})
  const noting: Noting = useMemo(
    () => ({ opened, open: (id, at) => set(id && at ? { opened: id, place: at } : {}) }),
    [opened],
  )
  const close = useCallback(() => set({}), [])
  const note = [...timeline.events, ...timeline.winters].find(({ id }) => id === opened)
  return { noting, note, place, close }
}

/** The prerendered picture. On the screen it stays as it was served, untouched, until the size is known. */
function Print() {
  const { print } = useSurroundings()
  if (print) return <div className="prints">{print}</div>
  return <div className="prints" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
}

/** The lineage of what is pointed at or, failing that, selected; and the marks whose names are raised. */
function useKin() {
  const timeline = useExplorer((state) => state.timeline)
  const pointed = useExplorer((state) => state.pointed)
  const selected = useExplorer((state) => (state.page.kind === 'architecture' ? state.page.id : undefined))
  return useMemo(() => {
    const centre = pointed ?? selected
    const raised = [pointed, selected].filter((id) => id !== undefined)
    if (centre === undefined) return { kin: new Map<string, number>(), raised }
    const { ancestors, descendants } = lineageOf(timeline, centre)
    return { kin: new Map([[centre, 0], ...ancestors, ...descendants]), raised }
  }, [timeline, pointed, selected])
}
