import { type Array as Arr, jit, valueAndGrad } from '@jax-js/jax'
import { expect, it } from 'vitest'
import { floatArray, initDense, readFloats, sigmoid } from '../../../src/labs/learning/layers'
import { createRandom } from '../../../src/labs/learning/random'

it('sigmoid has the right value and gradient, even where the exponential overflows', () => {
  const places = [-1000, -90, -3, -0.5, 0, 2, 40, 1000]
  const compiled = jit((x: Arr) => valueAndGrad((of: Arr) => sigmoid(of).sum())(x) as [Arr, Arr])
  const [value, slopes] = compiled(floatArray(Float32Array.from(places))) as [Arr, Arr]
  const logistic = places.map((x) => 1 / (1 + Math.exp(-x)))
  expect(value.item()).toBeCloseTo(
    logistic.reduce((sum, one) => sum + one, 0),
    4,
  )
  for (const [at, slope] of readFloats(slopes).entries())
    expect(slope).toBeCloseTo(logistic[at]! * (1 - logistic[at]!), 5)
  compiled.dispose()
})

it('initDense draws weights of variance gain² / inputs, and biases of zero', () => {
  const { w, b } = initDense(createRandom(5), 400, 25, 2)
  const weights = readFloats(w)
  expect(weights).toHaveLength(400 * 25)
  expect(weights.reduce((sum, one) => sum + one ** 2, 0) / weights.length).toBeCloseTo(4 / 400, 3)
  expect([...readFloats(b)]).toEqual(Array(25).fill(0))
})
