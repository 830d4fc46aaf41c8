import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noDigits } from '../../../src/labs/learning/digits'
import { formatPoints, parsePoints } from '../../../src/labs/learning/pointTasks'
import { experiment, type PerceptronLabPicture } from '../../../src/labs/perceptron/perceptronExperiment'
import { perceptronParameters } from '../../../src/labs/perceptron/perceptronParameters'
import { parseSettings } from '../../../src/labs/runner/parameter'

const beginRun = (texts: Readonly<Record<string, string>>) =>
  experiment.begin(parseSettings(perceptronParameters, texts), noDigits)

/** The picture after `steps` steps, by default after the whole run. */
function pictureAfter(
  texts: Readonly<Record<string, string>>,
  steps = Number.POSITIVE_INFINITY,
): PerceptronLabPicture {
  const run = beginRun(texts)
  while (run.done < Math.min(steps, run.total)) run.step()
  return run.picture()
}

/** Points as a reader may place them: on the grid, so that they may or may not be separable. */
const placedPoints = fc
  .array(
    fc.record({
      x: fc.integer({ min: -9, max: 9 }),
      y: fc.integer({ min: -9, max: 9 }),
      label: fc.constantFrom(0 as const, 1 as const),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((points) => formatPoints(points.map(({ x, y, label }) => ({ x: x / 10, y: y / 10, label }))))

it('the perceptron experiment shows all points as wrong before the first step, as the weights are zero', () => {
  const { points, perceptron, adaline, epochs, ...rest } = pictureAfter({}, 0)
  expect(points).toHaveLength(40)
  expect(rest).toEqual({})
  expect(epochs).toBe(0)
  expect(perceptron).toMatchObject({ weights: [0, 0, 0], wrongCount: 40, mistakeCount: 0 })
  expect(adaline).toMatchObject({ weights: [0, 0, 0], wrongCount: 40, meanSquaredError: 1 })
  expect(perceptron.errorCurve).toHaveLength(0)
})

it('the perceptron experiment corrects the perceptron by the example itself, ADALINE in proportion to its error', () => {
  const texts = { task: 'own', points: 'b9950', shuffle: 'off', rate: '0.1' }
  const [point] = parsePoints('b9950')
  const { perceptron, adaline, lastExample } = pictureAfter(texts, 1)
  expect(lastExample).toBe(0)
  expect(perceptron.weights).toEqual([point!.x, point!.y, 1])
  const [x, y, one] = [0.1 * point!.x, 0.1 * point!.y, 0.1]
  expect(adaline.weights).toEqual([x, y, one])
  const second = pictureAfter(texts, 2)
  expect(second.perceptron.mistakeCount).toBe(1)
  expect(second.perceptron.weights).toEqual(perceptron.weights)
  const error = 1 - (x * point!.x + y * point!.y + one)
  expect(second.adaline.weights[0]).toBeCloseTo(x + 0.1 * error * point!.x, 12)
})

it('the perceptron experiment converges on separable points within the mistake bound, and stays there', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.constantFrom('0.05', '0.1', '0.2'), fc.boolean(), (seed, gap, shuffle) => {
      const run = beginRun({ seed: String(seed), gap, shuffle: shuffle ? 'on' : 'off' })
      let converged: PerceptronLabPicture | undefined
      while (run.done < run.total) {
        for (let step = 0; step < 20; step++) run.step()
        const picture = run.picture()
        expect(picture.perceptron.mistakeCount).toBeLessThanOrEqual(picture.perceptron.mistakeBound)
        if (picture.perceptron.epochsToConverge !== undefined) converged ??= picture
        if (converged) expect(picture.perceptron.weights).toEqual(converged.perceptron.weights)
      }
      if (converged)
        expect(run.picture().perceptron.epochsToConverge).toBe(converged.perceptron.epochsToConverge)
    }),
    { numRuns: 15 },
  )
})

it('the perceptron experiment never exceeds the mistake bound on placed points, in any order', () => {
  fc.assert(
    fc.property(placedPoints, fc.nat(99_999), (points, seed) => {
      const { perceptron } = pictureAfter({ task: 'own', points, seed: String(seed) })
      expect(perceptron.mistakeCount).toBeLessThanOrEqual(perceptron.mistakeBound)
      if (perceptron.epochsToConverge !== undefined) expect(perceptron.wrongCount).toBe(0)
      if (perceptron.mistakeBound === Number.POSITIVE_INFINITY)
        expect(perceptron.epochsToConverge).toBeUndefined()
    }),
    { numRuns: 100 },
  )
})

it('the perceptron experiment learns the negated weights when the classes are swapped', () => {
  fc.assert(
    fc.property(placedPoints, fc.nat(99_999), (points, seed) => {
      const [one, other] = [points, points.replace(/[ab]/g, (letter) => (letter === 'a' ? 'b' : 'a'))].map(
        (points) => pictureAfter({ task: 'own', points, seed: String(seed) }, 60),
      )
      const mirrored = (weights: readonly number[]) => weights.map((weight) => 0 - weight)
      expect(other!.perceptron.weights.map((weight) => weight + 0)).toEqual(mirrored(one!.perceptron.weights))
      expect(other!.perceptron.mistakeCount).toBe(one!.perceptron.mistakeCount)
      expect(other!.adaline.weights.map((weight) => weight + 0)).toEqual(mirrored(one!.adaline.weights))
    }),
    { numRuns: 40 },
  )
})

it('the perceptron experiment depends only on the seed', () => {
  expect(pictureAfter({ seed: '5' }, 200)).toEqual(pictureAfter({ seed: '5' }, 200))
  expect(pictureAfter({ seed: '5' }, 0).points).not.toEqual(pictureAfter({ seed: '6' }, 0).points)
})

it('the perceptron experiment uses every example once per epoch, in order unless shuffled', () => {
  const orderOf = (shuffle: string) => {
    const run = beginRun({ shuffle })
    return Array.from({ length: 80 }, () => {
      run.step()
      return run.picture().lastExample!
    })
  }
  const all = Array.from({ length: 40 }, (_, index) => index)
  expect(orderOf('off')).toEqual([...all, ...all])
  const shuffled = orderOf('on')
  const rounds = [shuffled.slice(0, 40), shuffled.slice(40)]
  for (const round of rounds) expect(round.toSorted((a, b) => a - b)).toEqual(all)
  expect(rounds[0]).not.toEqual(rounds[1])
})

it('the perceptron experiment has no steps without points', () => {
  const run = beginRun({ task: 'own', points: '' })
  expect(run.total).toBe(0)
  expect(run.picture()).toMatchObject({ points: [], epochs: 0, adaline: { meanSquaredError: 0 } })
})

it.each(['0.003', '0.3'])('the perceptron experiment keeps ADALINE bounded at a rate of %s', (rate) => {
  const { adaline } = pictureAfter({ rate, task: 'xor' })
  expect(adaline.weights.filter((weight) => !(Math.abs(weight) < 10))).toEqual([])
})
