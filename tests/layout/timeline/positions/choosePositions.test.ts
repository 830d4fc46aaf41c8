import { describe, expect, it } from 'vitest'
import { makeWarp } from '../../../../src/layout/timeline/axis/warp'
import { choosePositions } from '../../../../src/layout/timeline/positions/choosePositions'
import type { UnplacedMark } from '../../../../src/layout/timeline/positions/markPosition'
import { between, fc, getSizeClass } from '../timelineFixtures'

const sizeClass = getSizeClass('h1260x570')
const warp = makeWarp({ from: 1940, to: 2030 }, [1950, 2010, 2011])

interface Mark {
  readonly year: number
  readonly bottom: number
  readonly thickness: number
  readonly importance: number
}

const makeUnplacedMark = ({ year, bottom, thickness, importance }: Mark): UnplacedMark => ({
  point: warp.pointAt(year),
  importance,
  bottom,
  top: bottom + thickness,
  dotBox: { start: -6, end: 6, low: -6, high: 6, rise: 0 },
  makeNameBox: (_, side) => {
    const [start, end] = side === 'after' ? [9, 79] : [-79, -9]
    return { start, end, low: -9, high: 9, rise: 15 }
  },
})
const anyMarks = fc.array(
  fc.record({
    year: between(1941, 2029),
    bottom: between(0, 300),
    thickness: between(0, 200),
    importance: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 10 },
)
const choose = (marks: readonly Mark[], effort: 'quick' | 'thorough' = 'quick') =>
  choosePositions(marks.map(makeUnplacedMark), warp, sizeClass, effort)

describe('choosePositions', () => {
  it('chooses a lane within the stratum, in hundredths', () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom('quick', 'thorough'), (marks, effort) => {
        const positions = choose(marks, effort)
        expect(positions).toHaveLength(marks.length)
        for (const { lane } of positions) {
          expect(lane > 0 && lane < 1).toBe(true)
          expect(lane * 100).toBeCloseTo(Math.round(lane * 100), 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('puts a single mark in the middle, with its name after it', () => {
    const [one] = choose([{ year: 1990, bottom: 100, thickness: 100, importance: 3 }])
    expect(one!.side).toBe('after')
    expect(Math.abs(one!.lane - 0.5)).toBeLessThan(0.06)
  })

  it('puts names that would overlap into separate lanes', () => {
    const row = { bottom: 0, thickness: 300, importance: 3 }
    const positions = choose([1990, 1990.5, 1991, 1991.5].map((year) => ({ year, ...row })))
    const heights = positions.map(({ lane }) => lane * 300).sort((a, b) => a - b)
    for (const [index, height] of heights.slice(1).entries())
      expect(height - heights[index]!).toBeGreaterThan(17)
  })

  it('puts the newest names before their marks if there is no room after', () => {
    const [one] = choose([{ year: 2029.6, bottom: 0, thickness: 200, importance: 3 }])
    expect(one!.side).toBe('before')
  })

  it('is deterministic and uses several lanes in a thorough search', () => {
    const marks = Array.from({ length: 24 }, (_, index) => ({
      year: 2000 + index / 3,
      bottom: 0,
      thickness: 160,
      importance: 1 + (index % 5),
    }))
    const countLanes = (effort: 'quick' | 'thorough') =>
      new Set(choose(marks, effort).map(({ lane }) => lane)).size
    expect(countLanes('thorough')).toBeGreaterThan(3)
    expect(choose(marks, 'thorough')).toEqual(choose(marks, 'thorough'))
  })
})
