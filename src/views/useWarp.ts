import { warpFor } from '../state/store'
import { useExplorer } from './context'

/** The warp of the timeline as it is shown. */
export const useWarp = () => useExplorer(warpFor)
