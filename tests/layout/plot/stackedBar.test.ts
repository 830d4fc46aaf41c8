import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutStackedBar } from '../../../src/layout/plot/stackedBar'

const anyAmounts = fc.array(fc.double({ min: 0, max: 1e13, noNaN: true }), { minLength: 1, maxLength: 6 })
const anyCapacity = fc.double({ min: 1, max: 1e13, noNaN: true })

describe('layOutStackedBar', () => {
  it('places segments end to end, each proportional to its amount', () => {
    fc.assert(
      fc.property(anyAmounts, anyCapacity, (amounts, capacity) => {
        const bar = layOutStackedBar(amounts, capacity)
        const scale = capacity / bar.capacity
        for (const [index, { from, to }] of bar.segments.entries()) {
          expect(from).toBe(bar.segments[index - 1]?.to ?? 0)
          expect((to - from) * scale).toBeCloseTo(amounts[index]!, -4)
        }
      }),
    )
  })

  it('scales to the larger of total and capacity', () => {
    expect(layOutStackedBar([4, 4], 32)).toEqual({
      segments: [
        { from: 0, to: 0.125 },
        { from: 0.125, to: 0.25 },
      ],
      capacity: 1,
    })
    expect(layOutStackedBar([48, 16], 32).capacity).toBe(0.5)
  })
})
