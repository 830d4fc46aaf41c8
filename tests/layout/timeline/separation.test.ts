import { describe, expect, it } from 'vitest'
import { type Frame, makeFrame } from '../../../src/layout/timeline/frame'
import { type Label, pushedReach, reachOf } from '../../../src/layout/timeline/label'
import { mayTouch as mayTouchPlaced, placeLabel } from '../../../src/layout/timeline/separation'
import { intervals, type Track, zooms } from '../../../src/layout/timeline/track'
import { anyLabel, anySize, between, fc } from './specimens'

/** A mark at a share of the axis in plain time, at heights that rise from one share of the depth to another. */
const anyPlace = fc.record({ share: between(0, 1), low: between(0, 1), rise: between(0, 1) })
type Place = typeof anyPlace extends fc.Arbitrary<infer One> ? One : never

function trackIn(frame: Frame, { share, low, rise }: Place): Track {
  return {
    along: Float64Array.from(zooms, (k) => share * k * frame.length),
    across: Float64Array.from(
      zooms,
      (_, index) => frame.depth * (low + (1 - low) * rise * (index / intervals)),
    ),
  }
}

const mayTouch = (a: Track, labelA: Label, b: Track, labelB: Label, i: number, frame: Frame) =>
  mayTouchPlaced(placeLabel(a, labelA, frame), placeLabel(b, labelB, frame), i)

const frame = makeFrame({ width: 1280, height: 690 })
const label: Label = { width: 60, height: 20, above: 10, offset: 6, floor: 1 }
const at = (along: number, across: number): Track => ({
  along: Float64Array.from(zooms, () => along),
  across: Float64Array.from(zooms, () => across),
})

describe('two labels', () => {
  it('may touch where they stand in the same place, and not where one is above the other', () => {
    expect(mayTouch(at(100, 200), label, at(100, 200), label, 0, frame)).toBe(true)
    expect(mayTouch(at(100, 200), label, at(100, 221), label, 0, frame)).toBe(false)
    expect(mayTouch(at(100, 200), label, at(100, 219), label, 0, frame)).toBe(true)
  })

  it('keep some air between them along time', () => {
    expect(mayTouch(at(600, 200), label, at(660, 200), label, 50, frame)).toBe(true)
    expect(mayTouch(at(600, 200), label, at(669, 200), label, 50, frame)).toBe(false)
  })

  it('may touch at the end of the view though they are apart within it', () => {
    expect(mayTouch(at(1200, 200), label, at(1270, 200), label, 50, frame)).toBe(true)
  })

  it('stay apart where one stays with a stretch of time that ends before the other', () => {
    const winter = { ...at(100, 200), until: at(400, 200).along }
    expect(mayTouch(winter, label, at(300, 200), label, 50, frame)).toBe(true)
    expect(mayTouch(winter, label, at(460, 200), label, 50, frame)).toBe(true)
    expect(mayTouch(winter, label, at(470, 200), label, 50, frame)).toBe(false)
  })

  it('are judged alike in either order', () => {
    fc.assert(
      fc.property(
        fc.record({ size: anySize, p: anyPlace, q: anyPlace, a: anyLabel, b: anyLabel }),
        fc.nat(intervals - 1),
        ({ size, p, q, a, b }, i) => {
          const frame = makeFrame(size)
          const [s, t] = [trackIn(frame, p), trackIn(frame, q)]
          expect(mayTouch(s, a, t, b, i, frame)).toBe(mayTouch(t, b, s, a, i, frame))
        },
      ),
    )
  })

  it('that may not touch in an interval are apart at its zooms, wherever the view stands', () => {
    const anyMeeting = fc.record({
      size: anySize,
      p: anyPlace,
      q: anyPlace,
      a: anyLabel,
      b: anyLabel,
      i: fc.nat(intervals - 1),
      within: between(0, 1),
      pan: between(0, 1),
      near: between(0, 1),
    })
    let apart = 0
    let together = 0
    fc.assert(
      fc.property(anyMeeting, ({ size, p, q: far, a, b, i, within, pan, near }) => {
        const frame = makeFrame(size)
        // Near one another, so that they often meet.
        const reach = (far.share - 0.5) * (near * 0.4)
        const q = { ...far, share: Math.min(1, Math.max(0, p.share + reach / zooms[i]!)) }
        const [s, t] = [trackIn(frame, p), trackIn(frame, q)]
        const k = zooms[i]! + within * (zooms[i + 1]! - zooms[i]!)
        const start = Math.min(Math.max(0, k - 1), Math.max(0, p.share * k - pan)) * frame.length
        const box = (track: Track, place: Place, one: Label) => {
          const mark = place.share * k * frame.length - start
          const across = track.across[i]! + within * (track.across[i + 1]! - track.across[i]!)
          const rest = reachOf(one, frame, across)
          const extent = rest.alongTo - rest.alongFrom
          const wish = mark + rest.alongFrom
          const from = Math.max(-frame.start, Math.min(frame.length + frame.start - extent, wish))
          const { acrossFrom, acrossTo } = pushedReach(one, frame, across, from - wish)
          const shown = mark >= 0 && mark <= frame.length
          return { shown, x: from, y: across + acrossFrom, width: extent, height: acrossTo - acrossFrom }
        }
        const [one, two] = [box(s, p, a), box(t, q, b)]
        const meet =
          one.shown &&
          two.shown &&
          one.x < two.x + two.width - 1e-9 &&
          two.x < one.x + one.width - 1e-9 &&
          one.y < two.y + two.height - 1e-9 &&
          two.y < one.y + one.height - 1e-9
        if (meet) {
          together++
          expect(mayTouch(s, a, t, b, i, frame)).toBe(true)
        } else apart++
      }),
      { numRuns: 8000 },
    )
    expect(Math.min(apart, together)).toBeGreaterThan(400)
  })
})
