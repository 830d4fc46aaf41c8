import { serialize } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { liveArrays } from '../learning/liveArrays'
import { readOptdigits } from '../readOptdigits'

const { experiment } = await import('../../../src/labs/convolution/convolutionExperiment')
const { convolutionParameters } = await import('../../../src/labs/convolution/convolutionParameters')
const { parseSettings } = await import('../../../src/labs/runner/parameter')
const { countConvolutionalParameters, matchHiddenUnits } = await import(
  '../../../src/labs/convolution/convolutionNetwork'
)

type Settings = Parameters<typeof experiment.begin>[0]
const digits = await readOptdigits()
const defaults = parseSettings(convolutionParameters, {})

/** The picture after some steps; `probes` are applied after each. */
function pictureAfter(steps: number, settings: Partial<Settings> = {}, probes: Partial<Settings> = {}) {
  const run = experiment.begin({ ...defaults, ...settings }, digits)
  while (run.done < steps) {
    run.step()
    run.picture()
    run.probe?.({ ...defaults, ...settings, ...probes })
  }
  const picture = run.picture()
  run.dispose()
  return picture
}

describe('the parameter budget of the convolution experiment', () => {
  it('is equal for both networks within 2 %, as counted', () => {
    const sizes = convolutionParameters.kernels.values.map((kernels) => {
      const { parameterCounts, sharedParameterCount } = pictureAfter(0, { kernels })
      expect(parameterCounts.convolutional).toBe(sharedParameterCount)
      expect(sharedParameterCount).toBe(countConvolutionalParameters(kernels))
      expect(Math.abs(parameterCounts.perceptron / parameterCounts.convolutional - 1)).toBeLessThan(0.02)
      return [kernels, matchHiddenUnits(kernels), parameterCounts.convolutional, parameterCounts.perceptron]
    })
    expect(sizes).toEqual([
      [8, 9, 1898, 1873],
      [12, 18, 3706, 3736],
      [16, 29, 6090, 6013],
    ])
  })

  it('is that of shared kernels, even if each position has its own kernels', () => {
    const { parameterCounts, sharedParameterCount } = pictureAfter(0, { sharing: false })
    expect(parameterCounts).toEqual({ convolutional: 144 * 10 * 12 + 16 * 109 * 24 + 970, perceptron: 3736 })
    expect(sharedParameterCount).toBe(3706)
  })
})

it('the convolution experiment depends only on the seed', () => {
  expect(pictureAfter(30)).toEqual(pictureAfter(30))
  expect(pictureAfter(2, { seed: 2 }).lossCurves).not.toEqual(pictureAfter(2).lossCurves)
})

it('the convolution experiment learns the same whatever image is shown', () => {
  const drawn = `${'a'.repeat(32)}${'q'.repeat(32)}`
  const looked = pictureAfter(3, {}, { which: 7, right: -3, down: 2, drawn })
  const { lossCurves, kernelWeights, templates, image } = pictureAfter(3)
  expect(looked).toMatchObject({ lossCurves, kernelWeights, templates, label: -1 })
  expect(looked.image).not.toEqual(image)
  expect(pictureAfter(3, {}, { which: 7 }).label).toBe(digits.test.labels[6])
})

it('switches of the convolutional network do not change how the perceptron learns', () => {
  const { lossCurves, templates } = pictureAfter(3)
  for (const settings of [{ pooling: 'none' }, { sharing: false }] as const) {
    const other = pictureAfter(3, settings)
    expect(other.lossCurves.perceptron).toEqual(lossCurves.perceptron)
    expect(other.templates).toEqual(templates)
    expect(other.lossCurves.convolutional).not.toEqual(lossCurves.convolutional)
  }
  expect(pictureAfter(3, { augment: true }).lossCurves.perceptron).not.toEqual(lossCurves.perceptron)
})

it('the first layer shifts its activations with the digit', () => {
  const { first } = pictureAfter(1, {}, { right: 0 }).activations!
  const moved = pictureAfter(1, {}, { right: 1 }).activations!.first
  const [kernels, side] = [12, 12]
  const row = (of: Float32Array, kernel: number, at: number, from: number) =>
    of.slice((kernel * side + at) * side + from, (kernel * side + at) * side + from + side - 1)
  for (let kernel = 0; kernel < kernels; kernel++)
    for (let at = 0; at < side; at++) {
      for (const [index, one] of [...row(moved, kernel, at, 1)].entries()) {
        expect(one).toBeCloseTo(row(first, kernel, at, 0)[index]!, 5)
      }
    }
})

it('the convolution experiment shows probabilities that sum to 1, and predictions for each shift', () => {
  const { activations, image, accuracyByShift, accuracy } = pictureAfter(1)
  for (const shares of Object.values(activations!.probabilities)) {
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5)
  }
  const middle = activations!.predictionsByShift.convolutional
  expect(middle.classes).toHaveLength(49)
  expect(middle.probabilities[24]).toBe(Math.max(...activations!.probabilities.convolutional))
  expect(image).toHaveLength(14 * 14)
  expect([...accuracyByShift.perceptron, accuracy.perceptron].every(Number.isNaN)).toBe(true)
})

it.each([
  { pooling: 'mean' },
  { pooling: 'none', sharing: false, kernels: 16 },
  { augment: true, kernels: 8 },
  { seed: 99_999, which: 200, right: 3, down: 3 },
] as const)('the convolution experiment does three steps with %o', (settings) => {
  const picture = pictureAfter(3, settings)
  const { lossCurves, activations, kernelWeights, templates } = picture
  const numbers = [
    lossCurves.convolutional,
    lossCurves.perceptron,
    activations!.first,
    activations!.second,
    activations!.hidden,
  ]
  for (const one of [...numbers, kernelWeights, templates]) expect(one.every(Number.isFinite)).toBe(true)
  expect(serialize(picture).length).toBeLessThan(46_000)
})

it('the convolution experiment frees all its arrays', () => {
  const before = liveArrays()
  for (const sharing of [true, false]) pictureAfter(46, { sharing, kernels: 8 })
  expect(liveArrays()).toBe(before)
})
