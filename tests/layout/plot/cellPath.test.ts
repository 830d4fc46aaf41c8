import { expect, it } from 'vitest'
import { getCellPath, getDiscPath, getGridPath } from '../../../src/layout/plot/cellPath'
import { fc } from '../timeline/timelineFixtures'

it('getCellPath merges adjacent cells of a row', () => {
  const ink = [1, 1, 0, 0, 1, 1]
  expect(getCellPath(3, 2, (cell) => ink[cell] === 1)).toBe('M0,0h2v1h-2zM1,1h2v1h-2z')
})

it('getCellPath covers exactly as many cells as satisfy the condition', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (included) => {
      const widths = [...getCellPath(4, 3, (cell) => included[cell]!).matchAll(/h(\d+)v1/g)]
      const covered = widths.reduce((sum, [, width]) => sum + Number(width), 0)
      expect(covered).toBe(included.filter(Boolean).length)
    }),
  )
})

it('getDiscPath draws a disc at the centre of a cell', () => {
  expect(getDiscPath(2, 2, 0.25, (cell) => cell === 3)).toBe(
    'M1.25,1.5a0.25,0.25 0 0 1 0.5,0a0.25,0.25 0 0 1 -0.5,0z',
  )
})

it('getGridPath draws the lines between cells, not those around all', () => {
  expect(getGridPath(3, 2)).toBe('M1,0v2M2,0v2M0,1h3')
  expect(getGridPath(1, 1)).toBe('')
})
