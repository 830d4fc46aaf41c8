import { describe, expect, it } from 'vitest'
import type { LabelBox } from '../../../../src/layout/timeline/labels/labelBoxes'
import {
  computeMinDistance,
  computeRiseFraction,
  makeLabelGaps,
  type PlacedBox,
} from '../../../../src/layout/timeline/labels/separation'
import { anyLabelBox, between, fc, getSizeClass } from '../timelineFixtures'

const wide = getSizeClass('h1260x570')
const tall = getSizeClass('v690x284')
const dotSpacing = { along: 6, across: 6 }
const gaps = { horizontal: makeLabelGaps(wide, dotSpacing), vertical: makeLabelGaps(tall, dotSpacing) }

const name: LabelBox = { start: 8, end: 68, low: -9, high: 9, rise: 15 }
const placeName = (height: number, box = name): PlacedBox => ({ height, box, isDot: false })

/** The box as drawn, in a view that ends at `end`, of a mark at `along`; in pixels. */
function drawBox({ box, height, isDot }: PlacedBox, along: number, end: number, margin: number) {
  const restStart = along + box.start
  const width = box.end - box.start
  const pushed = isDot ? 0 : Math.max(-margin, Math.min(end + margin - width, restStart)) - restStart
  const lift = box.rise * (isDot ? 0 : computeRiseFraction(pushed))
  return {
    from: restStart + pushed,
    to: restStart + pushed + width,
    low: height + box.low + lift,
    high: height + box.high + lift,
    isShown: along >= 0 && along <= end,
  }
}

function areTouching(a: ReturnType<typeof drawBox>, b: ReturnType<typeof drawBox>) {
  const slack = 1e-6
  const isApart =
    a.to <= b.from + slack || b.to <= a.from + slack || a.high <= b.low + slack || b.high <= a.low + slack
  return a.isShown && b.isShown && !isApart
}

describe('computeMinDistance', () => {
  it('separates two names in a row by their widths, the gap and the push at the end of the view', () => {
    // 60 px of name, a gap of 10 px, and 68 px by which the later name is pushed back.
    expect(computeMinDistance(placeName(100), placeName(100), gaps.horizontal)).toBe(68 - 8 + 10 + 68)
    expect(computeMinDistance(placeName(100), placeName(200), gaps.horizontal)).toBe(0)
  })

  it('is 0 for two names above each other if neither can rise into the other', () => {
    expect(computeMinDistance(placeName(100), placeName(133.5), gaps.horizontal)).toBe(0)
    expect(computeMinDistance(placeName(100), placeName(118.5), gaps.vertical)).toBeGreaterThan(0)
  })

  it('separates two dots by at least their spacing', () => {
    const half = 4
    const dot: PlacedBox = {
      height: 50,
      box: { start: -half, end: half, low: -half, high: half, rise: 0 },
      isDot: true,
    }
    expect(computeMinDistance(dot, dot, gaps.horizontal)).toBe(12)
    expect(computeMinDistance(dot, { ...dot, height: 62 }, gaps.horizontal)).toBe(0)
    expect(computeMinDistance(dot, dot, makeLabelGaps(wide, { along: 30, across: 12 }))).toBe(60)
  })

  it('keeps a pixel free between a dot and a name beside it', () => {
    const box = { start: -4, end: 4, low: -4, high: 4, rise: 0 }
    const dot: PlacedBox = { height: 100, box, isDot: true }
    const shortName = placeName(100, { ...name, end: 8, start: 0, rise: 0 })
    expect(computeMinDistance(dot, shortName, gaps.vertical)).toBe(4 + 1)
  })

  for (const [orientation, sizeClass] of [
    ['horizontal', wide],
    ['vertical', tall],
  ] as const) {
    it(`keeps two boxes apart at any position of the view (${orientation})`, () => {
      const anyPair = fc.record({
        a: anyLabelBox,
        b: anyLabelBox,
        height: between(40, 140),
        above: between(-60, 60),
        extra: fc.oneof(fc.constant(0), between(0, 200)),
        view: between(0, 1),
        isNearEnd: fc.boolean(),
      })
      const margin = orientation === 'vertical' ? 12 : 0
      const { length } = sizeClass
      let closest = 0
      fc.assert(
        fc.property(anyPair, ({ a, b, height, above, extra, view, isNearEnd }) => {
          const withoutRise = (box: LabelBox) => (orientation === 'vertical' ? { ...box, rise: 0 } : box)
          const early: PlacedBox = { height, box: withoutRise(a.box), isDot: a.isDot }
          const late: PlacedBox = { height: height + above, box: withoutRise(b.box), isDot: b.isDot }
          const distance = computeMinDistance(early, late, gaps[orientation]) + extra
          if (extra === 0 && distance > 0) closest++
          // Labels are pushed near an end of the view.
          const along = isNearEnd
            ? view < 0.5
              ? view * 300
              : length - (1 - view) * 300 - distance
            : view * length
          const [one, two] = [
            drawBox(early, along, length, margin),
            drawBox(late, along + distance, length, margin),
          ]
          if (areTouching(one, two)) expect.fail(JSON.stringify({ early, late, distance, along, one, two }))
        }),
        { numRuns: 20_000 },
      )
      expect(closest).toBeGreaterThan(1000)
    })
  }
})

it('computeRiseFraction grows evenly until a label is pushed by seven pixels', () => {
  expect([0, 3.5, -3.5, 7, -40].map(computeRiseFraction)).toEqual([0, 0.5, 0.5, 1, 1])
})
