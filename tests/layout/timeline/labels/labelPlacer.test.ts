import { describe, expect, it } from 'vitest'
import type { SizeClass } from '../../../../src/layout/timeline/axis/timelineFrame'
import { makeWarp } from '../../../../src/layout/timeline/axis/warp'
import type { LabelBox } from '../../../../src/layout/timeline/labels/labelBoxes'
import { LabelPlacer } from '../../../../src/layout/timeline/labels/labelPlacer'
import {
  type AnnotationCandidate,
  type MarkCandidate,
  minCardZoom,
} from '../../../../src/layout/timeline/labels/placements'
import {
  computeMinDistance,
  makeLabelGaps,
  type PlacedBox,
} from '../../../../src/layout/timeline/labels/separation'
import { between, fc, getSizeClass } from '../timelineFixtures'

const wide = getSizeClass('h1260x570')
const tall = getSizeClass('v690x284')
const warp = makeWarp({ from: 1940, to: 2030 }, [1950, 2010, 2011, 2012, 2013])
const dotSpacing = { along: 6, across: 6 }

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

function makeCandidates({ orientation, depth }: SizeClass, marks: readonly Mark[]): MarkCandidate[] {
  const along = orientation === 'horizontal'
  return marks.map(({ year, height, width, importance }) => ({
    point: warp.pointAt(year),
    heightPx: height * depth,
    importance,
    dotBox: square(6),
    countBox: square(9),
    nameBox: along
      ? { start: 9, end: 9 + width, low: -9, high: 9, rise: 15 }
      : { start: -9, end: 9, low: 9, high: 9 + width, rise: 0 },
    cardBox: along
      ? { start: -14, end: 182, low: -76, high: 0, rise: 0 }
      : { start: 0, end: 76, low: -90, high: 94, rise: 0 },
  }))
}

const makePlacer = (
  marks: readonly Mark[],
  sizeClass = wide,
  annotations: readonly AnnotationCandidate[] = [],
) => new LabelPlacer(makeCandidates(sizeClass, marks), annotations, warp, sizeClass, dotSpacing)

/** The final placement of each mark. */
function place(marks: readonly Mark[], sizeClass = wide) {
  const { dotMinZooms, nameMinZooms, cardMinZooms, hosts } = makePlacer(marks, sizeClass).placementsAt(
    Infinity,
  )
  return marks.map((_, mark) => ({
    dotFrom: dotMinZooms[mark]!,
    nameFrom: nameMinZooms[mark]!,
    cardFrom: cardMinZooms[mark]!,
    host: hosts[mark]!,
  }))
}

const singleMark: Mark = { year: 1990, height: 0.5, width: 60, importance: 3 }

