import type { AnyKind } from './shared/definition'

/** How to load the parts of each lab. */
export const definitions: Readonly<Record<string, () => Promise<{ readonly default: readonly AnyKind[] }>>> =
  {
    perceptron: () => import('./perceptron/perceptronLab'),
    'hidden-layers': () => import('./hidden-layers/hiddenLayersLab'),
    energy: () => import('./energy/energyLab'),
    convolution: () => import('./convolution/convolutionLab'),
    residual: () => import('./residual/residualLab'),
    memory: () => import('./memory/memoryLab'),
    attention: () => import('./attention/attentionLab'),
    transfer: () => import('./transfer/transferLab'),
    experts: () => import('./experts/expertsLab'),
    scale: () => import('./scale/scaleLab'),
  }
