export const messages = {
  title: 'Layer-wise pre-training',
  prediction:
    'The same deep network twice: one is pre-trained layer by layer, the other starts from random weights and has the labels from the first update on. Which will name 80 % of the test images in the end?',
  guesses: ['Neither', 'The pre-trained one alone', 'The one from random weights alone', 'Both'],
  knobs: {
    depth: { label: 'Hidden layers' },
    labels: { label: 'Images with labels' },
    start: {
      label: 'Random weights',
      hint: 'How those start that are not pre-trained.',
      values: {
        usual: 'usual in 2006',
        small: 'small',
        glorot: 'Glorot, 2010',
        'glorot-sigmoid': 'Glorot × 4',
      },
    },
    method: { label: 'Method', values: { descent: 'gradient descent', adam: 'Adam' } },
    pretrain: { label: 'Pre-train', hint: 'Off: the layers are stacked untaught.' },
  },
  pretrained: 'pre-trained',
  random: 'random',
  schedule: 'Who learns what',
  layer: (layer: number) => `layer ${layer}`,
  withLabels: 'with labels',
  accuracy: 'Test images named rightly',
  loss: 'Loss with labels (cross-entropy, nats)',
  rebuilding: 'Pre-training: error of one layer’s machine after the other’s',
  updates: 'updates, pre-training included',
  chance: 'chance',
  guessing: 'guessing',
  gradients: 'Size of the gradient:',
  gradientsHint: 'logarithmic',
  rebuilt: 'machine',
  layerRow: (layer: number, depth: number) =>
    layer === depth && depth > 1 ? `layer ${layer}, last` : layer === 1 ? 'layer 1, first' : `layer ${layer}`,
  gradientRow: (layer: string, pretrained: string, random: string) =>
    `${layer}: pre-trained ${pretrained}, random ${random}.`,
  none: 'none yet',
  seenAccuracy: (pretrained: string, random: string) =>
    `The pre-trained network names ${pretrained} of the test images rightly, the one from random weights ${random}; chance is 10 %.`,
  seenLayers: (layer: string, depth: string, random: string) =>
    `The machine of layer ${layer} of ${depth} is being taught, without labels. The network from random weights, with labels, names ${random} of the test images; chance is 10 %.`,
  seenGradients: (random: string, lowest: string, pretrained: string | undefined) =>
    `In the network from random weights the gradient is ${random} at the last hidden layer and ${lowest} at the first${pretrained === undefined ? '' : `; at the first of the pre-trained one it is ${pretrained}`}.`,
  seenSpeed: (pretrained: string, random: string) =>
    `80 % was reached by the pre-trained network ${pretrained}, by the other ${random}.`,
  never: 'never',
  after: (updates: string) => `after ${updates} updates`,
}
