import { expect, it } from 'vitest'
import { liveArrays } from './liveArrays'

const { nn, numpy: np, tree } = await import('@jax-js/jax')
const { createGradientDescent, createTraining } = await import('../../../src/labs/learning/training')
const { applyDense, binaryCrossEntropy, crossEntropy, initDense, floatArray, intArray } = await import(
  '../../../src/labs/learning/layers'
)
const { createRandom } = await import('../../../src/labs/learning/random')

type Arr = ReturnType<typeof floatArray>

const inputs = () => floatArray(Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1), [4, 2])
const truths = () => floatArray(Float32Array.of(0, 1, 1, 0))

function xor(seed: number, clip?: number) {
  const random = createRandom(seed)
  const parameters = { hidden: initDense(random, 2, 8), output: initDense(random, 8, 1) }
  const loss = ({ hidden, output }: typeof parameters, x: Arr, y: Arr) =>
    binaryCrossEntropy(applyDense(output, np.tanh(applyDense(hidden, x))).reshape([-1]), y)
  return createTraining(parameters, loss as never, clip)
}

it('createTraining learns XOR, with exactly the same result for the same seed', () => {
  const losses = [3, 3, 4].map((seed) => {
    const training = xor(seed)
    let last = Number.NaN
    for (let step = 0; step < 300; step++) last = training.step(0.05, inputs(), truths())
    training.dispose()
    return last
  })
  expect(losses[0]).toBeLessThan(0.02)
  expect(losses[0]).toBe(losses[1])
  expect(losses[0]).not.toBe(losses[2])
})

it('createTraining updates like Adam in double precision', () => {
  // One weight with the loss w²: its gradient is 2w.
  const training = createTraining({ w: floatArray(Float32Array.of(3)) }, (({ w }: { w: Arr }) =>
    np.square(w).sum()) as never)
  let [w, m, v] = [3, 0, 0]
  for (let step = 1; step <= 50; step++) {
    training.step(0.1)
    const gradient = 2 * w
    m = 0.9 * m + 0.1 * gradient
    v = 0.999 * v + 0.001 * gradient * gradient
    w -= (0.1 * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8)
  }
  const actual = (tree.ref(training.parameters) as { w: Arr }).w.item()
  expect(actual).toBeCloseTo(w, 4)
  training.dispose()
})

it('createTraining takes nearly whole steps for gradients far above 1e-8', () => {
  const moveBy = (gradient: number) => {
    const training = createTraining({ w: floatArray(Float32Array.of(0)) }, (({ w }: { w: Arr }) =>
      w.mul(gradient).sum()) as never)
    training.step(0.1)
    const { w } = tree.ref(training.parameters) as { w: Arr }
    training.dispose()
    return w.item() as number
  }
  expect(moveBy(1e-6)).toBeCloseTo(-0.1 / (1 + 0.01), 4)
  expect(moveBy(1e-8)).toBeCloseTo(-0.1 / 2, 3)
})

it('createTraining clips gradients to the maximum norm', () => {
  const finalWeight = (clip?: number) => {
    // The first step of Adam does not depend on the scale of the gradient, but a smaller second gradient
    // shows it.
    const training = createTraining(
      { w: floatArray(Float32Array.of(0)) },
      (({ w }: { w: Arr }, by: Arr) => w.mul(by).sum()) as never,
      clip,
    )
    training.step(0.1, floatArray(Float32Array.of(100)))
    training.step(0.1, floatArray(Float32Array.of(1)))
    const { w } = tree.ref(training.parameters) as { w: Arr }
    training.dispose()
    return w.item() as number
  }
  expect(finalWeight(1)).toBeCloseTo(-0.2, 5)
  expect(Math.abs(finalWeight() + 0.2)).toBeGreaterThan(0.02)
})

it('createTraining frees all its arrays', () => {
  const before = liveArrays()
  const training = xor(1, 1)
  training.step(0.05, inputs(), truths())
  const during = liveArrays()
  for (let step = 0; step < 50; step++) training.step(0.05, inputs(), truths())
  expect(liveArrays()).toBe(during)
  training.dispose()
  expect(liveArrays()).toBe(before)
})

it('createGradientDescent moves by the rate times the gradient, and frees all its arrays', () => {
  const before = liveArrays()
  const training = createGradientDescent({ w: floatArray(Float32Array.of(3)) }, (({ w }: { w: Arr }) =>
    w.ref.mul(w).sum()) as never)
  let w = 3
  for (let step = 0; step < 20; step++) {
    expect(training.step(0.1)).toBeCloseTo(w * w, 4)
    w -= 0.1 * 2 * w
  }
  training.dispose()
  expect(liveArrays()).toBe(before)
})

it('crossEntropy and binaryCrossEntropy do not overflow', () => {
  expect(
    binaryCrossEntropy(floatArray(Float32Array.of(200, -200)), floatArray(Float32Array.of(1, 0))).item(),
  ).toBe(0)
  expect(binaryCrossEntropy(floatArray(Float32Array.of(-200)), floatArray(Float32Array.of(1))).item()).toBe(
    200,
  )
  const scores = () => floatArray(Float32Array.of(1, 2, 3, 0, 0, 0), [2, 3])
  const expected = -(Math.log(Math.exp(3) / (Math.exp(1) + Math.exp(2) + Math.exp(3))) + Math.log(1 / 3)) / 2
  expect(crossEntropy(scores(), intArray(Int32Array.of(2, 0))).item()).toBeCloseTo(expected, 5)
  expect(nn.softmax(scores(), -1).js()).toHaveLength(2)
})
