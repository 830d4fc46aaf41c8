import { useMemo } from 'react'
import { type Arrangement, arrange } from '../../layout/timeline/arrangement'
import { type Frame, sizeClassOf } from '../../layout/timeline/frame'
import { useExplorer } from '../context'

/** The timeline laid out for a frame; made anew only when its size class, language, filter or content change. */
export function useArrangement(frame: Frame | undefined): Arrangement | undefined {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const filter = useExplorer((state) => state.filter)
  const linear = useExplorer((state) => state.linear)
  const known = frame && sizeClassOf(frame)
  // Classes of windows smaller than all known ones are made anew each time; an id says all of one.
  const sizeClass = useMemo(() => known, [known?.id])
  return useMemo(
    () => sizeClass && arrange(timeline, { sizeClass, language, filter, linear }),
    [timeline, sizeClass, language, filter, linear],
  )
}
