export const messages = {
  title: 'Layer-wise pre-training',
  prediction:
    'Two copies of a deep network: one is pre-trained layer by layer, the other starts from random weights and uses the labels from the first update. Which will have a test accuracy of at least 80 % at the end?',
  guesses: ['Neither', 'Only the pre-trained network', 'Only the network with random weights', 'Both'],
  parameters: {
    depth: { label: 'Hidden layers' },
    labels: { label: 'Labelled images' },
    start: {
      label: 'Random weights',
      hint: 'Initial weights of the network without pre-training.',
      values: {
        usual: 'common in 2006',
        small: 'small',
        glorot: 'Glorot, 2010',
        'glorot-sigmoid': 'Glorot × 4',
      },
    },
    method: { label: 'Optimiser', values: { descent: 'gradient descent', adam: 'Adam' } },
    pretrain: { label: 'Pre-train', hint: 'Off: the layers are stacked untrained.' },
  },
  pretrained: 'pre-trained',
  random: 'random',
  schedule: 'Training schedule',
  layer: (layer: number) => `layer ${layer}`,
  withLabels: 'with labels',
  accuracy: 'Test accuracy',
  loss: 'Training loss (cross-entropy, nats)',
  reconstructionError: 'Pre-training: reconstruction error, layer by layer',
  updates: 'updates, pre-training included',
  guessing: 'guessing',
  gradients: 'Gradient norm:',
  gradientsHint: 'log scale',
  rbm: 'RBM',
  layerRow: (layer: number, depth: number) =>
    layer === depth && depth > 1 ? `layer ${layer}, last` : layer === 1 ? 'layer 1, first' : `layer ${layer}`,
  gradientRow: (layer: string, pretrained: string, random: string) =>
    `${layer}: pre-trained ${pretrained}, random ${random}.`,
  notYet: 'none yet',
  resultAccuracy: (pretrained: string, random: string) =>
    `The pre-trained network has a test accuracy of ${pretrained}, the one with random weights ${random}; random guessing gives 10 %.`,
  resultLayers: (layer: string, depth: string, random: string) =>
    `Pre-training without labels: layer ${layer} of ${depth}. The network with random weights already uses the labels and has a test accuracy of ${random}; random guessing gives 10 %.`,
  resultGradients: (random: string, lowest: string, pretrained: string | undefined) =>
    `In the network with random weights, the gradient norm is ${random} in the last hidden layer and ${lowest} in the first${pretrained === undefined ? '' : `; in the first hidden layer of the pre-trained network it is ${pretrained}`}.`,
  resultSpeed: (pretrained: string, random: string) =>
    `The pre-trained network ${pretrained}, the one with random weights ${random}.`,
  notReached: 'has not reached 80 %',
  reached: (updates: string) => `reached 80 % after ${updates} updates`,
}
