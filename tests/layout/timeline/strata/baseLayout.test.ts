import { describe, expect, it } from 'vitest'
import { makeTimelineWarp } from '../../../../src/layout/timeline/strata/baseLayout'
import { toDecimalYear } from '../../../../src/model/date'
import { anyTimeline, emptyTimeline, fc, makeArchitecture, makeTimeline } from '../timelineFixtures'

describe('makeTimelineWarp', () => {
  it('has a domain of whole years that extends beyond the first and last architecture', () => {
    const timeline = makeTimeline([makeArchitecture('a', '1943-12'), makeArchitecture('b', '2024-05')])
    expect(makeTimelineWarp(timeline, false).domain).toEqual({ from: 1942, to: 2026 })
    fc.assert(
      fc.property(anyTimeline(12), fc.boolean(), (one, linear) => {
        const { from, to } = makeTimelineWarp(one, linear).domain
        for (const { date } of one.architectures) {
          expect(toDecimalYear(date) - from).toBeGreaterThanOrEqual(1.5)
          expect(to - toDecimalYear(date)).toBeGreaterThanOrEqual(1.5)
        }
      }),
    )
  })

  it('spans a century for an empty timeline', () => {
    expect(makeTimelineWarp(emptyTimeline, false).domain).toEqual({ from: 1940, to: 2040 })
  })

  it('has a larger maximum zoom if a month is busy', () => {
    const busy = Array.from({ length: 300 }, (_, index) => makeArchitecture(`n${index}`, '2020-05'))
    expect(makeTimelineWarp(makeTimeline(busy.slice(0, 1)), false).maxZoom).toBe(120)
    const { maxZoom, domain } = makeTimelineWarp(
      makeTimeline([makeArchitecture('first', '1950'), ...busy]),
      false,
    )
    // At the maximum zoom each architecture of the month has a twentieth of the view.
    expect(maxZoom / (12 * (domain.to - domain.from))).toBeCloseTo(300 * 0.05, 9)
  })
})
