/** What all kinds of attention have in common. */
export const attentionLayer = {
  englishNoun: 'layer',
  family: 'attention',
  role: 'weights',
  stroke: 'a',
  drawnAs: 'box',
  internals: 'none',
  depth: 2,
} as const
