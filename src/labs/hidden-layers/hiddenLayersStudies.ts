import { createRunner } from '../runner/createRunner'
import type { Study } from '../runner/experiment'
import { experiment, type HiddenLayersSettings } from './hiddenLayersExperiment'
import { hiddenLayersParameters } from './hiddenLayersParameters'

/** The final accuracy of both networks. */
function trainBoth(settings: Partial<HiddenLayersSettings>) {
  const { perceptron, mlp } = createRunner(experiment, hiddenLayersParameters)(settings)
  return { perceptron: perceptron.accuracy, mlp: mlp.accuracy }
}

export const studies: Readonly<Record<string, Study>> = {
  xor: {
    measure: (seed) => ({
      ...trainBoth({ seed, task: 'xor' }),
      two: trainBoth({ seed, task: 'xor', hidden: 2 }).mlp,
      eight: trainBoth({ seed, task: 'xor', hidden: 8 }).mlp,
    }),
    claims: {
      xor: ({ perceptron, mlp }) => perceptron! < 0.8 && mlp! > 0.99,
      spare: ({ two, eight }) => two! < 0.99 && eight! > 0.99,
    },
  },
  moons: {
    measure: (seed) => trainBoth({ seed, task: 'moons' }),
    claims: { moons: ({ perceptron, mlp }) => mlp! > 0.97 && mlp! > perceptron! },
  },
  spirals: {
    measure: (seed) => ({
      few: trainBoth({ seed, task: 'spirals', hidden: 3 }).mlp,
      many: trainBoth({ seed, task: 'spirals', hidden: 16 }).mlp,
    }),
    claims: { width: ({ few, many }) => many! > 0.97 && few! < 0.9 },
  },
}
