import { describe, expect, it } from 'vitest'
import { countTilesPerRow, makeMosaic } from '../../../src/layout/labs/mosaic'

describe('makeMosaic', () => {
  it('arranges the kernels by position', () => {
    // Four positions, two kernels of one cell: the integer part of a value is its position, the fraction its
    // kernel.
    const { values, side } = makeMosaic([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5], 4, 2, 1)
    expect(side).toBe(3)
    expect([...values]).toEqual([1, 0, 2, 0, 0, 0, 3, 0, 4, 1.5, 0, 2.5, 0, 0, 0, 3.5, 0, 4.5])
  })

  it('keeps the cells of each kernel in order', () => {
    const { values, side } = makeMosaic([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], 4, 1, 2)
    expect(side).toBe(5)
    expect([...values.slice(0, 10)]).toEqual([1, 2, 0, 5, 6, 3, 4, 0, 7, 8])
    expect([...values.slice(15)]).toEqual([9, 10, 0, 13, 14, 11, 12, 0, 15, 16])
  })

  it('returns the kernel itself for a single position', () => {
    expect(makeMosaic([1, 2, 3, 4], 1, 1, 2)).toEqual({ values: Float32Array.of(1, 2, 3, 4), side: 2 })
  })
})

describe('countTilesPerRow', () => {
  it('returns as many as fit, with even rows', () => {
    expect(countTilesPerRow(18, 830, 40)).toBe(18)
    expect(countTilesPerRow(18, 350, 40)).toBe(6)
    expect(countTilesPerRow(29, 830, 40)).toBe(15)
    expect(countTilesPerRow(9, 830, 40)).toBe(9)
    expect(countTilesPerRow(9, 10, 40)).toBe(1)
  })
})
