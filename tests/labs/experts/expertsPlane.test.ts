import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  cellCenter,
  cellCount,
  createPlane,
  mapSide,
  rasterize,
} from '../../../src/labs/experts/expertsPlane'
import { createRandom } from '../../../src/labs/learning/random'

it('createPlane divides the square into the given number of regions, with two classes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 12 }), (seed, count) => {
      const { regionMap, classMap } = rasterize(createPlane(createRandom(seed), count))
      for (let region = 0; region < count; region++) {
        const inside = classMap.filter((_, cell) => regionMap[cell] === region)
        expect(inside.length).toBeGreaterThan(cellCount / 200)
      }
      expect(new Set(classMap).size).toBe(2)
    }),
    { numRuns: 30 },
  )
})

it('createPlane gives the same plane for the same seed', () => {
  expect(rasterize(createPlane(createRandom(5), 8))).toEqual(rasterize(createPlane(createRandom(5), 8)))
})

it('cellCenter numbers the cells row by row from the top left', () => {
  const half = 1 / mapSide
  expect(cellCenter(0)).toEqual([half - 1, 1 - half])
  expect(cellCenter(mapSide - 1)[0]).toBeCloseTo(1 - half)
  expect(cellCenter(cellCount - 1)[1]).toBeCloseTo(half - 1)
})
