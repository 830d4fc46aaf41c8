import { describe, expect, it } from 'vitest'
import { layOutSequence, transposed } from '../../../src/layout/labs/sequence'
import { fc } from '../timeline/specimens'

describe('the steps of a sequence', () => {
  it('fill the width, with letters where they have room', () => {
    expect(layOutSequence(30, 690)).toEqual({
      stride: 23,
      isLettered: true,
      numbered: [1, 5, 10, 15, 20, 25, 30],
    })
    expect(layOutSequence(100, 290).isLettered).toBe(false)
  })

  it('are numbered from the first to the last, never so close that the numbers touch', () => {
    const isApart = fc.property(
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 100, max: 900 }),
      (length, width) => {
        const { stride, numbered } = layOutSequence(length, width)
        expect(numbered[0]).toBe(1)
        expect(numbered.at(-1)).toBe(length)
        for (const [index, step] of numbered.entries()) {
          if (index > 0) expect((step - numbered[index - 1]!) * stride).toBeGreaterThanOrEqual(30)
        }
      },
    )
    fc.assert(isApart)
  })
})

describe('a transposed field', () => {
  it('has its columns as rows', () => {
    expect([...transposed([1, 2, 3, 4, 5, 6], 2)]).toEqual([1, 3, 5, 2, 4, 6])
  })

  it('is itself when transposed again', () => {
    const field = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(field, ([columns, rows]) => {
        const values = Float32Array.from({ length: columns * rows }, (_, at) => at)
        expect(transposed(transposed(values, columns), rows)).toEqual(values)
      }),
    )
  })
})