describe('LabelPlacer', () => {
  it('shows a single name at every zoom, and its card from zoom 7', () => {
    const [one] = place([singleMark])
    expect(one!.dotFrom).toBeLessThan(0.3)
    expect(one!.nameFrom).toBeLessThan(0.3)
    expect(one!.cardFrom).toBe(7)
  })

  it('gives priority to higher importance, then to list order', () => {
    // Their names are in one row, and no dot blocks them.
    const nearby = (above: number) => ({ ...singleMark, year: 1991, height: 0.5 + above / 570 })
    const [minor, major] = place([singleMark, { ...nearby(15.5), importance: 4 }])
    expect(major!.nameFrom).toBeLessThan(0.3)
    expect(minor!.nameFrom).toBeGreaterThan(1)
    const [first, second] = place([singleMark, nearby(-15.5)])
    expect(first!.nameFrom).toBeLessThan(0.3)
    expect(second!.nameFrom).toBeGreaterThan(1)
  })

  it('places dots before names, unless there are fewer than 2200 square pixels for each mark', () => {
    const sizeOf = (areaPerMark: number) => ({ ...wide, length: 440, depth: (2 * areaPerMark) / 440 })
    const marks = [
      { ...singleMark, importance: 5 },
      { ...singleMark, year: 1996, importance: 1 },
    ]
    const [roomyLandmark, roomyMinor] = place(marks, sizeOf(2200))
    expect(roomyMinor!.dotFrom).toBeLessThan(roomyLandmark!.nameFrom)
    const [landmark, minor] = place(marks, sizeOf(2199))
    expect(landmark!.nameFrom).toBeLessThan(minor!.dotFrom)
  })

  it('clusters a mark without room for its dot into the one that blocks it', () => {
    const [first, second] = place([singleMark, { ...singleMark, year: 1990.1 }])
    expect(first!.host).toBe(-1)
    expect(second!.host).toBe(0)
    expect(second!.dotFrom).toBeGreaterThan(1)
    expect(second!.nameFrom).toBeGreaterThanOrEqual(second!.dotFrom)
  })

  it('never shows two labels or dots that would touch', () => {
    let shown = 0
    fc.assert(
      fc.property(anyClass, anyMarks, (sizeClass, marks) => {
        const candidates = makeCandidates(sizeClass, marks)
        const placements = place(marks, sizeClass)
        const hosts = new Set(placements.map(({ host }) => host))
        const gaps = makeLabelGaps(sizeClass, dotSpacing)
        // Each box with the range of zooms in which it is shown.
        const boxes = candidates.flatMap(({ point, heightPx, dotBox, countBox, nameBox, cardBox }, mark) => {
          const { dotFrom, nameFrom, cardFrom } = placements[mark]!
          const common = { mark, point, height: heightPx }
          return [
            { ...common, box: hosts.has(mark) ? countBox : dotBox, isDot: true, from: dotFrom, to: Infinity },
            { ...common, box: nameBox, isDot: false, from: nameFrom, to: cardFrom },
            { ...common, box: cardBox, isDot: false, from: cardFrom, to: Infinity },
          ]
        })
        for (const a of boxes) {
          for (const b of boxes) {
            if (a.mark === b.mark || a.point.linear > b.point.linear) continue
            const minDistance = computeMinDistance(a as PlacedBox, b as PlacedBox, gaps) / sizeClass.length
            const separationZoom = warp.zoomForDistance(
              b.point.linear - a.point.linear,
              b.point.cumulative - a.point.cumulative,
              minDistance,
            )
            const sharedZoom = Math.max(a.from, b.from)
            if (sharedZoom === Infinity || sharedZoom >= Math.min(a.to, b.to)) continue
            shown++
            if (separationZoom > sharedZoom * (1 + 1e-9))
              expect.fail(JSON.stringify({ a, b, separationZoom }))
          }
        }
      }),
      { numRuns: 150 },
    )
    expect(shown).toBeGreaterThan(2000)
  })

  it('shows dots before names and names before cards', () => {
    fc.assert(
      fc.property(anyClass, anyMarks, (sizeClass, marks) => {
        for (const { dotFrom, nameFrom, cardFrom } of place(marks, sizeClass)) {
          expect(nameFrom).toBeGreaterThanOrEqual(dotFrom)
          expect(cardFrom).toBeGreaterThanOrEqual(nameFrom)
          expect(cardFrom).toBeGreaterThanOrEqual(7)
        }
      }),
    )
  })

  it('shows a host before the marks clustered into it', () => {
    fc.assert(
      fc.property(anyClass, anyMarks, (sizeClass, marks) => {
        const placements = place(marks, sizeClass)
        for (const { host, dotFrom } of placements)
          if (host >= 0) expect(placements[host]!.dotFrom).toBeLessThan(dotFrom)
      }),
    )
  })

  it('returns nothing without marks', () => {
    expect(place([])).toEqual([])
  })

  describe('with many marks', () => {
    const anyCrowd = fc.tuple(anyMarks, fc.integer({ min: 321, max: 500 })).map(([some, count]) =>
      Array.from({ length: count }, (_, index) => {
        const one = some[index % some.length]!
        return {
          ...one,
          year: 1941 + ((one.year + 7.3 * index) % 88),
          height: (one.height + 0.13 * index) % 1,
        }
      }),
    )
    const annotationsAtEdge = [1960, 2000].map((year) => ({
      point: warp.pointAt(year),
      heightPx: 284,
      box: { start: -7, end: 7, low: -90, high: 12, rise: 0 },
    }))

    it('keeps the results of a stage, and adds only what is shown from its end on', () => {
      fc.assert(
        fc.property(anyCrowd, fc.constantFrom([], annotationsAtEdge), (marks, annotations) => {
          const placer = makePlacer(marks, tall, annotations)
          const stages = [placer.placementsAt(1), placer.placementsAt(5), placer.placementsAt(8)]
          expect(stages.map(({ untilZoom }) => untilZoom)).toEqual([1.25, minCardZoom, Infinity])
          const later = stages[2]!
          for (const { untilZoom, ...stage } of stages) {
            for (const key of ['dotMinZooms', 'nameMinZooms', 'annotationMinZooms'] as const)
              stage[key].forEach((from, index) => {
                if (from < untilZoom) expect(later[key][index]).toBe(from)
                else expect(later[key][index]).toBeGreaterThanOrEqual(untilZoom)
              })
          }
        }),
        { numRuns: 20 },
      )
    })

    it('clusters each mark that a stage does not show into one that is shown earlier', () => {
      fc.assert(
        fc.property(anyCrowd, fc.constantFrom([], annotationsAtEdge), (marks, annotations) => {
          const placer = makePlacer(marks, tall, annotations)
          for (const k of [1, 5, 8]) {
            const { dotMinZooms, hosts } = placer.placementsAt(k)
            dotMinZooms.forEach((from, mark) => {
              if (from > 0.25) expect(dotMinZooms[hosts[mark]!]).toBeLessThan(from)
            })
          }
        }),
        { numRuns: 20 },
      )
    })

    it('gives the same result when computed step by step', () => {
      fc.assert(
        fc.property(anyCrowd, (marks) => {
          const [whole, stepwise] = [makePlacer(marks), makePlacer(marks)]
          let steps = 0
          while (stepwise.advance()) steps++
          expect(steps).toBeGreaterThan(2)
          for (const k of [8, 1, 5]) expect(stepwise.placementsAt(k)).toEqual(whole.placementsAt(k))
        }),
        { numRuns: 8 },
      )
    })
  })
})
