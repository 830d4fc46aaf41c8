import { expect, it } from 'vitest'
import { createRandom } from '../../../src/labs/learning/random'
import { type FloatFormat, floatFormats } from '../../../src/labs/scale/floatFormat'
import { dynamicScaling } from '../../../src/labs/scale/lossScaling'
import {
  backward,
  computeLoss,
  forward,
  initWeights,
  type NarrowWeights,
} from '../../../src/labs/scale/narrowNet'

const random = createRandom(1)
const images = Float32Array.from({ length: 8 * 64 }, () => random.next())
const labels = Int32Array.of(0, 1, 2, 3, 4, 9, 9, 5)
const { fp32, fp16 } = floatFormats

const computeGradient = (weights: NarrowWeights, factor: number, format: FloatFormat = fp32) =>
  backward(weights, { signals: forward(weights, images, format), labels }, factor, format)

it('backward returns a gradient equal to central differences', () => {
  const weights = initWeights(createRandom(2))
  const { gradient } = computeGradient(weights, 1)
  const places = [
    [0, 100],
    [0, 64 * 32 + 3],
    [1, 500],
    [1, 32 * 32 + 7],
    [2, 50],
    [2, 32 * 10 + 4],
  ] as const
  for (const [layer, at] of places) {
    const [up, down] = [0.01, -0.01].map((by) => {
      const moved = weights.map((one) => one.slice())
      moved[layer]![at]! += by
      return computeLoss(forward(moved, images, fp32).at(-1)!, labels).loss
    })
    expect(gradient[layer]![at]).toBeCloseTo((up! - down!) / 0.02, 3)
  }
})

it('backward scales exactly with powers of two in single precision', () => {
  const weights = initWeights(createRandom(3))
  const plain = computeGradient(weights, 1).gradient
  const small = computeGradient(weights, 2 ** -20).gradient
  expect(small.map((one) => one.map((slope) => slope * 2 ** 20))).toEqual(plain)
})

it('backward loses small gradients in half precision, and keeps them with loss scaling', () => {
  const weights = initWeights(createRandom(3))
  const nonzero = (factor: number) =>
    computeGradient(weights, factor, fp16).gradient.reduce(
      (sum, one) => sum + one.filter((slope) => slope !== 0).length,
      0,
    )
  expect(nonzero(2 ** -24)).toBe(0)
  expect(nonzero(1)).toBeGreaterThan(2000)
})

it('dynamicScaling halves its factor on overflow and doubles it after updates without overflow', () => {
  const scaling = dynamicScaling(8, 3)
  const factors = [false, true, true, true, true, true, false].map((finite) => {
    scaling.update(finite)
    return scaling.factor
  })
  expect(factors).toEqual([4, 4, 4, 8, 8, 8, 4])
})
