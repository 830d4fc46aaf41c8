import { useEffect, useMemo } from 'react'
import { chooseSizeClass, type TimelineFrame } from '../../layout/timeline/axis/timelineFrame'
import { type Arrangement, arrange } from '../../layout/timeline/scene/arrangement'
import { getHiddenSelection } from '../../state/store'
import { useExplorer } from '../hooks/context'

/** The layout of the timeline in a frame. Recomputed if size class, language, filter, scale or content change. */
export function useArrangement(frame: TimelineFrame | undefined): Arrangement | undefined {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const filter = useExplorer((state) => state.filter)
  const exemptId = useExplorer(getHiddenSelection)
  const isLinear = useExplorer((state) => state.isLinear)
  const latestSizeClass = frame && chooseSizeClass(frame)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id identifies a size class; the smallest windows get a new object each time.
  const sizeClass = useMemo(() => latestSizeClass, [latestSizeClass?.id])
  const arrangement = useMemo(
    () => sizeClass && arrange(timeline, { sizeClass, language, filter, exemptId, isLinear }),
    [timeline, sizeClass, language, filter, exemptId, isLinear],
  )
  useEffect(() => arrangement && prepareWhenIdle(arrangement), [arrangement])
  return arrangement
}

/** Computes in idle time what closer zooms need, so that zooming does not wait. Returns a cancel function. */
function prepareWhenIdle(arrangement: Arrangement): () => void {
  // Safari has no idle callbacks: there it is computed when needed.
  if (!('requestIdleCallback' in window)) return () => {}
  const advance = (deadline: IdleDeadline) => {
    let hasMore = true
    while (hasMore && deadline.timeRemaining() > minIdleMs) hasMore = arrangement.advance()
    if (hasMore) id = requestIdleCallback(advance)
  }
  let id = 0
  const timer = setTimeout(() => {
    id = requestIdleCallback(advance)
  }, idleDelayMs)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(id)
  }
}

/** Leaves time for the other work of a page that opens. */
const idleDelayMs = 200

/** The idle time that must be left to start a step. */
const minIdleMs = 4
