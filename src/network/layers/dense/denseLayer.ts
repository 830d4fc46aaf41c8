/** What all layers that apply one matrix to each position have in common. */
export const denseLayer = {
  englishNoun: 'layer',
  family: 'none',
  role: 'weights',
  stroke: 'd',
  drawnAs: 'box',
  subtypes: 'none',
  internals: 'none',
  depth: 1,
} as const
