import '../../i18n/labMessageFiles'
import type { Namespace } from '../../i18n/messages'
import type { AnyPart } from './shared/definition'

interface LabDefinition {
  readonly load: () => Promise<{ readonly default: readonly AnyPart[] }>
  /** Of its parts, beside the messages that all labs share. */
  readonly namespaces: readonly Namespace[]
}

/** How to load each lab, by its id. */
export const definitions: Readonly<Record<string, LabDefinition>> = {
  perceptron: { load: () => import('./perceptron/perceptronLab'), namespaces: ['labs.perceptron'] },
  'hidden-layers': {
    load: () => import('./hidden-layers/hiddenLayersLab'),
    namespaces: ['labs.hiddenLayers'],
  },
  energy: {
    load: () => import('./energy/energyLab'),
    namespaces: ['labs.hopfield', 'labs.rbm', 'labs.layerwisePretraining'],
  },
  convolution: { load: () => import('./convolution/convolutionLab'), namespaces: ['labs.convolution'] },
  residual: { load: () => import('./residual/residualLab'), namespaces: ['labs.residual'] },
  memory: { load: () => import('./memory/memoryLab'), namespaces: ['labs.memory'] },
  attention: {
    load: () => import('./attention/attentionLab'),
    namespaces: ['labs.translation', 'labs.characters'],
  },
  transfer: { load: () => import('./transfer/transferLab'), namespaces: ['labs.transfer'] },
  experts: { load: () => import('./experts/expertsLab'), namespaces: ['labs.experts'] },
  scale: { load: () => import('./scale/scaleLab'), namespaces: ['labs.planner', 'labs.precision'] },
}
