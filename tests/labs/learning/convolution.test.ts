import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liveArrays } from './liveArrays'

const { grad, numpy: np } = await import('@jax-js/jax')
const { toChannelsFirst, connectLocally, convolve, initKernels, initLocalKernels, pool, taps } = await import(
  '../../../src/labs/learning/convolution'
)
const { floatArray, readFloats } = await import('../../../src/labs/learning/layers')
const { createRandom } = await import('../../../src/labs/learning/random')

type Arr = ReturnType<typeof floatArray>

const [batch, side, inputs, outputs] = [2, 6, 2, 3] as const
const inner = side - 2
const randomNumbers = (seed: number, length: number) => {
  const random = createRandom(seed)
  return Float32Array.from({ length }, () => random.next() - 0.5)
}
const xs = randomNumbers(1, batch * side * side * inputs)
const image = (values = xs) => floatArray(values, [batch, side, side, inputs])

/** By definition: the sum over taps and inputs at each position, with weights that may differ by position. */
function computeByHand(
  weight: (place: number, tap: number, input: number, output: number) => number,
): number[] {
  const result: number[] = []
  for (let one = 0; one < batch; one++)
    for (let place = 0; place < inner * inner; place++)
      for (let output = 0; output < outputs; output++) {
        let sum = 0
        for (let tap = 0; tap < taps; tap++)
          for (let input = 0; input < inputs; input++) {
            const row = Math.floor(place / inner) + Math.floor(tap / 3)
            const column = (place % inner) + (tap % 3)
            sum +=
              xs[((one * side + row) * side + column) * inputs + input]! * weight(place, tap, input, output)
          }
        result.push(sum)
      }
  return result
}

const expectClose = (actual: Float32Array, expected: ArrayLike<number>) => {
  expect(actual).toHaveLength(expected.length)
  for (const [index, value] of [...actual].entries()) expect(value).toBeCloseTo(expected[index]!, 4)
}

/** The derivative of a function with respect to one of its numbers, by central differences. */
const centralDifference = (
  of: (values: Float32Array<ArrayBuffer>) => number,
  at: Float32Array,
  index: number,
  by: number,
) => {
  const moved = (way: number) => of(at.map((one, place) => (place === index ? one + way * by : one)))
  return (moved(1) - moved(-1)) / (2 * by)
}

describe('convolve and connectLocally', () => {
  it('convolve sums over its taps with the same weights at each position', () => {
    const shared = initKernels(createRandom(2), inputs, outputs)
    const w = readFloats(shared.w.ref)
    expectClose(
      readFloats(convolve(shared, image())),
      computeByHand((_, tap, input, output) => w[(tap * inputs + input) * outputs + output]!),
    )
  })

  it('connectLocally uses separate weights at each position', () => {
    const own = initLocalKernels(createRandom(2), inner * inner, inputs, outputs)
    const w = readFloats(own.w.ref)
    expectClose(
      readFloats(connectLocally(own, image())),
      computeByHand(
        (place, tap, input, output) => w[((place * taps + tap) * inputs + input) * outputs + output]!,
      ),
    )
  })

  it('convolve has a gradient equal to central differences', () => {
    const size = taps * inputs * outputs
    const outputWeights = randomNumbers(4, batch * inner * inner * outputs)
    // The function is linear in weights and image, so that large differences are exact.
    const value = (w: Arr, x: Arr) =>
      convolve({ w, b: np.zeros([outputs]) }, x)
        .mul(floatArray(outputWeights, [batch, inner, inner, outputs]))
        .sum()
    const ws = randomNumbers(3, size)
    const weights = (values = ws) => floatArray(values, [taps, inputs, outputs])
    const byWeights = readFloats(grad((w: Arr) => value(w, image()))(weights()) as Arr)
    const byImage = readFloats(grad((x: Arr) => value(weights(), x))(image()) as Arr)
    for (const index of [0, 7, 23, size - 1]) {
      const expected = centralDifference(
        (values) => value(weights(values), image()).item() as number,
        ws,
        index,
        1,
      )
      expect(byWeights[index]).toBeCloseTo(expected, 3)
    }
    for (const index of [0, 29, 70, xs.length - 1]) {
      const expected = centralDifference(
        (values) => value(weights(), image(values)).item() as number,
        xs,
        index,
        1,
      )
      expect(byImage[index]).toBeCloseTo(expected, 3)
    }
  })
})

describe('pool', () => {
  const grid = () =>
    floatArray(
      Float32Array.from({ length: 16 }, (_, index) => (index * 7) % 16),
      [1, 4, 4, 1],
    )

  it('reduces four values to their maximum, their mean, or the first', () => {
    // 0 7 14 5 / 12 3 10 1 / 8 15 6 13 / 4 11 2 9
    expect([...readFloats(pool('max', grid()))]).toEqual([12, 14, 15, 13])
    expect([...readFloats(pool('mean', grid()))]).toEqual([5.5, 7.5, 9.5, 7.5])
    expect([...readFloats(pool('none', grid()))]).toEqual([0, 14, 8, 6])
  })

  it.each(['max', 'mean', 'none'] as const)('has the right gradient with %s', (pooling) => {
    const outputWeights = Float32Array.of(1, 2, 3, 4)
    const value = (x: Arr) =>
      pool(pooling, x)
        .mul(floatArray(outputWeights, [1, 2, 2, 1]))
        .sum()
    const start = readFloats(grid())
    const gradients = readFloats(grad(value)(grid()) as Arr)
    for (let index = 0; index < 16; index++) {
      const of = (values: Float32Array<ArrayBuffer>) =>
        value(floatArray(values, [1, 4, 4, 1])).item() as number
      expect(gradients[index]).toBeCloseTo(centralDifference(of, start, index, 0.25), 4)
    }
  })
})

it('toChannelsFirst transposes to channels first, without loss', () => {
  expect([...toChannelsFirst(Float32Array.of(1, 2, 3, 4, 5, 6), 3)]).toEqual([1, 3, 5, 2, 4, 6])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (places, channels) => {
      const values = Float32Array.from({ length: places * channels }, (_, index) => index)
      expect(toChannelsFirst(toChannelsFirst(values, places), channels)).toEqual(values)
    }),
  )
})

it('convolve, connectLocally and pool free all their arrays', () => {
  const before = liveArrays()
  convolve(initKernels(createRandom(1), inputs, outputs), image()).dispose()
  connectLocally(initLocalKernels(createRandom(1), inner * inner, inputs, outputs), image()).dispose()
  for (const pooling of ['max', 'mean', 'none'] as const) pool(pooling, image()).dispose()
  expect(liveArrays()).toBe(before)
})

it('initKernels and initLocalKernels draw weights of variance 2 / inputs, and biases of zero', () => {
  const random = createRandom(4)
  for (const { w, b } of [initKernels(random, 16, 60), initLocalKernels(random, 4, 16, 15)]) {
    const weights = readFloats(w)
    expect(weights).toHaveLength(9 * 16 * 60)
    const variance = weights.reduce((sum, one) => sum + one ** 2, 0) / weights.length
    expect(variance / (2 / (9 * 16))).toBeCloseTo(1, 1)
    expect(readFloats(b).every((one) => one === 0)).toBe(true)
  }
})
