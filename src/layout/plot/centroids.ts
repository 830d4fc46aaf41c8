/** The centroid of the cells of one kind, in cells from the top left. */
export interface Centroid {
  readonly kind: number
  readonly x: number
  readonly y: number
  /** The number of cells of this kind. */
  readonly count: number
}

/** The centroid of each kind that occurs; `kinds` has the kind of each cell, row by row. */
export function computeCentroids(kinds: ArrayLike<number>, columns: number): Centroid[] {
  const sums = new Map<number, { x: number; y: number; count: number }>()
  for (let cell = 0; cell < kinds.length; cell++) {
    const sum = sums.get(kinds[cell]!) ?? { x: 0, y: 0, count: 0 }
    sum.x += (cell % columns) + 0.5
    sum.y += Math.floor(cell / columns) + 0.5
    sum.count++
    sums.set(kinds[cell]!, sum)
  }
  return [...sums].map(([kind, { x, y, count }]) => ({ kind, x: x / count, y: y / count, count }))
}
