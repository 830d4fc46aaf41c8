import { useEffect, useMemo } from 'react'
import { chooseSizeClass, type TimelineFrame } from '../../layout/timeline/axis/timelineFrame'
import { type Arrangement, arrange } from '../../layout/timeline/scene/arrangement'
import { useExplorer } from '../hooks/context'

/** The timeline laid out for a frame; made anew only when its size class, language, filter or content change. */
export function useArrangement(frame: TimelineFrame | undefined): Arrangement | undefined {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const filter = useExplorer((state) => state.filter)
  const isLinear = useExplorer((state) => state.isLinear)
  const latestSizeClass = frame && chooseSizeClass(frame)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an id says all of a size class; those of the smallest windows are made again each time.
  const sizeClass = useMemo(() => latestSizeClass, [latestSizeClass?.id])
  const arrangement = useMemo(
    () => sizeClass && arrange(timeline, { sizeClass, language, filter, isLinear }),
    [timeline, sizeClass, language, filter, isLinear],
  )
  useEffect(() => arrangement && prepareWhenIdle(arrangement), [arrangement])
  return arrangement
}

/** Works out what closer views need while nothing else is to do, so that no step of zooming has to wait for it. */
function prepareWhenIdle(arrangement: Arrangement): () => void {
  // Safari has no idle callbacks: there it is worked out when it is needed.
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

/** A page that opens has other things to do first. */
const idleDelayMs = 200

/** A step is begun if so much time is left. */
const minIdleMs = 4
