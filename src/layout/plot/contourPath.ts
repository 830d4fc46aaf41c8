/**
 * The contour of a field at a level, as the `d` of a path (marching squares, the planar case of Lorensen and
 * Cline, 1987). Values are at the centres of cells, row by row from the top left; the unit of the path is a
 * cell. Each segment is a subpath of its own.
 */
export function getContourPath(values: ArrayLike<number>, columns: number, level: number): string {
  const rows = Math.floor(values.length / columns)
  const parts: string[] = []
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const corners = [
        { x: column, y: row },
        { x: column + 1, y: row },
        { x: column + 1, y: row + 1 },
        { x: column, y: row + 1 },
      ].map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5, value: values[y * columns + x]! - level }))
      const crossings = corners.flatMap((corner, index) => {
        const next = corners[(index + 1) % 4]!
        if (corner.value > 0 === next.value > 0) return []
        const t = corner.value / (corner.value - next.value)
        return [{ x: corner.x + t * (next.x - corner.x), y: corner.y + t * (next.y - corner.y) }]
      })
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const [from, to] = [crossings[index]!, crossings[index + 1]!]
        parts.push(`M${from.x.toFixed(2)},${from.y.toFixed(2)}L${to.x.toFixed(2)},${to.y.toFixed(2)}`)
      }
    }
  }
  return parts.join('')
}
