import { describe, expect, it } from 'vitest'
import type { SizeClass } from '../../../src/layout/timeline/frame'
import type { LabelBox } from '../../../src/layout/timeline/labels'
import { type Candidate, placeLabels, territoryOf } from '../../../src/layout/timeline/placement'
import { gapsOf, minDistance, type Placed } from '../../../src/layout/timeline/separation'
import { makeStrata } from '../../../src/layout/timeline/strata'
import { makeWarp } from '../../../src/layout/timeline/warp'
import { between, classNamed, fc } from './specimens'

const wide = classNamed('h1260x570')
const tall = classNamed('v690x284')
const warp = makeWarp({ from: 1940, to: 2030 }, [1950, 2010, 2011, 2012, 2013])
const territory = { along: 6, across: 6 }

interface Mark {
  readonly year: number
  readonly height: number
  readonly width: number
  readonly importance: number
}

const anyMarks: fc.Arbitrary<Mark[]> = fc.array(
  fc.record({
    year: between(1941, 2029),
    height: between(0, 1),
    width: fc.integer({ min: 10, max: 120 }),
    importance: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 14 },
)
const anyClass = fc.constantFrom(wide, tall)

const square = (half: number): LabelBox => ({ start: -half, end: half, low: -half, high: half, rise: 0 })

function candidatesIn({ orientation, depth }: SizeClass, marks: readonly Mark[]): Candidate[] {
  const along = orientation === 'horizontal'
  return marks.map(({ year, height, width, importance }) => ({
    point: warp.pointAt(year),
    height: height * depth,
    importance,
    dot: square(6),
    count: square(9),
    name: along
      ? { start: 9, end: 9 + width, low: -9, high: 9, rise: 15 }
      : { start: -9, end: 9, low: 9, high: 9 + width, rise: 0 },
    card: along
      ? { start: -14, end: 182, low: -76, high: 0, rise: 0 }
      : { start: 0, end: 76, low: -90, high: 94, rise: 0 },
  }))
}

const place = (marks: readonly Mark[], sizeClass = wide) =>
  placeLabels(candidatesIn(sizeClass, marks), [], warp, sizeClass, territory)

const alone: Mark = { year: 1990, height: 0.5, width: 60, importance: 3 }

describe('placeLabels', () => {
  it('shows a lone name always, and its card among the years', () => {
    const [one] = place([alone]).placements
    expect(one!.dotFrom).toBeLessThan(0.3)
    expect(one!.nameFrom).toBeLessThan(0.3)
    expect(one!.cardFrom).toBe(7)
  })

  it('gives room first to what matters more, then to what is earlier in the list', () => {
    // Their names are in one row, and no dot is in the way.
    const near = (above: number) => ({ ...alone, year: 1991, height: 0.5 + above / 570 })
    const [less, more] = place([alone, { ...near(15.5), importance: 4 }]).placements
    expect(more!.nameFrom).toBeLessThan(0.3)
    expect(less!.nameFrom).toBeGreaterThan(1)
    const [first, second] = place([alone, near(-15.5)]).placements
    expect(first!.nameFrom).toBeLessThan(0.3)
    expect(second!.nameFrom).toBeGreaterThan(1)
  })

  it('gathers a mark without room for its dot into the one in its way, until they are apart', () => {
    const [first, second] = place([alone, { ...alone, year: 1990.1 }]).placements
    expect(first!.host).toBeUndefined()
    expect(second!.host).toBe(0)
    expect(second!.dotFrom).toBeGreaterThan(1)
    expect(second!.nameFrom).toBeGreaterThanOrEqual(second!.dotFrom)
  })

  it('never shows two things that would touch: no label lies on a label, nor on a dot', () => {
    let shown = 0
    fc.assert(
      fc.property(anyClass, anyMarks, (sizeClass, marks) => {
        const candidates = candidatesIn(sizeClass, marks)
        const { placements } = placeLabels(candidates, [], warp, sizeClass, territory)
        const hosts = new Set(placements.map(({ host }) => host))
        const gaps = gapsOf(sizeClass, territory)
        // Each thing with the zooms from which and up to which it is shown.
        const things = candidates.flatMap(({ point, height, dot, count, name, card }, mark) => {
          const { dotFrom, nameFrom, cardFrom } = placements[mark]!
          const own = { mark, point, height }
          return [
            { ...own, box: hosts.has(mark) ? count : dot, isDot: true, from: dotFrom, to: Infinity },
            { ...own, box: name, isDot: false, from: nameFrom, to: cardFrom },
            { ...own, box: card, isDot: false, from: cardFrom, to: Infinity },
          ]
        })
        for (const a of things) {
          for (const b of things) {
            if (a.mark === b.mark || a.point.plain > b.point.plain) continue
            const needed = minDistance(a as Placed, b as Placed, gaps) / sizeClass.length
            const apartFrom = warp.zoomAt(
              b.point.plain - a.point.plain,
              b.point.dense - a.point.dense,
              needed,
            )
            const both = Math.max(a.from, b.from)
            if (both === Infinity || both >= Math.min(a.to, b.to)) continue
            shown++
            if (apartFrom > both * (1 + 1e-9)) expect.fail(JSON.stringify({ a, b, apartFrom }))
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(shown).toBeGreaterThan(2000)
  })

  it('shows a dot no later than its name, and a name no later than its card', () => {
    fc.assert(
      fc.property(anyClass, anyMarks, (sizeClass, marks) => {
        for (const { dotFrom, nameFrom, cardFrom } of place(marks, sizeClass).placements) {
          expect(nameFrom).toBeGreaterThanOrEqual(dotFrom)
          expect(cardFrom).toBeGreaterThanOrEqual(nameFrom)
          expect(cardFrom).toBeGreaterThanOrEqual(7)
        }
      }),
    )
  })

  it('shows a host before whatever is gathered into it', () => {
    fc.assert(
      fc.property(anyClass, anyMarks, (sizeClass, marks) => {
        const { placements } = place(marks, sizeClass)
        for (const { host, dotFrom } of placements)
          if (host !== undefined) expect(placements[host]!.dotFrom).toBeLessThan(dotFrom)
      }),
    )
  })

  it('places nothing where there is nothing', () => {
    expect(place([]).placements).toEqual([])
  })
})

describe('territoryOf', () => {
  const strata = makeStrata(
    ['ash'],
    Array.from({ length: 80 }, (_, index) => ({ era: 'ash', year: 1945 + index, importance: 3 })),
    warp,
  )

  it('grows with the room there is, so that no view holds too many marks', () => {
    for (const sizeClass of [wide, tall, classNamed('h2300x1000')]) {
      const { along, across } = territoryOf(10_000, strata, sizeClass)
      const top = strata.boundaries.at(-1)!
      const mean = top.reduce((sum, height) => sum + height, 0) / top.length
      expect((mean * sizeClass.length * sizeClass.depth) / (4 * along * across)).toBeLessThan(325)
      expect(territoryOf(100, strata, sizeClass).along).toBeLessThan(along)
    }
  })
})
