import { describe, expect, it } from 'vitest'
import {
  chooseOrientation,
  chooseSizeClass,
  computePanelFraction,
  getOpenBox,
  makeTimelineFrame,
  sizeClasses,
} from '../../../../src/layout/timeline/axis/timelineFrame'
import { anySize, fc, makeFrameFor } from '../timelineFixtures'

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

  it('is short, with less space around the plot, below a height of 400 pixels', () => {
    const [low, high] = [399, 400].map((height) => makeTimelineFrame({ width: 900, height }, 'horizontal'))
    expect([low?.isShort, low?.plot.y, low?.depth]).toEqual([true, 22, 325])
    expect([high?.isShort, high?.plot.y, high?.depth]).toEqual([false, 56, 280])
    expect(makeTimelineFrame({ width: 300, height: 399 }, 'vertical').isShort).toBe(false)
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

  it('returns a class whose size is exactly that of the frame', () => {
    for (const sizeClass of sizeClasses) {
      const { orientation, length, depth } = sizeClass
      const frame = makeTimelineFrame({ width: 1000, height: 1000 }, orientation)
      expect(chooseSizeClass({ ...frame, length, depth })).toBe(sizeClass)
    }
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

  it('limits the width of the panel to 380 to 500 pixels', () => {
    for (const [width, panelWidth] of [
      [800, 380],
      [1200, 420],
      [2000, 500],
    ] as const) {
      const frame = makeTimelineFrame({ width, height: 742 }, 'horizontal')
      expect(computePanelFraction({ width, height: 800 }, frame, 114)).toBeCloseTo(panelWidth / width, 9)
    }
  })

  it('leaves a quarter of the timeline uncovered where the panel would leave less', () => {
    const size = { width: 320, height: 300 }
    expect(computePanelFraction(size, makeTimelineFrame(size, 'vertical'), 100)).toBe(0.75)
    const tiny = makeTimelineFrame({ width: 100, height: 600 }, 'horizontal')
    expect(computePanelFraction({ width: 1000, height: 800 }, tiny, 114)).toBe(0.75)
  })
})

describe('getOpenBox', () => {
  it('is above the axis and beside the panel of a wide window', () => {
    const { plot, length } = makeTimelineFrame({ width: 1280, height: 690 }, 'horizontal')
    const frame = makeTimelineFrame({ width: 1280, height: 690 }, 'horizontal')
    expect(getOpenBox(frame, 0.6)).toEqual({
      x: 0,
      y: -plot.y,
      width: 0.6 * length,
      height: plot.y + plot.height,
    })
  })

  it('is above the sheet of a tall window, with the axis', () => {
    const frame = makeTimelineFrame({ width: 390, height: 690 }, 'vertical')
    const { plot, length, margin } = frame
    expect(getOpenBox(frame, 0.4)).toEqual({
      ...{ x: -plot.x, y: -margin.along, width: plot.x + plot.width, height: margin.along + 0.4 * length },
    })
  })
})
