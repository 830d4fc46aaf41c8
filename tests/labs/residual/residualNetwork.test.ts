import { readFileSync } from 'node:fs'
import type { Array as Arr } from '@jax-js/jax'
import { describe, expect, it } from 'vitest'
import { readDigits } from '../../../src/labs/learning/digits'
import type { Normalisation } from '../../../src/labs/residual/normalisation'
import type { ResidualWeights } from '../../../src/labs/residual/residualNetwork'
import { liveArrays } from '../learning/liveArrays'

const { jit, numpy: np, tree } = await import('@jax-js/jax')
const { createRandom } = await import('../../../src/labs/learning/random')
const { crossEntropy, floatArray, intArray, randomNormals, scalar } = await import(
  '../../../src/labs/learning/layers'
)
const { initResidual, runResidual, countResidualParameters } = await import(
  '../../../src/labs/residual/residualNetwork'
)
const { normalise } = await import('../../../src/labs/residual/normalisation')
const { createResidualEvaluator } = await import('../../../src/labs/residual/residualEvaluator')

const digits = await readDigits(Uint8Array.from(readFileSync('src/labs/learning/optdigits.bin')).buffer)
const kinds: readonly Normalisation[] = ['batch', 'layer', 'none']
const imageCount = 64
const images = () => floatArray(digits.train.images.slice(0, imageCount * 64), [imageCount, 64])
const labels = () => intArray(digits.train.labels.slice(0, imageCount))

describe('runResidual', () => {
  it('uses the counted number of parameters', () => {
    for (const depth of [8, 64]) {
      const parameters = initResidual(createRandom(1), depth)
      const [leaves] = tree.flatten(parameters)
      expect(leaves.reduce((sum, leaf) => sum + leaf.size, 0)).toBe(countResidualParameters(depth))
      tree.dispose(parameters)
    }
  })

  it('returns 10 scores per image, and the signals after the first layer and each block', () => {
    const before = liveArrays()
    for (const normalisation of kinds) {
      const parameters = initResidual(createRandom(1), 8)
      const { scores, signals } = runResidual(parameters, images(), scalar(1), { depth: 8, normalisation })
      expect(scores.shape).toEqual([imageCount, 10])
      expect(signals.map(({ shape }) => shape)).toEqual(Array(5).fill([imageCount, 32]))
      tree.dispose([scores, ...signals])
    }
    expect(liveArrays()).toBe(before)
  })

  it('passes the signal through blocks with zero weights if it has skip connections', () => {
    const through = (skip: number) => {
      const parameters = initResidual(createRandom(1), 8)
      parameters.weights.dispose()
      const zeroBlocks = { ...parameters, weights: np.zeros([1, 8, 32, 32]) }
      const { scores, signals } = runResidual(zeroBlocks, images(), scalar(skip), {
        depth: 8,
        normalisation: 'none',
      })
      scores.dispose()
      const [first, ...others] = signals.map((one) => one.js())
      return { first, last: others.at(-1)! }
    }
    const residual = through(1)
    expect(residual.last).toEqual(residual.first)
    expect((through(0).last as number[][]).flat().every((one) => one === 0)).toBe(true)
  })
})

it('normalise normalises each unit over the images, each image over the units, or nothing', () => {
  const signal = () => randomNormals(createRandom(3), [16, 8], 3).add(1)
  const moments = (values: number[]) => {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    return [mean, values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length] as const
  }
  const rows = normalise(signal(), 'layer', 16).js() as number[][]
  const columns = np.transpose(normalise(signal(), 'batch', 16)).js() as number[][]
  for (const values of [...rows, ...columns]) {
    const [mean, variance] = moments(values)
    expect(mean).toBeCloseTo(0, 5)
    expect(variance).toBeCloseTo(1, 3)
  }
  expect(normalise(signal(), 'none', 16).js()).toEqual(signal().js())
  const reference = np.transpose(normalise(signal(), 'batch', 4)).js() as number[][]
  for (const values of reference) expect(moments(values.slice(0, 4))[1]).toBeCloseTo(1, 3)
  expect(moments(reference.flat())[1]).not.toBeCloseTo(1, 1)
})

it('createResidualEvaluator measures the gradient norm of each layer', () => {
  for (const normalisation of kinds) {
    const shape = { depth: 8, normalisation }
    const evaluator = createResidualEvaluator(shape, digits)
    const parameters = initResidual(createRandom(5), 8)
    const { gradientNorms, signalSizes, similarity } = evaluator.layerStatistics(parameters, 1)
    expect([gradientNorms.length, signalSizes.length, similarity.length]).toEqual([8, 5, 5])

    // Derivatives along random directions, by central differences: their mean square is the squared norm of
    // the gradient.
    const layer = 2
    const random = createRandom(6)
    const lossOf = jit((moved: ResidualWeights, shift: Arr, x: Arr, y: Arr) => {
      const weights = moved.weights.add(shift)
      const { scores, signals } = runResidual({ ...moved, weights }, x, scalar(1), shape)
      for (const one of signals) one.dispose()
      return crossEntropy(scores, y)
    })
    const lossAt = (shift: Float32Array<ArrayBuffer>) =>
      lossOf(tree.ref(parameters), floatArray(shift, [1, 8, 32, 32]), images(), labels()).item() as number
    const h = 2e-3
    const count = 60
    let squares = 0
    for (let trial = 0; trial < count; trial++) {
      const direction = Float32Array.from({ length: 1024 }, () => random.nextNormal())
      const shifted = (by: number) => {
        const all = new Float32Array(8 * 1024)
        for (const [index, one] of direction.entries()) all[layer * 1024 + index] = by * one
        return all
      }
      squares += ((lossAt(shifted(h)) - lossAt(shifted(-h))) / (2 * h)) ** 2
    }
    // The relative standard deviation of this estimate is about √(1 / 2·60), 9 %.
    expect(Math.sqrt(squares / count) / gradientNorms[layer]!).toBeGreaterThan(0.7)
    expect(Math.sqrt(squares / count) / gradientNorms[layer]!).toBeLessThan(1.3)
    tree.dispose(parameters)
    lossOf.dispose()
    evaluator.dispose()
  }
})
