import { useMemo } from 'react'
import type { Size } from '../../layout/geometry'
import { type Arrangement, arrange } from '../../layout/timeline/arrangement'
import { useExplorer } from '../context'

/** The timeline laid out for a size; made anew only when size, language, filter or content change. */
export function useArrangement(size: Size | undefined): Arrangement | undefined {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const filter = useExplorer((state) => state.filter)
  const linear = useExplorer((state) => state.linear)
  return useMemo(
    () => size && arrange(timeline, { size, language, filter, linear }),
    [timeline, size, language, filter, linear],
  )
}
