import { describe, expect, it } from 'vitest'
import type { Rgb } from '../../../src/layout/plot/colourScale'
import { paintService } from '../../../src/views/labs/experts/serviceImage'

const paper: Rgb = [200, 200, 200]
const tints: readonly Rgb[] = Array.from({ length: 8 }, (_, index) => [10 * index, 0, 0])

/** The colours in a picture of two by two cells, each of ten by ten pixels. */
function painted(chosen: readonly number[], dropped: readonly number[]) {
  const size = 20
  const image = new Uint8ClampedArray(4 * size * size)
  const service = { chosen: Uint8Array.from(chosen), dropped: Uint8Array.from(dropped) }
  paintService(service, { edge: 2, size, density: 1 }, { tints, paper }, image)
  const at = (x: number, y: number) => [...image.subarray(4 * (y * size + x), 4 * (y * size + x) + 3)]
  const cell = (left: number, top: number) =>
    new Set(
      Array.from({ length: 100 }, (_, index) => at(left + (index % 10), top + Math.floor(index / 10)).join()),
    )
  return { at, cell }
}

describe('the map of who serves what', () => {
  it('has each cell in the tint of its expert, paler', () => {
    const { cell } = painted([0, 5, 7, 1], [0, 0, 0, 0])
    expect([cell(0, 0), cell(10, 0)]).toEqual([new Set(['76,76,76']), new Set(['107,76,76'])])
  })

  it('has a dot on paper where a point was dropped', () => {
    const { at, cell } = painted([0, 5, 7, 1], [0, 0, 1, 0])
    expect(at(5, 15)).toEqual([70, 0, 0])
    expect(at(1, 11)).toEqual([200, 200, 200])
    expect(cell(0, 10).size).toBe(2)
  })

  it('has stripes from the ninth expert on', () => {
    const { cell } = painted([8, 0, 0, 0], [0, 0, 0, 0])
    expect(cell(0, 0).size).toBe(2)
    expect(cell(0, 0)).toContain('76,76,76')
  })
})
