/** A point of a drawing whose unit is a cell, from its top left. */
export interface BrushPoint {
  readonly x: number
  readonly y: number
}

/** Half the width of the brush, and how far its soft edge reaches to either side of it, in cells. */
const radiusCells = 0.55
const softnessCells = 0.5

/** How much ink a brush that passes so far from the centre of a cell leaves there, from 0 to 1. */
const getInk = (distance: number) =>
  Math.min(1, Math.max(0, (radiusCells + softnessCells - distance) / (2 * softnessCells)))

/** The distance of a point from the way between two others. */
function getDistanceToSegment({ x, y }: BrushPoint, from: BrushPoint, to: BrushPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const square = dx * dx + dy * dy
  const part = square === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / square
  const nearest = Math.min(1, Math.max(0, part))
  return Math.hypot(from.x + nearest * dx - x, from.y + nearest * dy - y)
}

/**
 * A drawing after a soft brush went from one spot to another: ink is laid where there was less, or, by a rubber, taken away. Cells
 * row by row, 0 is paper and 1 is ink; a stroke through the middle of a cell fills it, as in a photograph made smaller.
 */
export function applyBrush(
  image: ArrayLike<number>,
  columns: number,
  from: BrushPoint,
  to: BrushPoint,
  isEraser = false,
): Float32Array {
  return Float32Array.from(image, (before, cell) => {
    const centre = { x: (cell % columns) + 0.5, y: Math.floor(cell / columns) + 0.5 }
    const ink = getInk(getDistanceToSegment(centre, from, to))
    return isEraser ? Math.min(before, 1 - ink) : Math.max(before, ink)
  })
}
