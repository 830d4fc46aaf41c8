import { describe, expect, it } from 'vitest'
import { makeOverview } from '../../../src/layout/timeline/overview'
import { history, historyAt } from './history'
import { anyLook, fc, lookAt } from './specimens'

const arrangement = historyAt({ width: 1280, height: 690 }, 'en')
const strips = [
  { width: 1280, height: 36 },
  { width: 36, height: 690 },
]
const anyStrip = fc.constantFrom(...strips)

describe('the overview', () => {
  it('has its window within the strip, wide enough to take hold of', () => {
    fc.assert(
      fc.property(anyStrip, anyLook, (strip, look) => {
        const { window, from, to } = makeOverview(arrangement, strip, lookAt(arrangement, look))
        expect(Math.min(window.x, window.y)).toBeGreaterThanOrEqual(0)
        expect(window.x + window.width).toBeLessThanOrEqual(strip.width + 0.1)
        expect(window.y + window.height).toBeLessThanOrEqual(strip.height + 0.1)
        expect(to - from).toBeGreaterThan(8 - 1e-9)
        const along = strip.width > strip.height ? [window.x, window.width] : [window.y, window.height]
        expect(along[0]).toBeCloseTo(from, 0)
        expect(along[1]).toBeCloseTo(to - from, 0)
      }),
    )
  })

  it('has its window where the view is', () => {
    fc.assert(
      fc.property(anyStrip, anyLook, (strip, look) => {
        const viewport = lookAt(arrangement, look)
        const { yearAt, from, to } = makeOverview(arrangement, strip, viewport)
        expect(yearAt(from)).toBeLessThanOrEqual(viewport.from + 1e-6)
        expect(yearAt(to)).toBeGreaterThanOrEqual(viewport.to - 1e-6)
        if (to - from > 8.001) {
          expect(yearAt(from)).toBeCloseTo(viewport.from, 6)
          expect(yearAt(to)).toBeCloseTo(viewport.to, 6)
        }
      }),
    )
  })

  it('shows the whole of time when all is in view', () => {
    const { window, yearAt } = makeOverview(arrangement, strips[0]!, arrangement.warp.domain)
    expect(window).toEqual({ x: 0, y: 0.5, width: 1280, height: 35 })
    expect([yearAt(-50), yearAt(5000)]).toEqual([arrangement.warp.domain.from, arrangement.warp.domain.to])
  })

  it('draws a layer for each era from end to end of the strip, within it', () => {
    for (const strip of strips) {
      const { layers } = makeOverview(arrangement, strip, arrangement.warp.domain)
      expect(layers.map(({ era }) => era)).toEqual(history.eras.map(({ id }) => id))
      const along = strip.width > strip.height ? 0 : 1
      for (const { path } of layers) {
        const points = path.match(/[\d.-]+,[\d.-]+/g)!.map((point) => point.split(',').map(Number))
        const places = points.map((point) => point[along]!)
        expect([Math.min(...places), Math.max(...places)]).toEqual([0, Math.max(strip.width, strip.height)])
        for (const [x, y] of points) {
          expect(x! >= 0 && x! <= strip.width && y! >= 0 && y! <= strip.height).toBe(true)
        }
      }
    }
  })
})
