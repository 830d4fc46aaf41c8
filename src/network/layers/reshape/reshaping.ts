/** What all layers without weights that rearrange or select values have in common. */
export const reshaping = {
  family: 'none',
  role: 'reshape',
  stroke: 'none',
  drawnAs: 'bar',
  subtypes: 'none',
  internals: 'none',
  depth: 0,
} as const
