import { describe, expect, it } from 'vitest'
import { overviewStrata, overviewWindow, overviewYear } from '../../../../src/layout/timeline/scene/overview'
import { historyAt } from '../history'
import { anyLook, between, fc, lookAt } from '../specimens'

const arrangement = historyAt({ width: 1280, height: 690 }, 'en')
const { warp } = arrangement

describe('the overview', () => {
  it('has its window where the years in view lie in all of time', () => {
    fc.assert(
      fc.property(anyLook, (look) => {
        const viewport = lookAt(arrangement, look)
        const { from, to } = overviewWindow(warp, viewport)
        expect(0 <= from && from < to && to <= 1 + 1e-9).toBe(true)
        expect(overviewYear(warp, from)).toBeCloseTo(viewport.from, 6)
        expect(overviewYear(warp, to)).toBeCloseTo(viewport.to, 6)
      }),
    )
  })

  it('is filled by its window where all of time is in view', () => {
    expect(overviewWindow(warp, warp.domain)).toEqual({ from: 0, to: 1 })
  })

  it('finds a year at any place of the strip, its ends beyond them', () => {
    fc.assert(
      fc.property(between(-1, 2), (fraction) => {
        const year = overviewYear(warp, fraction)
        expect(year).toBeGreaterThanOrEqual(warp.domain.from)
        expect(year).toBeLessThanOrEqual(warp.domain.to)
      }),
    )
  })

  it('shows all layers', () => {
    expect(overviewStrata(arrangement).map(({ era }) => era)).toEqual(arrangement.strata.eras)
  })
})
