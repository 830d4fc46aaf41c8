import { describe, expect, it } from 'vitest'
import { layOutSequence, transpose } from '../../../src/layout/labs/sequenceLayout'
import { fc } from '../timeline/timelineFixtures'

describe('layOutSequence', () => {
  it('fills the width and shows letters where they fit', () => {
    expect(layOutSequence(30, 690)).toEqual({
      strideWidth: 23,
      hasLetters: true,
      numberedSteps: [1, 5, 10, 15, 20, 25, 30],
    })
    expect(layOutSequence(100, 290).hasLetters).toBe(false)
  })

  it('numbers the first and last step, and never so close that numbers touch', () => {
    const property = fc.property(
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 100, max: 900 }),
      (length, width) => {
        const { strideWidth, numberedSteps } = layOutSequence(length, width)
        expect(numberedSteps[0]).toBe(1)
        expect(numberedSteps.at(-1)).toBe(length)
        for (const [index, step] of numberedSteps.entries()) {
          if (index > 0) expect((step - numberedSteps[index - 1]!) * strideWidth).toBeGreaterThanOrEqual(30)
        }
      },
    )
    fc.assert(property)
  })
})

describe('transpose', () => {
  it('turns columns into rows', () => {
    expect([...transpose([1, 2, 3, 4, 5, 6], 2)]).toEqual([1, 3, 5, 2, 4, 6])
  })

  it('is its own inverse', () => {
    const field = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    fc.assert(
      fc.property(field, ([columns, rows]) => {
        const values = Float32Array.from({ length: columns * rows }, (_, at) => at)
        expect(transpose(transpose(values, columns), rows)).toEqual(values)
      }),
    )
  })
})
