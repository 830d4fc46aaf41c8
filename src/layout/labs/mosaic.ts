/**
 * Arranges kernels without weight sharing side by side as their positions lie, with a cell of 0 between:
 * values of [positions, kernels, edge, edge] become [kernels, side, side], where side = across · (edge + 1) −
 * 1. Positions form a square, row by row.
 */
export function makeMosaic(values: ArrayLike<number>, positions: number, kernels: number, edge: number) {
  const across = Math.sqrt(positions)
  const side = across * (edge + 1) - 1
  const result = new Float32Array(kernels * side * side)
  for (let index = 0; index < positions * kernels * edge * edge; index++) {
    const tap = index % (edge * edge)
    const kernel = Math.floor(index / (edge * edge)) % kernels
    const position = Math.floor(index / (edge * edge * kernels))
    const row = Math.floor(position / across) * (edge + 1) + Math.floor(tap / edge)
    const column = (position % across) * (edge + 1) + (tap % edge)
    result[(kernel * side + row) * side + column] = values[index]!
  }
  return { values: result, side }
}

/**
 * The number of tiles per row such that none is narrower than `minWidthPx` and the rows are as even as
 * possible.
 */
export function countTilesPerRow(count: number, width: number, minWidthPx: number): number {
  const maxPerRow = Math.max(1, Math.floor(width / minWidthPx))
  return Math.ceil(count / Math.ceil(count / maxPerRow))
}
