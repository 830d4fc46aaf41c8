/** Many small pictures of the same form in one, row by row, with a gap between. */
export interface TileGrid {
  readonly count: number
  /** Pixels of a tile. */
  readonly columns: number
  readonly rows: number
  /** Tiles beside each other. */
  readonly tilesPerRow: number
}

/** Where each tile lies in a box so many pixels wide, and how high the box is; tiles are as wide as whole pixels allow, gaps alike. */
export function layOutTiles({ count, columns, rows, tilesPerRow }: TileGrid, width: number, gap: number) {
  const tile = Math.max(1, Math.floor((width - (tilesPerRow - 1) * gap) / tilesPerRow))
  const height = Math.max(1, Math.round((tile * rows) / columns))
  const down = Math.ceil(count / tilesPerRow)
  return {
    tile: { width: tile, height },
    places: Array.from({ length: count }, (_, index) => ({
      x: (index % tilesPerRow) * (tile + gap),
      y: Math.floor(index / tilesPerRow) * (height + gap),
    })),
    height: Math.max(1, down * height + Math.max(0, down - 1) * gap),
  }
}
