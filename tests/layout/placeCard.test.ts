import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCard } from '../../src/layout/placeCard'

fc.configureGlobal({ seed: 1986 })

const bounds = { x: 300, y: 100, width: 900, height: 600 }
const card = { width: 200, height: 90 }

describe('placeCard', () => {
  it('places the card below its mark, centred', () => {
    const mark = { x: 600, y: 200, width: 100, height: 40 }
    expect(placeCard(mark, card, bounds)).toEqual({ x: 550, y: 248 })
  })

  it('begins where its mark begins, if asked to and there is room', () => {
    const mark = { x: 600, y: 200, width: 100, height: 40 }
    expect(placeCard(mark, card, bounds, 'start')).toEqual({ x: 600, y: 248 })
    expect(placeCard({ ...mark, x: 1100 }, card, bounds, 'start').x).toBe(1200 - 8 - 200)
  })

  it('places the card above a mark at the lower edge', () => {
    const mark = { x: 600, y: 640, width: 100, height: 40 }
    expect(placeCard(mark, card, bounds)).toEqual({ x: 550, y: 542 })
  })

  it('keeps a gap of eight pixels to the lower edge, where it would rather be above the mark', () => {
    const markEndingAt = (end: number) => ({ x: 600, y: end - 40, width: 100, height: 40 })
    expect(placeCard(markEndingAt(700 - 90 - 16), card, bounds).y).toBe(700 - 90 - 8)
    expect(placeCard(markEndingAt(700 - 90 - 15), card, bounds).y).toBe(700 - 90 - 15 - 40 - 8 - 90)
  })

  it('places the card over the end of a mark that leaves no room', () => {
    const mark = { x: 350, y: 110, width: 700, height: 580 }
    expect(placeCard(mark, card, bounds)).toEqual({ x: 600, y: 602 })
  })

  it('keeps the card within bounds, wherever the mark is', () => {
    const length = fc.integer({ min: 1, max: 3000 })
    const at = fc.integer({ min: -2000, max: 2000 })
    fc.assert(
      fc.property(fc.record({ x: at, y: at, width: length, height: length }), (mark) => {
        const { x, y } = placeCard(mark, card, bounds)
        expect(x).toBeGreaterThanOrEqual(bounds.x)
        expect(y).toBeGreaterThanOrEqual(bounds.y)
        expect(x + card.width).toBeLessThanOrEqual(bounds.x + bounds.width)
        expect(y + card.height).toBeLessThanOrEqual(bounds.y + bounds.height)
      }),
    )
  })

  it('places the start of the card within bounds that are too small for it', () => {
    const { x, y } = placeCard({ ...bounds, x: 0 }, card, { ...bounds, width: 100, height: 50 })
    expect({ x, y }).toEqual({ x: 308, y: 108 })
  })
})
