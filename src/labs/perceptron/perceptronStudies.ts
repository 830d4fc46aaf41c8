import { noDigits } from '../learning/digits'
import type { Study } from '../runner/experiment'
import { readSetting } from '../runner/knob'
import { experiment } from './perceptronExperiment'
import { knobs } from './perceptronParameters'

function run(texts: Readonly<Record<string, string>>) {
  const run = experiment.begin(readSetting(knobs, texts), noDigits)
  /** Epochs without a mistake of the perceptron. */
  let cleanEpochs = 0
  let before = 0
  while (run.done < run.total) {
    run.step()
    const { points, perceptron } = run.picture()
    if (run.done % points.length > 0) continue
    if (perceptron.mistakes === before) cleanEpochs++
    before = perceptron.mistakes
  }
  return { ...run.picture(), cleanEpochs }
}

export const studies: Readonly<Record<string, Study>> = {
  separable: {
    measure(seed) {
      const { points, perceptron, adaline } = run({ seed: String(seed) })
      return {
        mistakes: perceptron.mistakes,
        bound: perceptron.bound,
        perceptron: 1 - perceptron.wrong / points.length,
        adaline: 1 - adaline.wrong / points.length,
      }
    },
    claims: {
      settles: ({ perceptron }) => perceptron === 1,
      novikoff: ({ mistakes, bound }) => mistakes! <= bound!,
    },
  },
  xor: {
    measure(seed) {
      const { points, perceptron, adaline, cleanEpochs } = run({ task: 'xor', seed: String(seed) })
      return {
        perceptron: 1 - perceptron.wrong / points.length,
        adaline: 1 - adaline.wrong / points.length,
        clean: cleanEpochs,
        mistakes: perceptron.mistakes,
      }
    },
    claims: { 'never-settles': ({ perceptron, clean }) => perceptron! < 1 && clean === 0 },
  },
}
