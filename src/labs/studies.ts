import type { Study } from './runner/experiment'

type Studies = Readonly<Record<string, Study>>

/** Loaders of the studies of each lab, by its id. */
export const studiesOf: Readonly<Record<string, () => Promise<Studies>>> = {
  perceptron: async () => (await import('./perceptron/perceptronStudies')).studies,
  'hidden-layers': async () => (await import('./hidden-layers/hiddenLayersStudies')).studies,
  energy: async () => (await import('./energy/energyStudies')).studies,
  convolution: async () => (await import('./convolution/convolutionStudies')).studies,
  residual: async () => (await import('./residual/residualStudies')).studies,
  memory: async () => (await import('./memory/memoryStudies')).studies,
  attention: async () => (await import('./attention/attentionStudies')).studies,
  transfer: async () => (await import('./transfer/transferStudies')).studies,
  experts: async () => (await import('./experts/expertsStudies')).studies,
  scale: async () => (await import('./scale/scaleStudies')).studies,
}
