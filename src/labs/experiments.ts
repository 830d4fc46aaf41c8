import type { Experiment } from './runner/experiment'

/** Loaders of the experiments, by the lab's id or, if it has several parts, the part's. */
export const experiments: Readonly<Record<string, () => Promise<Experiment<never, unknown>>>> = {
  perceptron: async () => (await import('./perceptron/perceptronExperiment')).experiment,
  'hidden-layers': async () => (await import('./hidden-layers/hiddenLayersExperiment')).experiment,
  hopfield: async () => (await import('./energy/hopfield')).hopfield,
  rbm: async () => (await import('./energy/rbm')).rbm,
  pretraining: async () => (await import('./energy/pretraining')).pretraining,
  convolution: async () => (await import('./convolution/convolutionExperiment')).experiment,
  residual: async () => (await import('./residual/residualExperiment')).experiment,
  memory: async () => (await import('./memory/memoryExperiment')).experiment,
  translate: async () => (await import('./attention/translate')).experiment,
  characters: async () => (await import('./attention/characters')).experiment,
  transfer: async () => (await import('./transfer/transferExperiment')).experiment,
  experts: async () => (await import('./experts/expertsExperiment')).experiment,
  precision: async () => (await import('./scale/precision')).precision,
}
