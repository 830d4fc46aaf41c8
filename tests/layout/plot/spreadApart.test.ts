import { describe, expect, it } from 'vitest'
import { spreadApart } from '../../../src/layout/plot/spreadApart'
import { fc } from '../timeline/timelineFixtures'

describe('spreadApart', () => {
  const bounds = { from: 10, to: 190 }

  it('leaves positions unchanged if they are far enough apart', () => {
    expect(spreadApart([100, undefined, 20, 60], bounds)).toEqual([100, undefined, 20, 60])
  })

  it('spreads touching positions around their centre, in order', () => {
    expect(spreadApart([52, 50], bounds)).toEqual([58.5, 43.5])
    expect(spreadApart([50, 50, 50], bounds)).toEqual([35, 50, 65])
  })

  it('moves positions at the bounds inwards, together with their neighbours', () => {
    expect(spreadApart([10, 10, 33], bounds)).toEqual([10, 25, 40])
    expect(spreadApart([190, 170, 186], bounds)).toEqual([190, 160, 175])
  })

  it('keeps positions apart, in order and within bounds', () => {
    const position = fc.option(fc.double({ min: 0, max: 200, noNaN: true }), { nil: undefined })
    fc.assert(
      fc.property(fc.array(position, { maxLength: 12 }), (positions) => {
        const spread = spreadApart(positions, bounds)
        expect(spread.map((one) => one === undefined)).toEqual(positions.map((one) => one === undefined))
        const order = positions
          .flatMap((position, index) => (position === undefined ? [] : [{ position, moved: spread[index]! }]))
          .toSorted((one, other) => one.position - other.position || one.moved - other.moved)
          .map(({ moved }) => moved)
        for (const [rank, moved] of order.entries()) {
          expect(moved).toBeGreaterThan(bounds.from - 1e-9)
          expect(moved).toBeLessThan(bounds.to + 1e-9)
          if (rank > 0) expect(moved - order[rank - 1]!).toBeGreaterThan(15 - 1e-9)
        }
      }),
      { numRuns: 500 },
    )
  })
})
