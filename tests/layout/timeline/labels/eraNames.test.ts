import { describe, expect, it } from 'vitest'
import { chooseSizeClass, sizeClasses } from '../../../../src/layout/timeline/axis/timelineFrame'
import {
  decodeEraNamePlaces,
  encodeEraNamePlaces,
  getEraNameCandidates,
  getEraNameLines,
  splitEraName,
} from '../../../../src/layout/timeline/labels/eraNames'
import { arrange } from '../../../../src/layout/timeline/scene/arrangement'
import { findStratum } from '../../../../src/layout/timeline/scene/findStratum'
import { makeScene } from '../../../../src/layout/timeline/scene/scene'
import { getBaseLayout } from '../../../../src/layout/timeline/strata/baseLayout'
import { noFilter } from '../../../../src/model/filter'
import { languages } from '../../../../src/model/language'
import { arrangeRealTimeline, realTimeline } from '../realTimeline'
import { between, fc, getSizeClass, makeFrameFor, makeViewportFor } from '../timelineFixtures'

const { warp, strata } = getBaseLayout(realTimeline, false)

describe('the names of eras', () => {
  it('are all shown in a large window of the whole timeline, in both languages', () => {
    for (const language of languages) {
      const frame = makeFrameFor({ width: 1920, height: 950 })
      const sizeClass = chooseSizeClass(frame)
      const arrangement = arrange(realTimeline, { sizeClass, language, filter: noFilter, isLinear: false })
      const viewport = makeViewportFor(arrangement, { k: 1, middleFraction: 0.5 })
      const named = new Set(makeScene(arrangement, frame, viewport).eraNames.map(({ era }) => era))
      expect(named.size).toBe(realTimeline.eras.length)
    }
  })

  it.each([
    ['844×390', { width: 844, height: 286 }, 6],
    ['390×844', { width: 350, height: 786 }, 6],
    ['320×640', { width: 280, height: 582 }, 4],
  ])(
    'are shown in most strata of the whole timeline on a phone of %s, in both languages',
    (_, field, min) => {
      for (const language of languages) {
        const arrangement = arrangeRealTimeline(field, language)
        const { eraNames } = arrangement.getVisibility(1)
        const named = new Set(eraNames.filter(({ minZoom }) => minZoom <= 1).map(({ era }) => era))
        expect(named.size).toBeGreaterThanOrEqual(min)
      }
    },
  )

  it('lie in their own strata from their fit zoom on', () => {
    const candidates = sizeClasses.flatMap((sizeClass) =>
      getEraNameCandidates(realTimeline, 'en', sizeClass, warp, strata)
        .filter(({ fitZoom }) => fitZoom < Infinity)
        .map((candidate) => ({ candidate, sizeClass })),
    )
    expect(candidates.length).toBeGreaterThan(500)
    fc.assert(
      fc.property(
        fc.nat(candidates.length - 1),
        between(1, 8),
        between(-1, 1),
        between(-1, 1),
        (index, zoomFactor, along, across) => {
          const { candidate, sizeClass } = candidates[index]!
          const { era, year, heightPx, box, fitZoom } = candidate
          const zoom = fitZoom * zoomFactor
          const position = warp.yearToPosition(year, zoom) + (along * box.end) / sizeClass.length / zoom
          const { bottom, top } = strata.getBounds(era, warp.positionToYear(position, zoom))
          const height = heightPx + across * box.high
          // Boundaries between the places that are checked curve only slightly.
          expect(height).toBeGreaterThan(bottom * sizeClass.depth - 3)
          expect(height).toBeLessThan(top * sizeClass.depth + 3)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('of one era keep a distance where the era is named more than once', () => {
    const sizeClass = sizeClasses.find(({ id }) => id === 'h1260x570')!
    const arrangement = arrange(realTimeline, {
      sizeClass,
      language: 'en',
      filter: noFilter,
      isLinear: false,
    })
    let pairs = 0
    for (const zoom of [1, 2, 4, 6.5]) {
      const shown = arrangement.getVisibility(zoom).eraNames.filter(({ minZoom }) => minZoom <= zoom)
      const toPx = (year: number) => sizeClass.length * zoom * warp.yearToPosition(year, zoom)
      for (const [index, a] of shown.entries())
        for (const b of shown.slice(index + 1))
          if (a.era === b.era) {
            pairs++
            expect(Math.abs(toPx(a.year) - toPx(b.year))).toBeGreaterThanOrEqual(459)
          }
    }
    expect(pairs).toBeGreaterThan(5)
  })

  it('are absent without places', () => {
    const timeline = { ...realTimeline, eraNames: undefined }
    expect(getEraNameCandidates(timeline, 'en', sizeClasses[0]!, warp, strata)).toEqual([])
  })
})

it('encodeEraNamePlaces is inverted by decodeEraNamePlaces', () => {
  const places = [
    { era: 0, year: 1958.6, lane: 0.14 },
    { era: 6, year: 2023, lane: 0.5 },
  ]
  expect(decodeEraNamePlaces(encodeEraNamePlaces(places))).toEqual(places)
})

it('splitEraName gives long names of several words two lines', () => {
  expect(splitEraName('Deep belief nets')).toEqual(['Deep', 'belief nets'])
  expect(splitEraName('Large models')).toEqual(['Large', 'models'])
  expect(splitEraName('Transformer')).toEqual(['Transformer'])
  expect(splitEraName('多层感知机')).toEqual(['多层感知机'])
})

it('getEraNameLines gives the short name in compact size classes, in one line where strata are low', () => {
  const era = {
    title: { en: 'Deep belief nets', zh: '深度信念网络' },
    short: { en: 'Belief nets', zh: '信念网络' },
  }
  const linesIn = (id: string) => getEraNameLines(era, 'en', getSizeClass(id))
  expect(linesIn('h1260x570')).toEqual(['Deep', 'belief nets'])
  expect(linesIn('h800x180')).toEqual(['Belief nets'])
  expect(linesIn('v750x284')).toEqual(['Belief', 'nets'])
})

describe('findStratum', () => {
  it.each([
    { width: 1280, height: 700 },
    { width: 390, height: 780 },
  ])('finds the era whose name lies at a point of a window of %o', (size) => {
    const frame = makeFrameFor(size)
    const sizeClass = chooseSizeClass(frame)
    const arrangement = arrange(realTimeline, {
      sizeClass,
      language: 'en',
      filter: noFilter,
      isLinear: false,
    })
    for (const sample of [
      { k: 1, middleFraction: 0.5 },
      { k: 5, middleFraction: 0.8 },
    ]) {
      const viewport = makeViewportFor(arrangement, sample)
      const { eraNames } = makeScene(arrangement, frame, viewport)
      expect(eraNames.length).toBeGreaterThan(0)
      for (const { era, x, y } of eraNames)
        expect(findStratum(arrangement, frame, viewport, { x, y })).toBe(realTimeline.eras[era]!.id)
    }
  })

  it('finds nothing above the strata', () => {
    const frame = makeFrameFor({ width: 1280, height: 700 })
    const viewport = makeViewportFor({ warp }, { k: 1, middleFraction: 0.5 })
    expect(findStratum({ warp, strata }, frame, viewport, { x: 100, y: 5 })).toBeUndefined()
  })
})
