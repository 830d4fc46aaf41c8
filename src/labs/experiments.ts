import type { Experiment } from './runner/experiment'

/** How to load each experiment, by the lab's id and, where it has several, the part's. */
export const experiments: Readonly<Record<string, () => Promise<Experiment<never, unknown>>>> = {
  perceptron: async () => (await import('./perceptron/experiment')).experiment,
  'hidden-layers': async () => (await import('./hidden-layers/experiment')).experiment,
  hopfield: async () => (await import('./energy/hopfield')).hopfield,
  rbm: async () => (await import('./energy/rbm')).rbm,
  pretraining: async () => (await import('./energy/pretraining')).pretraining,
  convolution: async () => (await import('./convolution/experiment')).experiment,
  residual: async () => (await import('./residual/experiment')).experiment,
  memory: async () => (await import('./memory/experiment')).experiment,
  translate: async () => (await import('./attention/translate')).experiment,
  characters: async () => (await import('./attention/characters')).experiment,
  transfer: async () => (await import('./transfer/experiment')).experiment,
  experts: async () => (await import('./experts/experiment')).experiment,
  precision: async () => (await import('./scale/precision')).precision,
}
