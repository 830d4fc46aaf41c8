import { describe, expect, it } from 'vitest'
import {
  getOverviewStrata,
  getOverviewWindow,
  getOverviewYear,
} from '../../../../src/layout/timeline/scene/overview'
import { arrangeRealTimeline } from '../realTimeline'
import { anyViewSample, between, fc, makeViewportFor } from '../timelineFixtures'

const arrangement = arrangeRealTimeline({ width: 1280, height: 690 }, 'en')
const { warp } = arrangement

describe('the overview strip', () => {
  it('has its window at the years in view', () => {
    fc.assert(
      fc.property(anyViewSample, (sample) => {
        const viewport = makeViewportFor(arrangement, sample)
        const { from, to } = getOverviewWindow(warp, viewport)
        expect(0 <= from && from < to && to <= 1 + 1e-9).toBe(true)
        expect(getOverviewYear(warp, from)).toBeCloseTo(viewport.from, 6)
        expect(getOverviewYear(warp, to)).toBeCloseTo(viewport.to, 6)
      }),
    )
  })

  it('is filled by its window if the whole domain is in view', () => {
    expect(getOverviewWindow(warp, warp.domain)).toEqual({ from: 0, to: 1 })
  })

  it('maps any fraction to a year within the domain', () => {
    fc.assert(
      fc.property(between(-1, 2), (fraction) => {
        const year = getOverviewYear(warp, fraction)
        expect(year).toBeGreaterThanOrEqual(warp.domain.from)
        expect(year).toBeLessThanOrEqual(warp.domain.to)
      }),
    )
  })

  it('shows all strata', () => {
    expect(getOverviewStrata(arrangement).map(({ era }) => era)).toEqual(arrangement.strata.eras)
  })
})
