import { describe, expect, it } from 'vitest'
import {
  formatParameters,
  getDotRadius,
  makeCardBox,
  makeDotBox,
  makeNameBox,
  makeNameLabel,
  measureCard,
  rise,
} from '../../../../src/layout/timeline/labels/labelBoxes'
import { measureText } from '../../../../src/text/measureText'
import { between, fc, getSizeClass, makeArchitecture, sizeClasses } from '../timelineFixtures'

const wide = getSizeClass('h1260x570')
const phone = getSizeClass('v690x284')
const one = makeArchitecture('one', '1990', {
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
    expect(makeNameLabel(one, 'en', wide)).toEqual({ text: one.title.en, size: 13.5, weight: 'regular' })
    expect(makeNameLabel({ ...one, importance: 5 }, 'en', wide)).toMatchObject({
      size: 15,
      weight: 'semibold',
    })
    expect(makeNameLabel(one, 'en', phone)).toEqual({ text: 'RBM', size: 12.5, weight: 'regular' })
  })

  it('scales with the type of large screens', () => {
    expect(makeNameLabel(one, 'en', getSizeClass('h2300x1000')).size).toBe(13.5 * 1.25)
  })
})

describe('makeNameBox', () => {
  it('is beside the dot, on the given side, as wide as its text', () => {
    const lettering = makeNameLabel(one, 'en', wide)
    const width = measureText(lettering.text, lettering.size) + 2
    const radius = getDotRadius(one, wide)
    const after = makeNameBox(one, lettering, { height: 200, side: 'after' }, wide)
    expect(after.start).toBeGreaterThan(radius)
    expect(after.end - after.start).toBeCloseTo(width, 9)
    const before = makeNameBox(one, lettering, { height: 200, side: 'before' }, wide)
    expect([before.start, before.end]).toEqual([-after.end, -after.start])
  })

  it('rises over the dot when pushed, and stays above the ground', () => {
    const lettering = makeNameLabel(one, 'en', wide)
    const { low, high, rise: risen } = makeNameBox(one, lettering, { height: 3, side: 'after' }, wide)
    expect(3 + low).toBeGreaterThanOrEqual(1)
    expect(risen).toBe(rise)
    expect(low + risen).toBeGreaterThan(getDotRadius(one, wide) - (high - low) / 2 + 3)
  })

  it('stays within the plot where time runs downward, and never covers its dot', () => {
    const lettering = makeNameLabel(one, 'en', phone)
    fc.assert(
      fc.property(anyHeight, anySide, (share, side) => {
        const height = share * phone.depth
        const { start, end, low, high } = makeNameBox(one, lettering, { height, side }, phone)
        expect(height + low).toBeGreaterThanOrEqual(-1e-9)
        expect(height + high).toBeLessThanOrEqual(phone.depth + 12 + 1e-9)
        expect(start < 0 && end > 0 && low < 0 && high > 0).toBe(false)
      }),
    )
  })
})

describe('makeCardBox', () => {
  it('has its dot on its edge and stays within the plot', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sizeClasses), anyHeight, anySide, (sizeClass, share, side) => {
        const height = share * sizeClass.depth
        const card = measureCard(one, 'en', sizeClass)
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

  it('is wide enough for its name and its number of parameters', () => {
    const { width } = measureCard(one, 'en', wide)
    const { size, weight } = makeNameLabel(one, 'en', wide)
    const text = formatParameters(one, 'en')
    expect(text).not.toBe('')
    expect(width).toBeGreaterThan(measureText(one.title.en, size, weight) + measureText(text, 12.5) + 18)
    expect(formatParameters(makeArchitecture('none', '1990'), 'en')).toBe('')
  })
})

describe('makeDotBox', () => {
  it('has space for a count where marks are clustered', () => {
    const radius = getDotRadius(one, wide)
    expect(makeDotBox(radius, false, wide).end).toBeGreaterThan(radius)
    expect(makeDotBox(radius, true, wide).end).toBe(9)
  })
})
