import { describe, expect, it } from 'vitest'
import {
  formatParameters,
  getDotRadius,
  makeCardBox,
  makeDotBox,
  makeNameBox,
  makeNameLabel,
  measureCard,
  nameRisePx,
} from '../../../../src/layout/timeline/labels/labelBoxes'
import { measureText } from '../../../../src/text/measureText'
import { between, fc, getSizeClass, makeArchitecture, sizeClasses } from '../timelineFixtures'

const wide = getSizeClass('h1260x570')
const compact = getSizeClass('v690x284')
const architecture = makeArchitecture('one', '1990', {
  importance: 3,
  title: { en: 'Restricted Boltzmann machine', zh: '受限玻尔兹曼机' },
  short: { en: 'RBM', zh: 'RBM' },
  parameters: 1_750_000_000,
  fingerprint: 'ddd',
})
const anyHeight = between(0, 1)
const anySide = fc.constantFrom<'before' | 'after'>('before', 'after')

describe('makeNameLabel', () => {
  it('makes landmarks larger and bolder, and names short in compact sizes', () => {
    expect(makeNameLabel(architecture, 'en', wide)).toEqual({
      text: architecture.title.en,
      size: 13.5,
      weight: 'regular',
    })
    expect(makeNameLabel({ ...architecture, importance: 5 }, 'en', wide)).toMatchObject({
      size: 15,
      weight: 'semibold',
    })
    expect(makeNameLabel({ ...architecture, importance: 4 }, 'en', compact)).toMatchObject({
      size: 14,
      weight: 'semibold',
    })
    expect(makeNameLabel(architecture, 'en', compact)).toEqual({ text: 'RBM', size: 12.5, weight: 'regular' })
  })

  it('scales with the type of large screens', () => {
    expect(makeNameLabel(architecture, 'en', getSizeClass('h2300x1000')).size).toBe(13.5 * 1.25)
  })
})

describe('makeNameBox', () => {
  it('is beside the dot, on the given side, as wide as its text', () => {
    const nameLabel = makeNameLabel(architecture, 'en', wide)
    const width = measureText(nameLabel.text, nameLabel.size) + 2
    const radius = getDotRadius(architecture, wide)
    const after = makeNameBox(architecture, nameLabel, { height: 200, side: 'after' }, wide)
    expect(after.start).toBeCloseTo(radius + 4.5, 9)
    expect(after.end - after.start).toBeCloseTo(width, 9)
    const before = makeNameBox(architecture, nameLabel, { height: 200, side: 'before' }, wide)
    expect([before.start, before.end]).toEqual([-after.end, -after.start])
  })

  it('rises over the dot when pushed, and stays above the ground', () => {
    const nameLabel = makeNameLabel(architecture, 'en', wide)
    const {
      low,
      high,
      rise: actualRise,
    } = makeNameBox(architecture, nameLabel, { height: 3, side: 'after' }, wide)
    expect(3 + low).toBeGreaterThanOrEqual(1)
    expect(actualRise).toBe(nameRisePx)
    expect(low + actualRise).toBeGreaterThan(getDotRadius(architecture, wide) - (high - low) / 2 + 3)
  })

  it('stays within the plot where time runs downward, and never covers its dot', () => {
    const nameLabel = makeNameLabel(architecture, 'en', compact)
    fc.assert(
      fc.property(anyHeight, anySide, (fraction, side) => {
        const height = fraction * compact.depth
        const { start, end, low, high } = makeNameBox(architecture, nameLabel, { height, side }, compact)
        expect(height + low).toBeGreaterThanOrEqual(-1e-9)
        expect(height + high).toBeLessThanOrEqual(compact.depth + 12 + 1e-9)
        expect(start < 0 && end > 0 && low < 0 && high > 0).toBe(false)
      }),
    )
  })
})

describe('makeCardBox', () => {
  it('has its dot on its edge and stays within the plot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sizeClasses), anyHeight, anySide, (sizeClass, fraction, side) => {
        const height = fraction * sizeClass.depth
        const card = measureCard(architecture, 'en', sizeClass)
        const box = makeCardBox(card, { height, side }, sizeClass)
        if (sizeClass.orientation === 'horizontal') {
          expect(box.start < 0 && box.end > 0).toBe(true)
          expect(box.low === 0 || box.high === 0).toBe(true)
          expect(height + box.low).toBeGreaterThanOrEqual(0)
        } else {
          expect([box.start, box.end]).toEqual([0, card.height])
          expect(height + box.low).toBeGreaterThanOrEqual(-1e-9)
          if (card.width < sizeClass.depth)
            expect(height + box.high).toBeLessThanOrEqual(sizeClass.depth + 12 + 1e-9)
        }
      }),
    )
  })

  it('is below its dot if two pixels of the plot are left below it, else above', () => {
    const card = measureCard(architecture, 'en', wide)
    const placeAt = (height: number) => makeCardBox(card, { height, side: 'after' }, wide)
    expect(placeAt(card.height + 2)).toMatchObject({ low: -card.height, high: 0 })
    expect(placeAt(card.height + 1.9)).toMatchObject({ low: 0, high: card.height })
  })

  it('is wide enough for its name and its number of parameters', () => {
    const { width } = measureCard(architecture, 'en', wide)
    const { size, weight } = makeNameLabel(architecture, 'en', wide)
    const text = formatParameters(architecture, 'en')
    expect(text).not.toBe('')
    expect(width).toBeGreaterThan(
      measureText(architecture.title.en, size, weight) + measureText(text, 12.5) + 18,
    )
    expect(formatParameters(makeArchitecture('none', '1990'), 'en')).toBe('')
  })
})

describe('makeDotBox', () => {
  it('has space for a count where marks are clustered', () => {
    const radius = getDotRadius(architecture, wide)
    expect(makeDotBox(radius, false, wide).end).toBeGreaterThan(radius)
    expect(makeDotBox(radius, true, wide).end).toBe(9)
  })
})
