import { describe, expect, it } from 'vitest'
import { type Box, overlaps } from '../../../../src/layout/geometry'
import {
  chooseOrientation,
  chooseSizeClass,
  computePanelFraction,
  makeTimelineFrame,
  sizeClasses,
} from '../../../../src/layout/timeline/axis/timelineFrame'
import { anySize, fc, makeFrameFor } from '../timelineFixtures'

const anyBox: fc.Arbitrary<Box> = fc.record({
  x: fc.integer({ min: 0, max: 20 }),
  y: fc.integer({ min: 0, max: 20 }),
  width: fc.integer({ min: 1, max: 10 }),
  height: fc.integer({ min: 1, max: 10 }),
})

describe('makeTimelineFrame', () => {
  it('runs time to the right in a wide window, downward otherwise', () => {
    const wide = makeTimelineFrame({ width: 1280, height: 690 }, 'horizontal')
    const tall = makeTimelineFrame({ width: 390, height: 690 }, 'vertical')
    expect(chooseOrientation({ width: 1280, height: 800 })).toBe('horizontal')
    expect(chooseOrientation({ width: 390, height: 844 })).toBe('vertical')
    // As in the style sheet: (max-aspect-ratio: 9 / 10).
    expect(chooseOrientation({ width: 900, height: 1000 })).toBe('vertical')
    expect(chooseOrientation({ width: 901, height: 1000 })).toBe('horizontal')
    const moved = ({ toPoint }: typeof wide, along: number, across: number) => {
      const [from, to] = [toPoint(0, 0), toPoint(along, across)]
      return [to.x - from.x, to.y - from.y]
    }
    expect(moved(wide, 10, 3)).toEqual([10, -3])
    expect(moved(tall, 10, 3)).toEqual([3, 10])
  })

  it('keeps the plot within the timeline, and its full length and depth within the plot', () => {
    fc.assert(
      fc.property(anySize, (size) => {
        const { toPoint, length, depth, plot } = makeFrameFor(size)
        expect(plot.x >= 0 && plot.y >= 0).toBe(true)
        expect(plot.x + plot.width).toBeLessThanOrEqual(size.width)
        expect(plot.y + plot.height).toBeLessThanOrEqual(size.height)
        for (const { x, y } of [toPoint(0, 0), toPoint(length, depth)]) {
          expect(x >= 0 && x <= plot.width && y >= 0 && y <= plot.height).toBe(true)
        }
      }),
    )
  })

  it('has a positive length even for an empty timeline', () => {
    const { length, depth } = makeTimelineFrame({ width: 0, height: 0 }, 'horizontal')
    expect([length, depth]).toEqual([1, 1])
  })
})

describe('chooseSizeClass', () => {
  it('returns the largest class that fits into the frame', () => {
    fc.assert(
      fc.property(anySize, (size) => {
        const frame = makeFrameFor(size)
        const { length, depth, orientation } = chooseSizeClass(frame)
        expect(orientation).toBe(frame.orientation)
        expect(length).toBeLessThanOrEqual(frame.length)
        expect(depth).toBeLessThanOrEqual(frame.depth)
        for (const other of sizeClasses) {
          if (other.orientation !== orientation || other.length > frame.length || other.depth > frame.depth)
            continue
          expect(other.length * other.depth).toBeLessThanOrEqual(length * depth)
        }
      }),
    )
  })

  it('returns a class close to the size of common windows', () => {
    for (const [width, height] of [
      [390, 786],
      [320, 588],
      [844, 288],
      [1024, 664],
      [1280, 696],
      [1440, 796],
      [1920, 976],
      [2560, 1336],
    ] as const) {
      const frame = makeFrameFor({ width, height })
      const { length, depth } = chooseSizeClass(frame)
      expect((length * depth) / (frame.length * frame.depth)).toBeGreaterThan(0.72)
    }
  })
})

describe('computePanelFraction', () => {
  it('leaves part of the timeline uncovered in every window', () => {
    fc.assert(
      fc.property(anySize, (size) => {
        const fraction = computePanelFraction({ ...size, height: size.height + 60 }, makeFrameFor(size), 70)
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThanOrEqual(0.75)
      }),
    )
  })

  it('matches the width of the panel beside the timeline', () => {
    const frame = makeTimelineFrame({ width: 1280, height: 742 }, 'horizontal')
    expect(computePanelFraction({ width: 1280, height: 800 }, frame, 114)).toBeCloseTo(448 / 1280, 6)
    const narrow = makeTimelineFrame({ width: 640, height: 300 }, 'horizontal')
    expect(computePanelFraction({ width: 640, height: 360 }, narrow, 80)).toBeCloseTo(0.52, 6)
  })
})

describe('overlaps', () => {
  it('is true if some point is inside both boxes', () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        const inside = ({ x, y, width, height }: Box, px: number, py: number) =>
          px > x && px < x + width && py > y && py < y + height
        const points = Array.from({ length: 30 }, (_, i) => i + 0.5)
        const shared = points.some((x) => points.some((y) => inside(a, x, y) && inside(b, x, y)))
        expect(overlaps(a, b)).toBe(shared)
      }),
    )
  })

  it('is false if the boxes share only an edge', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 }
    expect(overlaps(box, { ...box, x: 10 })).toBe(false)
    expect(overlaps(box, { ...box, y: 10 })).toBe(false)
    expect(overlaps(box, { ...box, x: 9.9 })).toBe(true)
  })
})
