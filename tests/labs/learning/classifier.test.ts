import { expect, it } from 'vitest'
import { liveArrays } from './liveArrays'

const { numpy: np } = await import('@jax-js/jax')
const { countCorrect, createClassifier } = await import('../../../src/labs/learning/classifier')
const { floatArray } = await import('../../../src/labs/learning/layers')

type Arr = ReturnType<typeof floatArray>

it('createClassifier predicts the class with the highest score, and frees all its arrays', () => {
  const before = liveArrays()
  const parameters = { w: floatArray(Float32Array.of(0, 1, 1, 0), [2, 2]) }
  const classifier = createClassifier(({ w }: typeof parameters, x: Arr) => np.matmul(x, w))
  for (let time = 0; time < 2; time++) {
    const inputs = floatArray(Float32Array.of(3, 1, 1, 3, 2, 0), [3, 2])
    expect([...classifier.predict(parameters, inputs)]).toEqual([1, 0, 1])
  }
  classifier.dispose()
  parameters.w.dispose()
  expect(liveArrays()).toBe(before)
})

it('countCorrect counts equal classes, from the given prediction on', () => {
  expect(countCorrect([1, 0, 1], Int32Array.of(1, 1, 1))).toBe(2)
  expect(countCorrect([1, 0, 1, 4], Int32Array.of(1, 4), 2)).toBe(2)
})
