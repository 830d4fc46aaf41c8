import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argmaxRows, layOutMatrix, pickSubmatrix } from '../../../src/layout/plot/matrixLayout'

describe('layOutMatrix', () => {
  it('makes cells as large as the width allows, up to a maximum', () => {
    expect(
      layOutMatrix({ rows: 2, columns: 4, width: 1000, maxCellPx: 24, maxLabelLength: 1 }),
    ).toMatchObject({
      ...{ cellPx: 24, width: 96, height: 48 },
    })
  })

  it('stays within the width including row labels, with a limited font size', () => {
    const anyOptions = fc.record({
      rows: fc.integer({ min: 1, max: 40 }),
      columns: fc.integer({ min: 1, max: 40 }),
      width: fc.integer({ min: 200, max: 1200 }),
      maxCellPx: fc.integer({ min: 8, max: 40 }),
      maxLabelLength: fc.integer({ min: 1, max: 5 }),
    })
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { cellPx, left, width, height, fontSizePx } = layOutMatrix(options)
        expect(left + width).toBeLessThanOrEqual(options.width + 1e-9)
        expect(height / options.rows).toBeCloseTo(cellPx)
        expect(fontSizePx).toBeGreaterThanOrEqual(8.5)
        expect(fontSizePx).toBeLessThanOrEqual(13.5)
      }),
    )
  })
})

it('pickSubmatrix picks rows and columns in the given order', () => {
  expect([...pickSubmatrix([1, 2, 3, 4, 5, 6, 7, 8, 9], 3, [2, 0], [1, 2])]).toEqual([8, 9, 2, 3])
})

it('argmaxRows returns the column of the maximum of each row, the first of equals', () => {
  expect(argmaxRows([0, 3, 1, 2, 2, 0], 3)).toEqual([1, 0])
  expect(argmaxRows([], 0)).toEqual([])
})
