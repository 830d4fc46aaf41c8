import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyBrush } from '../../../src/layout/labs/brush'

const side = 8
const paper = new Float32Array(side * side)
const anyPoint = fc.record({
  x: fc.double({ min: 0, max: side, noNaN: true }),
  y: fc.double({ min: 0, max: side, noNaN: true }),
})
const anyImage = fc
  .array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: side * side, maxLength: side * side })
  .map((values) => Float32Array.from(values))

describe('applyBrush', () => {
  it('fills the cells whose centre it crosses and barely touches their neighbours', () => {
    const image = applyBrush(paper, side, { x: 3.5, y: 1.5 }, { x: 3.5, y: 6.5 })
    for (let row = 1; row < 7; row++) {
      expect(image[row * side + 3]).toBe(1)
      expect(image[row * side + 4]).toBeCloseTo(0.05)
      expect(image[row * side + 5]).toBe(0)
    }
    expect(image[3 * side + 2]).toBeCloseTo(image[3 * side + 4]!)
    expect(image[0 * side + 3]).toBeCloseTo(0.05)
  })

  it('draws a dot if the brush does not move', () => {
    const image = applyBrush(paper, side, { x: 0.5, y: 0.5 }, { x: 0.5, y: 0.5 })
    expect(image[0]).toBe(1)
    expect(image.filter((ink) => ink > 0.1)).toHaveLength(1)
  })

  it('never removes ink as a brush or adds ink as an eraser, and stays within 0 and 1', () => {
    fc.assert(
      fc.property(anyImage, anyPoint, anyPoint, (image, from, to) => {
        const [drawn, erased] = [applyBrush(image, side, from, to), applyBrush(image, side, from, to, true)]
        for (const [cell, before] of image.entries()) {
          expect(drawn[cell]).toBeGreaterThanOrEqual(before)
          expect(drawn[cell]).toBeLessThanOrEqual(1)
          expect(erased[cell]).toBeLessThanOrEqual(before)
          expect(erased[cell]).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('erases a stroke along the same path', () => {
    const [from, to] = [
      { x: 2.5, y: 2.5 },
      { x: 5.5, y: 2.5 },
    ]
    const erased = applyBrush(applyBrush(paper, side, from, to), side, from, to, true)
    expect(Math.max(...erased)).toBeCloseTo(0.05)
  })
})
