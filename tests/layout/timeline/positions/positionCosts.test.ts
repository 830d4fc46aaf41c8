import { expect, it } from 'vitest'
import { countDoublings, getImportanceWeight } from '../../../../src/layout/timeline/positions/positionCosts'

const box = { start: -5, end: 5, low: -5, high: 5, rise: 0 }
const weigh = (importance: number) =>
  getImportanceWeight({
    ...{ importance, point: { linear: 0, cumulative: 0 }, bottom: 0, top: 1, dotBox: box },
    makeNameBox: () => box,
  })

it('getImportanceWeight makes the name of a landmark worth those of several minor marks', () => {
  expect([weigh(1), weigh(4)]).toEqual([1, 16])
  expect(weigh(5)).toBeGreaterThan(2 * weigh(3))
})

it('countDoublings counts from zoom 1, little below it, and much where a mark is never shown', () => {
  expect([0.25, 1, 2, 64].map(countDoublings)).toEqual([0, 0.4, 2, 7])
  expect(countDoublings(120)).toBeLessThan(8)
  expect(countDoublings(120.1)).toBe(20)
})
