import { defaultMaxZoom } from '../axis/warp'
import { minZoom } from '../labels/obstacles'

/** What a position costs, for each doubling of the zoom from which something is shown, or at once. */
export const cost = { name: 1, dot: 2, offCentre: 0.1, before: 0.25, pushed: 3, never: 20 }

/** How many doublings from the view of all history a zoom is; a little less where a panel leaves less room. */
export const doublings = (zoom: number) =>
  zoom > defaultMaxZoom ? cost.never : zoom <= 1 ? 0.2 * Math.log2(zoom / minZoom) : 1 + Math.log2(zoom)
