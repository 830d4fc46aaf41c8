import { describe, expect, it } from 'vitest'
import { makeFrame } from '../../../src/layout/timeline/frame'
import { type Candidate, placeLabels } from '../../../src/layout/timeline/placement'
import { mayTouch, placeLabel } from '../../../src/layout/timeline/separation'
import { intervals, zooms } from '../../../src/layout/timeline/track'
import { anySize, between, fc } from './specimens'

interface Mark {
  readonly share: number
  readonly height: number
  readonly width: number
}

const anyMarks: fc.Arbitrary<Mark[]> = fc.array(
  fc.record({ share: between(0, 1), height: between(0, 1), width: fc.integer({ min: 10, max: 120 }) }),
  { minLength: 1, maxLength: 12 },
)

function candidatesIn(frame: ReturnType<typeof makeFrame>, marks: readonly Mark[]): Candidate[] {
  return marks.map(({ share, height, width }, index) => ({
    id: `n${index}`,
    track: {
      along: Float64Array.from(zooms, (k) => share * k * frame.length),
      across: Float64Array.from(zooms, () => height * frame.depth),
    },
    name: { width, height: 18, above: 9, offset: 7, floor: 1 },
    card: { width: width + 60, height: 50, above: 14, offset: -12, floor: 2 },
  }))
}

const wide = makeFrame({ width: 1280, height: 690 })
const alone: Mark = { share: 0.5, height: 0.5, width: 60 }
const tie = (share: number): Mark => ({ share: 0.5 + share, height: 0.5, width: 60 })

describe('placing labels', () => {
  it('shows a lone name always, and its card among the years', () => {
    const { nameFrom, cardFrom } = placeLabels(candidatesIn(wide, [alone]), wide).get('n0')!
    expect(nameFrom).toBe(1)
    expect(cardFrom).toBe(zooms.find((k) => k >= 7))
  })

  it('lets the first of two have its name first', () => {
    const placed = placeLabels(candidatesIn(wide, [tie(0), tie(0.02)]), wide)
    expect(placed.get('n0')!.nameFrom).toBe(1)
    // 60 px of name and 8 px of air, and 67 px that the second slides back over at the end of the view: 135 px,
    // of 0.02 × 1280 px at zoom 1.
    expect(placed.get('n1')!.nameFrom).toBeGreaterThan(135 / 25.6)
    expect(placed.get('n1')!.nameFrom).toBeLessThan((135 / 25.6) * (zooms[1]! / zooms[0]!))
  })

  it('never shows the second of two at the same place', () => {
    const placed = placeLabels(candidatesIn(wide, [alone, alone]), wide)
    expect(placed.get('n0')!.nameFrom).toBe(1)
    expect(placed.get('n1')).toEqual({ nameFrom: Infinity, cardFrom: Infinity })
  })

  it('shows a card no sooner than its name', () => {
    fc.assert(
      fc.property(anySize, anyMarks, (size, marks) => {
        const frame = makeFrame(size)
        const placed = placeLabels(candidatesIn(frame, marks), frame)
        expect(placed.size).toBe(marks.length)
        for (const { nameFrom, cardFrom } of placed.values()) {
          expect(nameFrom).toBeGreaterThanOrEqual(1)
          expect(cardFrom).toBeGreaterThanOrEqual(nameFrom)
          expect(cardFrom).toBeGreaterThanOrEqual(7)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('never shows, in any interval of zoom, two labels that may touch there', () => {
    fc.assert(
      fc.property(anySize, anyMarks, (size, marks) => {
        const frame = makeFrame(size)
        const candidates = candidatesIn(frame, marks)
        const placed = placeLabels(candidates, frame)
        for (let i = 0; i < intervals; i++) {
          const shown = candidates.flatMap(({ id, track, name, card }) => {
            const { nameFrom, cardFrom } = placed.get(id)!
            if (nameFrom > zooms[i]!) return []
            return [placeLabel(track, cardFrom <= zooms[i]! ? card : name, frame)]
          })
          for (const [index, a] of shown.entries()) {
            for (const b of shown.slice(index + 1)) {
              expect(mayTouch(a, b, i)).toBe(false)
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('takes no name away for the sake of a less important one', () => {
    fc.assert(
      fc.property(anySize, anyMarks, (size, marks) => {
        const frame = makeFrame(size)
        const candidates = candidatesIn(frame, marks)
        const names = (few: readonly Candidate[]) =>
          [...placeLabels(few, frame)].map(([id, { nameFrom }]) => [id, nameFrom])
        expect(names(candidates).slice(0, -1)).toEqual(names(candidates.slice(0, -1)))
      }),
      { numRuns: 40 },
    )
  })

  it('places nothing where there is nothing', () => {
    expect(placeLabels([], wide).size).toBe(0)
  })
})
