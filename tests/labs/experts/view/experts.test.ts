import { describe, expect, it } from 'vitest'
import { paintRouting } from '../../../../src/labs/experts/view/routingImage'
import type { Rgb } from '../../../../src/layout/plot/colourScale'

const paper: Rgb = [200, 200, 200]
const tints: readonly Rgb[] = Array.from({ length: 8 }, (_, index) => [10 * index, 0, 0])

/**
 * Paints a map of 2 × 2 cells, each 10 × 10 pixels; `at` and `cell` give the colours of a pixel and of a
 * cell.
 */
function paintCells(chosen: readonly number[], dropped: readonly number[]) {
  const size = 20
  const image = new Uint8ClampedArray(4 * size * size)
  const routing = { chosen: Uint8Array.from(chosen), dropped: Uint8Array.from(dropped) }
  paintRouting(routing, { mapSide: 2, size, density: 1 }, { tints, paper }, image)
  const at = (x: number, y: number) => [...image.subarray(4 * (y * size + x), 4 * (y * size + x) + 3)]
  const cell = (left: number, top: number) =>
    new Set(
      Array.from({ length: 100 }, (_, index) => at(left + (index % 10), top + Math.floor(index / 10)).join()),
    )
  return { at, cell }
}

describe('paintRouting', () => {
  it('fills each cell with a lighter tint of its expert', () => {
    const { cell } = paintCells([0, 5, 7, 1], [0, 0, 0, 0])
    expect([cell(0, 0), cell(10, 0)]).toEqual([new Set(['76,76,76']), new Set(['107,76,76'])])
  })

  it('paints a dot on paper where a point was dropped', () => {
    const { at, cell } = paintCells([0, 5, 7, 1], [0, 0, 1, 0])
    expect(at(5, 15)).toEqual([70, 0, 0])
    expect(at(1, 11)).toEqual([200, 200, 200])
    expect(cell(0, 10).size).toBe(2)
  })

  it('adds stripes from the ninth expert on', () => {
    const { cell } = paintCells([8, 0, 0, 0], [0, 0, 0, 0])
    expect(cell(0, 0).size).toBe(2)
    expect(cell(0, 0)).toContain('76,76,76')
  })
})
