import { describe, expect, it } from 'vitest'
import { makeWarp } from '../../../../src/layout/timeline/axis/warp'
import { computeDotSpacing, getDisplayKind } from '../../../../src/layout/timeline/labels/placements'
import { makeStrata } from '../../../../src/layout/timeline/strata/strata'
import { getSizeClass } from '../timelineFixtures'

describe('getDisplayKind', () => {
  it('returns the kind with the highest minimum zoom that is reached', () => {
    const placements = {
      untilZoom: Infinity,
      dotMinZooms: Float64Array.of(0.25, 2),
      nameMinZooms: Float64Array.of(1, 4),
      cardMinZooms: Float64Array.of(7, Infinity),
      annotationMinZooms: new Float64Array(),
      eraNameMinZooms: new Float64Array(),
      hosts: Int32Array.of(-1, 0),
    }
    expect([0.3, 1, 6, 7].map((k) => getDisplayKind(placements, 0, k))).toEqual([
      'dot',
      'name',
      'name',
      'card',
    ])
    expect([1, 3, 99].map((k) => getDisplayKind(placements, 1, k))).toEqual(['none', 'dot', 'name'])
  })
})

describe('computeDotSpacing', () => {
  const warp = makeWarp({ from: 1940, to: 2030 }, [1950, 2010, 2011, 2012, 2013])
  const [wide, tall] = [getSizeClass('h1260x570'), getSizeClass('v690x284')]
  const strata = makeStrata(
    ['ash'],
    Array.from({ length: 80 }, (_, index) => ({ era: 'ash', year: 1945 + index, importance: 3 })),
    warp,
  )

  it('grows with the area, so that no view shows too many marks', () => {
    for (const sizeClass of [wide, tall, getSizeClass('h2300x1000')]) {
      const { along, across } = computeDotSpacing(10_000, strata, sizeClass)
      const top = strata.boundaries.at(-1)!
      const mean = top.reduce((sum, height) => sum + height, 0) / top.length
      expect((mean * sizeClass.length * sizeClass.depth) / (4 * along * across)).toBeLessThan(325)
      expect(computeDotSpacing(100, strata, sizeClass).along).toBeLessThan(along)
    }
  })
})
