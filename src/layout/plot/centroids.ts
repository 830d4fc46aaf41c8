/** Where the cells of a kind lie, in cells from the upper left. */
export interface Centroid {
  readonly kind: number
  readonly x: number
  readonly y: number
  /** How many cells there are. */
  readonly count: number
}

/** The mean place of each kind's cells, which go row by row; kinds without a cell are left out. */
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
