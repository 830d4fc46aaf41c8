import { describe, expect, it } from 'vitest'
import { makeWarp } from '../../../../src/layout/timeline/axis/warp'
import { type MarkBox, minZoom, ObstacleIndex } from '../../../../src/layout/timeline/labels/obstacleIndex'
import { computeMinDistance, makeLabelGaps } from '../../../../src/layout/timeline/labels/separation'
import { anyLabelBox, between, fc, getSizeClass } from '../timelineFixtures'

const sizeClass = getSizeClass('h1260x570')
const warp = makeWarp({ from: 1940, to: 2030 }, [1950, 2010, 2011, 2012, 2013, 2014])
const gaps = makeLabelGaps(sizeClass, { along: 9, across: 7 })

const anyBox = fc
  .record({ label: anyLabelBox, year: between(1988, 1996), height: between(0, 160) })
  .map(({ label, year, height }): Omit<MarkBox, 'mark'> => ({ ...label, height, point: warp.pointAt(year) }))
const anyObstacles = fc.array(
  fc.record({ markBox: anyBox, from: fc.oneof(fc.constant(minZoom), between(minZoom, 200)) }),
  { maxLength: 40 },
)

/** The same by linear search. */
function findClearanceLinearly(
  candidate: MarkBox,
  obstacles: readonly { markBox: MarkBox; from: number }[],
  min: number,
) {
  let from = min
  for (let changed = true; changed; ) {
    changed = false
    for (const { markBox, from: shownFrom } of obstacles) {
      if (markBox.mark === candidate.mark) continue
      const isLater = markBox.point.linear >= candidate.point.linear
      const [early, late] = isLater ? [candidate, markBox] : [markBox, candidate]
      const minDistance = computeMinDistance(early, late, gaps) / sizeClass.length
      const separationZoom = warp.zoomForDistance(
        late.point.linear - early.point.linear,
        Math.abs(late.point.cumulative - early.point.cumulative),
        minDistance,
      )
      if (separationZoom > Math.max(from, shownFrom) * (1 + 1e-12)) {
        from = separationZoom
        changed = true
      }
    }
  }
  return from
}

describe('ObstacleIndex', () => {
  it('finds the same zoom as a linear search over all obstacles', () => {
    let blocked = 0
    fc.assert(
      fc.property(anyBox, anyObstacles, between(minZoom, 4), (candidate, obstacles, min) => {
        const index = new ObstacleIndex(warp, sizeClass.length, gaps)
        const markedObstacles = obstacles.map(({ markBox, from }, mark) => ({
          markBox: { ...markBox, mark },
          from,
        }))
        for (const { markBox, from } of markedObstacles) index.add(markBox, from)
        const ownBox = { ...candidate, mark: markedObstacles.length }
        const expected = findClearanceLinearly(ownBox, markedObstacles, min)
        const { clearZoom, blocker } = index.findClearance(ownBox, min)
        if (expected === Infinity) expect(clearZoom).toBe(Infinity)
        else expect(clearZoom / expected).toBeCloseTo(1, 9)
        expect(blocker >= 0).toBe(expected > min)
        if (expected > min) blocked++
      }),
      { numRuns: 1500 },
    )
    expect(blocked).toBeGreaterThan(400)
  })

  it('does not let a mark block itself', () => {
    const index = new ObstacleIndex(warp, sizeClass.length, gaps)
    const box = { start: -5, end: 5, low: -5, high: 5, rise: 0 }
    const markBox: MarkBox = { mark: 7, point: warp.pointAt(1990), height: 50, box, isDot: true }
    index.add(markBox, minZoom)
    expect(index.findClearance(markBox)).toEqual({ clearZoom: minZoom, blocker: -1 })
    expect(index.findClearance({ ...markBox, mark: 8 })).toEqual({ clearZoom: Infinity, blocker: 7 })
  })
})
