import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argmaxRows, layOutMatrix, pickSubmatrix } from '../../../src/layout/plot/matrixLayout'

describe('layOutMatrix', () => {
  it('makes cells as large as the width allows, up to a maximum', () => {
    expect(
      layOutMatrix({ rows: ['a', 'b'], columns: [...'abcd'], width: 1000, maxCellPx: 24 }),
    ).toMatchObject({
      ...{ cellPx: 24, width: 96, height: 48, rowYs: [12, 36], columnXs: [12, 36, 60, 84] },
    })
  })

  it('stays within the width including row labels, with a limited font size', () => {
    const anyOptions = fc.record({
      rows: fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 40 }),
      columns: fc.array(fc.constant('a'), { minLength: 1, maxLength: 40 }),
      width: fc.integer({ min: 200, max: 1200 }),
      maxCellPx: fc.integer({ min: 8, max: 40 }),
    })
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { cellPx, left, width, height, fontSizePx } = layOutMatrix(options)
        expect(left + width).toBeLessThanOrEqual(options.width + 1e-9)
        expect(height / options.rows.length).toBeCloseTo(cellPx)
        expect(fontSizePx).toBeGreaterThanOrEqual(8.5)
        expect(fontSizePx).toBeLessThanOrEqual(13.5)
      }),
    )
  })
})

it('layOutMatrix frames cells and divides rows and columns', () => {
  const { dividerPath, frames } = layOutMatrix({
    ...{ rows: ['a', 'b'], columns: ['a', 'b'], width: 500, maxCellPx: 20 },
    ...{ dividers: { rows: [1], columns: [1] }, framed: [{ row: 1, column: 0 }] },
  })
  expect(dividerPath).toBe('M20,0V40M0,20H40')
  expect(frames).toEqual([{ x: 1.5, y: 21.5, width: 17, height: 17 }])
})

it('pickSubmatrix picks rows and columns in the given order', () => {
  expect([...pickSubmatrix([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, [2, 0], [1, 2])]).toEqual([8, 9, 2, 3])
})

it('argmaxRows returns the column of the maximum of each row, the first of equals', () => {
  expect(argmaxRows([0, 3, 1, 2, 2, 0], 3)).toEqual([1, 0])
  expect(argmaxRows([], 0)).toEqual([])
})
