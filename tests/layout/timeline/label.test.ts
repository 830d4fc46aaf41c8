import { describe, expect, it } from 'vitest'
import { makeFrame } from '../../../src/layout/timeline/frame'
import { hopped, type Label, pushedReach, reachOf } from '../../../src/layout/timeline/label'
import { anyLabel, anySize, between, fc } from './specimens'

const frame = makeFrame({ width: 1280, height: 690 })
const label: Label = { width: 60, height: 20, above: 10, offset: 6, floor: 1 }

describe('the reach of a label', () => {
  it('is as large as the label, in both orientations', () => {
    fc.assert(
      fc.property(anySize, anyLabel, between(0, 1), (size, one, share) => {
        const frame = makeFrame(size)
        const reach = reachOf(one, frame, share * frame.depth)
        const extent = [reach.alongTo - reach.alongFrom, reach.acrossTo - reach.acrossFrom]
        const expected =
          frame.orientation === 'horizontal' ? [one.width, one.height] : [one.height, one.width]
        expect(extent[0]).toBeCloseTo(expected[0]!, 9)
        expect(extent[1]).toBeCloseTo(expected[1]!, 9)
      }),
    )
  })

  it('keeps above its floor, or between the ground and the far edge', () => {
    fc.assert(
      fc.property(anySize, anyLabel, between(0, 1), (size, one, share) => {
        const frame = makeFrame(size)
        const across = share * frame.depth
        const reach = reachOf(one, frame, across)
        const low = frame.orientation === 'horizontal' ? one.floor : 0
        expect(across + reach.acrossFrom).toBeGreaterThan(low - 1e-9)
        if (frame.orientation === 'vertical') {
          expect(frame.ground + across + reach.acrossTo).toBeLessThan(size.width)
        }
      }),
    )
  })

  it('begins beside the mark, after it or before it', () => {
    expect(reachOf(label, frame, 300)).toEqual({
      alongFrom: 6,
      alongTo: 66,
      acrossFrom: -10,
      acrossTo: 10,
    })
    const tall = makeFrame({ width: 390, height: 690 })
    expect(reachOf(label, tall, 100)).toEqual({ alongFrom: -10, alongTo: 10, acrossFrom: 6, acrossTo: 66 })
    expect(reachOf({ ...label, near: true }, tall, 100)).toMatchObject({ acrossFrom: -66, acrossTo: -6 })
    expect(reachOf({ ...label, near: true }, tall, 30)).toMatchObject({ acrossFrom: -30, acrossTo: 30 })
  })
})

describe('a label that is pushed along', () => {
  it('rises over its dot before it lies upon it, and no higher', () => {
    const name = { ...label, hop: 15 }
    expect(pushedReach(name, frame, 300, 0)).toEqual(reachOf(name, frame, 300))
    expect(pushedReach(name, frame, 300, -7)).toEqual({
      alongFrom: -1,
      alongTo: 59,
      acrossFrom: 5,
      acrossTo: 25,
    })
    expect(pushedReach(name, frame, 300, -60)).toMatchObject({ alongFrom: -54, acrossFrom: 5 })
    expect(hopped(3.5)).toBe(0.5)
    expect(hopped(-3.5)).toBe(0.5)
  })

  it('slides straight where time runs downward, or where it does not hop', () => {
    fc.assert(
      fc.property(anySize, anyLabel, between(0, 1), between(-80, 80), (size, one, share, pushed) => {
        const frame = makeFrame(size)
        const across = share * frame.depth
        if (frame.orientation === 'horizontal' && one.hop) return
        const [rest, reach] = [reachOf(one, frame, across), pushedReach(one, frame, across, pushed)]
        expect([reach.acrossFrom, reach.acrossTo]).toEqual([rest.acrossFrom, rest.acrossTo])
        expect(reach.alongFrom).toBeCloseTo(rest.alongFrom + pushed, 9)
      }),
    )
  })
})
