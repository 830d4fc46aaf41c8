import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  allShifts,
  formatDrawing,
  frameImages,
  framePixels,
  frameSide,
  noShift,
  parseDrawing,
} from '../../../src/labs/learning/digitFrame'

const images = fc
  .array(fc.integer({ min: 0, max: 16 }), { minLength: 64, maxLength: 64 })
  .map((shades) => Float32Array.from(shades, (shade) => shade / 16))
const shifts = fc.constantFrom(...allShifts)

it('frameImages moves the image by the shift and keeps all ink', () => {
  fc.assert(
    fc.property(images, shifts, (image, [right, down]) => {
      const [moved, still] = [
        frameImages(image, [0], () => [right, down]),
        frameImages(image, [0], () => noShift),
      ]
      const paper = (row: number, column: number) =>
        row < 0 || row >= frameSide || column < 0 || column >= frameSide ? 0 : still[row * frameSide + column]
      for (let pixel = 0; pixel < framePixels; pixel++) {
        expect(moved[pixel]).toBe(paper(Math.floor(pixel / frameSide) - down, (pixel % frameSide) - right))
      }
      const ink = (of: Float32Array) => of.reduce((sum, one) => sum + one, 0)
      expect(ink(moved)).toBe(ink(image))
    }),
  )
})

it('allShifts has 49 shifts, with no shift in the middle', () => {
  expect(new Set(allShifts.map(String)).size).toBe(49)
  expect(allShifts[24]).toEqual([0, 0])
  expect(allShifts[0]).toEqual([-3, -3])
  expect(allShifts[6]).toEqual([3, -3])
})

it('formatDrawing is the inverse of parseDrawing', () => {
  fc.assert(
    fc.property(images, (image) => {
      expect(parseDrawing(formatDrawing(image))).toEqual(image)
    }),
  )
  expect(formatDrawing([0, 0.5, 0.51, 1])).toBe('aiiq')
})

it('parseDrawing parses the letters of a drawing', () => {
  expect([...parseDrawing('aiq')]).toEqual([0, 0.5, 1])
})
