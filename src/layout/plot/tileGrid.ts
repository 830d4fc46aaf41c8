/** Tiles of equal size in a grid, row by row, with gaps between. */
export interface TileGrid {
  readonly count: number
  /** The size of the image of a tile; only its aspect ratio matters here. */
  readonly columns: number
  readonly rows: number
  readonly tilesPerRow: number
}

/**
 * Lays out tiles in a box of a width in pixels: the size of a tile, the position of each, and the height of
 * the box. Tiles are as wide as whole pixels allow.
 */
export function layOutTiles({ count, columns, rows, tilesPerRow }: TileGrid, width: number, gap: number) {
  const tileWidth = Math.max(1, Math.floor((width - (tilesPerRow - 1) * gap) / tilesPerRow))
  const height = Math.max(1, Math.round((tileWidth * rows) / columns))
  const rowCount = Math.ceil(count / tilesPerRow)
  return {
    tile: { width: tileWidth, height },
    positions: Array.from({ length: count }, (_, index) => ({
      x: (index % tilesPerRow) * (tileWidth + gap),
      y: Math.floor(index / tilesPerRow) * (height + gap),
    })),
    height: Math.max(1, rowCount * height + Math.max(0, rowCount - 1) * gap),
  }
}
