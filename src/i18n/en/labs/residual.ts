interface Spread {
  readonly strongest: number
  readonly weakest: number
  readonly ratio: string
}

export const messages = {
  title: 'Residual',
  prediction:
    'Both networks have the same layers, initial weights and training images. Which will have a training accuracy of at least 95 % at the end?',
  guesses: ['Neither', 'Only the plain network', 'Only the residual network', 'Both'],
  parameters: {
    depth: { label: 'Layers', hint: 'Between the first and the last, in both networks.' },
    skip: {
      label: 'Skip connections',
      hint: 'In the second network. Off: both networks are the same.',
    },
    normalisation: {
      label: 'Normalisation, both networks',
      values: { batch: 'batch', layer: 'layer', none: 'none' },
    },
    rate: { label: 'Learning rate' },
    steps: { label: 'Training steps' },
  },
  plain: 'Plain',
  residual: 'Residual',
  /** The second network without its skip connections. */
  withoutSkips: 'No skips',
  network: 'Gradient norm of each layer',
  networkHint:
    'Each cell is a layer, from the first (left) to the last (right): the stronger its colour, the larger its gradient now. Arcs are skip connections.',
  describeStrip: (name: string, spread: Spread | undefined) =>
    spread
      ? `${name}: gradient largest in layer ${spread.strongest}, smallest in layer ${spread.weakest}, ratio ${spread.ratio}.`
      : `${name}: no gradient yet.`,
  profilesHint: 'By layer, from the first to the last. Thin lines: at the start. Bold lines: now.',
  gradientNorm: 'Gradient norm of the weights, by layer',
  layer: 'layer',
  accuracy: 'Training accuracy',
  loss: 'Training loss (nats, moving average)',
  guessing: 'guessing',
  steps: 'steps',
  signalSize: 'Size of the signal (root mean square)',
  similarity: "Similarity of two images' signals (cosine)",
  sameNetwork: 'Skip connections are off: both are the same network, measured in turn, a few steps apart.',
  resultTrain: (plain: string, residual: string) =>
    `On 512 training images, the plain network has an accuracy of ${plain}, the residual one ${residual}.`,
  resultTest: (plain: string, residual: string) =>
    `On images by other writers, the accuracies are ${plain} and ${residual}.`,
  resultGradients: (plain: Spread, residual: Spread) =>
    `Before the first step, the largest gradient of the plain network (layer ${plain.strongest}) was ${plain.ratio} times the smallest (layer ${plain.weakest}); in the residual network it was ${residual.ratio} times (layers ${residual.strongest} and ${residual.weakest}).`,
  resultSignals: (
    similarity: { plain: string; residual: string },
    growth: { plain: string; residual: string },
  ) =>
    `After the last block, the signals of two images now have a mean cosine similarity of ${similarity.plain} in the plain network and ${similarity.residual} in the residual one. Their size there is ${growth.plain} and ${growth.residual} times that after the first layer.`,
}
