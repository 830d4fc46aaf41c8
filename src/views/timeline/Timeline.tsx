import { useMemo, useRef } from 'react'
import { makeScene } from '../../layout/scene'
import { zoomOf } from '../../layout/viewport'
import { lineageOf } from '../../model/lineage'
import { useExplorer, useMessages, useSurroundings } from '../context'
import { Overview } from '../controls/Overview'
import { ZoomButtons } from '../controls/ZoomButtons'
import { Legend } from './Legend'
import { Picture } from './Picture'
import { useArrangement } from './useArrangement'
import { useSettling } from './useSettling'
import { useSize } from './useSize'
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
            <Picture arrangement={arrangement} scene={scene} kin={kin} />
          </svg>
        ) : (
          <Print />
        )}
        <Legend wide={!arrangement || (!!overview && arrangement.frame.orientation === 'horizontal')} />
      </div>
      <div className="bearings">
        {arrangement ? <Overview arrangement={arrangement} /> : <div className="overview" />}
        <ZoomButtons />
      </div>
    </section>
  )
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
