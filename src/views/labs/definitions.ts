import type { AnyKind } from './shared/definition'

/** How to load the parts of each lab. */
export const definitions: Readonly<Record<string, () => Promise<{ readonly default: readonly AnyKind[] }>>> =
  {
    perceptron: () => import('./perceptron/lab'),
    'hidden-layers': () => import('./hidden-layers/lab'),
    energy: () => import('./energy/lab'),
    convolution: () => import('./convolution/lab'),
    residual: () => import('./residual/lab'),
    memory: () => import('./memory/lab'),
    attention: () => import('./attention/lab'),
    transfer: () => import('./transfer/lab'),
    experts: () => import('./experts/lab'),
    scale: () => import('./scale/lab'),
  }
