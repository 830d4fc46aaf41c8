import { describe, expect, it } from 'vitest'
import { mapSide, unitSide } from '../../../src/labs/hidden-layers/hiddenLayersMaps'
import { hiddenLayersParameters } from '../../../src/labs/hidden-layers/hiddenLayersParameters'
import { noDigits } from '../../../src/labs/learning/digits'
import { parseSettings } from '../../../src/labs/runner/parameter'
import { liveArrays } from '../learning/liveArrays'

const { experiment } = await import('../../../src/labs/hidden-layers/hiddenLayersExperiment')

const beginRun = (texts: Readonly<Record<string, string>> = {}) =>
  experiment.begin(parseSettings(hiddenLayersParameters, texts), noDigits)

/** The picture after some steps, with all arrays freed. */
function pictureAfter(texts: Readonly<Record<string, string>>, steps: number) {
  const run = beginRun(texts)
  for (let step = 0; step < steps; step++) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

it('the hidden-layers experiment shows the points and untrained networks before the first step', () => {
  const { points, perceptron, mlp } = pictureAfter({}, 0)
  expect(points).toHaveLength(160)
  for (const contender of [perceptron, mlp]) {
    expect(contender.loss).toBeNaN()
    expect(contender.lossCurve).toHaveLength(0)
    expect(contender.probabilityMap).toHaveLength(mapSide ** 2)
  }
  expect(mlp.unitMaps.map(({ length }) => length)).toEqual(Array(4).fill(unitSide ** 2))
})

it.each([1, 4, 16])('the hidden-layers experiment counts its parameters with %i hidden units', (hidden) => {
  const { perceptron, mlp } = pictureAfter({ hidden: String(hidden) }, 0)
  const { weights } = mlp
  const count = [weights.hidden!, weights.output].reduce((sum, { w, b }) => sum + w.length + b.length, 0)
  expect(mlp.parameterCount).toBe(count)
  expect(perceptron.parameterCount).toBe(3)
})

it('the hidden-layers experiment depends only on the seed', () => {
  const [one, again, other] = ['3', '3', '4'].map((seed) => pictureAfter({ seed }, 20))
  expect(again).toEqual(one)
  expect(other!.mlp.loss).not.toBe(one!.mlp.loss)
})

it('the hidden-layers experiment reduces the loss of the multilayer perceptron', () => {
  const run = beginRun()
  run.step()
  const first = run.picture()
  for (let step = 0; step < 300; step++) run.step()
  const then = run.picture()
  expect(run.done).toBe(301)
  expect(then.mlp.loss).toBeLessThan(0.5 * first.mlp.loss)
  expect(then.mlp.accuracy).toBeGreaterThan(first.mlp.accuracy)
  // One unit cannot do much better than chance on XOR.
  expect(then.perceptron.loss).toBeGreaterThan(0.6)
  run.dispose()
})

describe('the hidden-layers experiment with a parameter at its limits', () => {
  const limits = Object.entries(hiddenLayersParameters).flatMap(([name, knob]) => {
    if (knob.kind === 'number')
      return [knob.values[0]!, knob.values.at(-1)!].map((value) => [name, String(value)])
    if (knob.kind === 'choice') return knob.values.map((value) => [name, value])
    return [[name, knob.kind === 'seed' ? '99999' : 'a0000']]
  })
  it.each(limits)('stays finite for three steps with %s at %s', (name, value) => {
    const task: Record<string, string> = name === 'points' ? { task: 'own' } : {}
    const { perceptron, mlp } = pictureAfter({ ...task, [name!]: value! }, 3)
    const numbers = [perceptron, mlp].flatMap(({ loss, accuracy, probabilityMap, lossCurve }) => [
      ...[loss, accuracy, ...probabilityMap, ...lossCurve],
    ])
    expect(numbers.filter((one) => !Number.isFinite(one))).toEqual([])
    expect(mlp.unitMaps.flatMap((map) => [...map]).filter((one) => !Number.isFinite(one))).toEqual([])
  })
})

it('the hidden-layers experiment stays finite with sigmoids and large pre-activations', () => {
  // The gradient of 1 / (1 + exp(−x)) is NaN once the exponential overflows.
  const { mlp } = pictureAfter(
    { task: 'xor', activation: 'sigmoid', hidden: '16', rate: '0.3', noise: '0.3' },
    800,
  )
  expect(mlp.lossCurve.every(Number.isFinite)).toBe(true)
})

it('the hidden-layers experiment has no steps without points', () => {
  const run = beginRun({ task: 'own', points: '' })
  expect(run.total).toBe(0)
  expect(run.picture()).toMatchObject({ points: [], perceptron: { accuracy: 0 }, mlp: { accuracy: 0 } })
  run.dispose()
})

it('the hidden-layers experiment frees all its arrays', () => {
  pictureAfter({}, 1)
  const before = liveArrays()
  const run = beginRun()
  run.step()
  run.picture()
  const during = liveArrays()
  for (let step = 0; step < 20; step++) {
    run.step()
    run.picture()
  }
  expect(liveArrays()).toBe(during)
  run.dispose()
  expect(liveArrays()).toBe(before)
})
