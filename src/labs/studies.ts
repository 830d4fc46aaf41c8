import type { Study } from './runner/experiment'

type Studies = Readonly<Record<string, Study>>

/** How to load the studies of each lab, by its id. */
export const studiesOf: Readonly<Record<string, () => Promise<Studies>>> = {
  perceptron: async () => (await import('./perceptron/studies')).studies,
  'hidden-layers': async () => (await import('./hidden-layers/studies')).studies,
  energy: async () => (await import('./energy/studies')).studies,
  convolution: async () => (await import('./convolution/studies')).studies,
  residual: async () => (await import('./residual/studies')).studies,
  memory: async () => (await import('./memory/studies')).studies,
  attention: async () => (await import('./attention/studies')).studies,
  transfer: async () => (await import('./transfer/studies')).studies,
  experts: async () => (await import('./experts/studies')).studies,
  scale: async () => (await import('./scale/studies')).studies,
}
