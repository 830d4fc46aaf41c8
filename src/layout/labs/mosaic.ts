/**
 * Small fields that belong to places of a larger one, laid side by side as the places lie, with a cell of 0 between: values of
 * [places, kinds, edge, edge] become [kinds, side, side], where side = across · (edge + 1) − 1. Places are a square, row by row.
 */
export function makeMosaic(values: ArrayLike<number>, places: number, kinds: number, edge: number) {
  const across = Math.sqrt(places)
  const side = across * (edge + 1) - 1
  const result = new Float32Array(kinds * side * side)
  for (let at = 0; at < places * kinds * edge * edge; at++) {
    const tap = at % (edge * edge)
    const kind = Math.floor(at / (edge * edge)) % kinds
    const place = Math.floor(at / (edge * edge * kinds))
    const row = Math.floor(place / across) * (edge + 1) + Math.floor(tap / edge)
    const column = (place % across) * (edge + 1) + (tap % edge)
    result[(kind * side + row) * side + column] = values[at]!
  }
  return { values: result, side }
}

/** How many tiles stand in a row so that none is narrower than `least` and the rows are as even as can be. */
export function countTilesPerRow(count: number, width: number, minWidthPx: number): number {
  const maxPerRow = Math.max(1, Math.floor(width / minWidthPx))
  return Math.ceil(count / Math.ceil(count / maxPerRow))
}
