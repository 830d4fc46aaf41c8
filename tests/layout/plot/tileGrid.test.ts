import { expect, it } from 'vitest'
import { layOutTiles } from '../../../src/layout/plot/tileGrid'
import { fc } from '../timeline/timelineFixtures'

it('layOutTiles places tiles row by row, with gaps between', () => {
  const grid = { count: 3, columns: 8, rows: 8, tilesPerRow: 2 }
  expect(layOutTiles(grid, 44, 4)).toEqual({
    tile: { width: 20, height: 20 },
    positions: [
      { x: 0, y: 0 },
      { x: 24, y: 0 },
      { x: 0, y: 24 },
    ],
    height: 44,
  })
})

it('layOutTiles keeps every tile within the width and the height', () => {
  const anyCount = fc.integer({ min: 1, max: 12 })
  fc.assert(
    fc.property(
      anyCount,
      anyCount,
      anyCount,
      fc.integer({ min: 200, max: 900 }),
      (count, rows, tilesPerRow, width) => {
        const { tile, positions, height } = layOutTiles({ count, columns: 8, rows, tilesPerRow }, width, 3)
        for (const { x, y } of positions) {
          expect(x + tile.width).toBeLessThanOrEqual(width)
          expect(y + tile.height).toBeLessThanOrEqual(height)
        }
      },
    ),
  )
})
