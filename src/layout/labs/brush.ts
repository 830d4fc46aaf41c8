/** A point of a drawing, in cells from its top left. */
export interface BrushPoint {
  readonly x: number
  readonly y: number
}

/** The radius of the brush, and how far its soft edge extends to either side of that, in cells. */
const radiusCells = 0.55
const softnessCells = 0.5

/** The ink (0 to 1) in a cell whose centre is at a distance from the path of the brush. */
const getInk = (distance: number) =>
  Math.min(1, Math.max(0, (radiusCells + softnessCells - distance) / (2 * softnessCells)))

/** The distance of a point from the segment between two others. */
function getDistanceToSegment({ x, y }: BrushPoint, from: BrushPoint, to: BrushPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const lengthSquared = dx * dx + dy * dy
  const projection = lengthSquared === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / lengthSquared
  const t = Math.min(1, Math.max(0, projection))
  return Math.hypot(from.x + t * dx - x, from.y + t * dy - y)
}

/**
 * The drawing after a soft brush has moved between two points: it adds ink where there was less or, as an
 * eraser, removes it. Cells are row by row, 0 is paper and 1 is ink; a stroke through the centre of a cell
 * fills it, with antialiased edges.
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
