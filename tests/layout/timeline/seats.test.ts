import { describe, expect, it } from 'vitest'
import { seated, type Unplaced } from '../../../src/layout/timeline/conflict'
import { makeFrame } from '../../../src/layout/timeline/frame'
import { chooseSeats } from '../../../src/layout/timeline/seats'
import { zooms } from '../../../src/layout/timeline/track'
import { anySize, between, fc } from './specimens'

interface Mark {
  readonly share: number
  readonly bottom: number
  readonly thick: number
}

const name = { width: 60, height: 18, above: 9, offset: 7, floor: 1 }
const card = { width: 160, height: 50, above: 14, offset: -12, floor: 2 }
const anyMarks: fc.Arbitrary<Mark[]> = fc.array(
  fc.record({ share: between(0, 1), bottom: between(0, 0.5), thick: between(0, 0.5) }),
  { maxLength: 8 },
)

function unplaced(frame: ReturnType<typeof makeFrame>, marks: readonly Mark[]): Unplaced[] {
  return marks.map(({ share, bottom, thick }) => ({
    course: {
      along: Float64Array.from(zooms, (k) => share * k * frame.length),
      bottom: Float64Array.from(zooms, () => bottom * frame.depth),
      top: Float64Array.from(zooms, () => (bottom + thick) * frame.depth),
    },
    importance: 3,
    name,
    card,
  }))
}

const wide = makeFrame({ width: 1280, height: 690 })
const middle: Mark = { share: 0.5, bottom: 0.2, thick: 0.5 }

describe('seats', () => {
  it('are one for each mark, within its stratum and off its boundaries', () => {
    fc.assert(
      fc.property(anySize, anyMarks, (size, marks) => {
        const frame = makeFrame(size)
        const seats = chooseSeats(unplaced(frame, marks), frame)
        expect(seats).toHaveLength(marks.length)
        for (const { lane } of seats) {
          expect(lane).toBeGreaterThan(0.05)
          expect(lane).toBeLessThan(0.95)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('depend on nothing but the marks and the frame', () => {
    fc.assert(
      fc.property(anySize, anyMarks, (size, marks) => {
        const [a, b] = [makeFrame(size), makeFrame(size)]
        expect(chooseSeats(unplaced(a, marks), a)).toEqual(chooseSeats(unplaced(b, marks), b))
      }),
      { numRuns: 15 },
    )
  })

  it('of a lone mark lie in the middle, its label after it', () => {
    const [seat] = chooseSeats(unplaced(wide, [middle]), wide)
    expect(seat!.near).toBe(false)
    expect(Math.abs(seat!.lane - 0.5)).toBeLessThan(0.1)
  })

  it('of marks of the same moment keep their names apart', () => {
    const seats = chooseSeats(unplaced(wide, [middle, middle, middle, middle]), wide)
    const depth = middle.thick * wide.depth
    for (const [index, a] of seats.entries()) {
      for (const b of seats.slice(index + 1)) {
        const apart = a.near !== b.near || Math.abs(a.lane - b.lane) * depth >= name.height
        expect(apart).toBe(true)
      }
    }
  })

  it('of marks far apart are not disturbed by each other', () => {
    const pair = [
      { ...middle, share: 0.1 },
      { ...middle, share: 0.9 },
    ]
    const [a, b] = pair.map((mark) => chooseSeats(unplaced(wide, [mark]), wide)[0])
    expect(chooseSeats(unplaced(wide, pair), wide)).toEqual([a, b])
  })

  it('turn a label to the near side only where they say so', () => {
    expect(seated(name, { lane: 0.5, near: true })).toEqual({ ...name, near: true })
    expect(seated(name, { lane: 0.5, near: false })).toEqual(name)
  })
})
