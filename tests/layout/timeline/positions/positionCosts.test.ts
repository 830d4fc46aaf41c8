import { expect, it } from 'vitest'
import { countDoublings, getImportanceWeight } from '../../../../src/layout/timeline/positions/positionCosts'

const weigh = (importance: number) => getImportanceWeight({ importance })

it('getImportanceWeight makes the name of a landmark worth those of several minor marks', () => {
  expect([weigh(1), weigh(3), weigh(4)]).toEqual([1, 9, 48])
  expect(weigh(4)).toBeGreaterThan(5 * weigh(3))
})

it('countDoublings counts from zoom 1, little below it, and much where a mark is never shown', () => {
  expect([0.25, 1, 2, 64].map(countDoublings)).toEqual([0, 0.4, 2, 7])
  expect(countDoublings(120)).toBeLessThan(8)
  expect(countDoublings(120.1)).toBe(20)
})
