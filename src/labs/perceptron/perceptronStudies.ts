import { noDigits } from '../learning/digits'
import type { Study } from '../runner/experiment'
import { parseSettings } from '../runner/parameter'
import { experiment } from './perceptronExperiment'
import { perceptronParameters } from './perceptronParameters'

function run(texts: Readonly<Record<string, string>>) {
  const run = experiment.begin(parseSettings(perceptronParameters, texts), noDigits)
  /** Epochs without a mistake of the perceptron. */
  let cleanEpochs = 0
  let before = 0
  while (run.done < run.total) {
    run.step()
    const { points, perceptron } = run.picture()
    if (run.done % points.length > 0) continue
    if (perceptron.mistakeCount === before) cleanEpochs++
    before = perceptron.mistakeCount
  }
  return { ...run.picture(), cleanEpochs }
}

export const studies: Readonly<Record<string, Study>> = {
  separable: {
    measure(seed) {
      const { points, perceptron, adaline } = run({ seed: String(seed) })
      return {
        mistakes: perceptron.mistakeCount,
        bound: perceptron.mistakeBound,
        perceptron: 1 - perceptron.wrongCount / points.length,
        adaline: 1 - adaline.wrongCount / points.length,
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
        perceptron: 1 - perceptron.wrongCount / points.length,
        adaline: 1 - adaline.wrongCount / points.length,
        clean: cleanEpochs,
        mistakes: perceptron.mistakeCount,
      }
    },
    claims: { 'never-settles': ({ perceptron, clean }) => perceptron! < 1 && clean === 0 },
  },
}
