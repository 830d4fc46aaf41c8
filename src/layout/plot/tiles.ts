/** Many small pictures of the same form in one, row by row, with a gap between. */
export interface TileForm {
  readonly count: number
  /** Pixels of a tile. */
  readonly columns: number
  readonly rows: number
  /** Tiles beside each other. */
  readonly across: number
}

/** Where each tile lies in a box so many pixels wide, and how high the box is; tiles are as wide as whole pixels allow, gaps alike. */
export function layOutTiles({ count, columns, rows, across }: TileForm, width: number, gap: number) {
  const tile = Math.max(1, Math.floor((width - (across - 1) * gap) / across))
  const height = Math.max(1, Math.round((tile * rows) / columns))
  const down = Math.ceil(count / across)
  return {
    tile: { width: tile, height },
    places: Array.from({ length: count }, (_, index) => ({
      x: (index % across) * (tile + gap),
      y: Math.floor(index / across) * (height + gap),
    })),
    height: Math.max(1, down * height + Math.max(0, down - 1) * gap),
  }
}
