interface Spread {
  readonly strongest: number
  readonly weakest: number
  readonly ratio: string
}

export const messages = {
  title: 'Residual',
  prediction:
    'Both networks have the same layers, begin with the same weights and see the same images. Which of them will class at least 95 % of its training images rightly in the end?',
  guesses: ['Neither', 'The plain one alone', 'The residual one alone', 'Both'],
  knobs: {
    depth: { label: 'Layers', hint: 'Between the first and the last, in both networks.' },
    skip: {
      label: 'Skips in the second network',
      hint: 'Without them it is the plain network once more.',
    },
    normalisation: {
      label: 'Normalisation, in both',
      values: { batch: 'batch', layer: 'layer', none: 'none' },
    },
    rate: { label: 'Learning rate' },
    steps: { label: 'Steps' },
  },
  plain: 'Plain',
  residual: 'Residual',
  /** The second network, its skips taken away. */
  bare: 'Skips off',
  network: 'How strongly the loss pulls at each layer',
  networkHint:
    'Each cell is a layer, the first at the left, the last at the right: the fuller its colour, the stronger its gradient now. An arc is a skip.',
  strip: (name: string, spread: Spread | undefined) =>
    spread
      ? `${name}: gradient strongest at layer ${spread.strongest}, weakest at layer ${spread.weakest}, ${spread.ratio} to 1.`
      : `${name}: no gradient yet.`,
  profiles: 'Layer by layer, from the first to the last: thin at the start, bold now.',
  gradient: 'Gradient of each layer (norm over its weights)',
  layer: 'layer',
  accuracy: 'Training images classed rightly',
  loss: 'Training loss (nats, running mean)',
  guessing: 'guessing',
  steps: 'steps',
  size: 'Size of the signal (root mean square)',
  likeness: 'Likeness of two images’ signals (cosine)',
  same: 'The skips are off, so that both are the same network, looked at by turns, a few steps apart.',
  learnt: (plain: string, residual: string) =>
    `Of 512 training images the plain network classes ${plain} rightly, the residual one ${residual}.`,
  others: (plain: string, residual: string) =>
    `Of images by other writers they class ${plain} and ${residual} rightly.`,
  start: (plain: Spread, residual: Spread) =>
    `Before the first step the strongest gradient of the plain network (layer ${plain.strongest}) was ${plain.ratio} times its weakest (layer ${plain.weakest}), that of the residual one ${residual.ratio} times (layers ${residual.strongest} and ${residual.weakest}).`,
  signals: (likeness: { plain: string; residual: string }, growth: { plain: string; residual: string }) =>
    `Behind the last block the signals of two images now have a mean cosine of ${likeness.plain} in the plain network and ${likeness.residual} in the residual one; their size there is ${growth.plain} and ${growth.residual} times that behind the first layer.`,
}
