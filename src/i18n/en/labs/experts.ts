import { plural } from '../../format/grammar'

export const messages = {
  title: 'Experts',
  prediction:
    'A router learns which expert handles which point. How many experts will still be in use at the end, with at least a tenth of an equal share of the points?',
  guesses: ['All of them', 'Half of them or more, but not all', 'Fewer than half'],
  parameters: {
    experts: { label: 'Experts' },
    balance: {
      label: 'Balancing loss, α',
      hint: 'How strongly it pushes the router towards equal loads; 0: not at all.',
    },
    capacity: { label: 'Expert capacity', hint: 'In equal shares; points beyond it are dropped.' },
    jitter: { label: 'Jitter', hint: "Random noise in the router's input during training." },
    regions: { label: 'Hidden regions' },
    dense: {
      label: 'The dense network has the same',
      values: { computation: 'computation', parameters: 'parameters' },
    },
    steps: { label: 'Training steps' },
  },
  target: 'Target',
  regions: (count: string) =>
    plural('en', Number(count), {
      one: 'A line separates two classes',
      other: `${count} regions; in each, a line separates two classes`,
    }),
  targetLabel: (count: string) =>
    `The square, its regions: ${count}. In each, a line of its own separates two classes.`,
  dense: 'Dense network',
  mixture: 'Mixture of experts',
  cost: (multiplications: string, parameters: string) =>
    `${multiplications} multiplications per point, ${parameters} parameters`,
  predictionLabel: (name: string, accuracy: string) =>
    `${name}: its predictions over the square, correct for ${accuracy} of it.`,
  routing: 'Expert for each point',
  routingHint: 'Numbers are experts; points shrunk to a dot were dropped.',
  routingLabel: (experts: string, dropped: string) =>
    `The square as the router divides it among ${experts} experts; ${dropped} of the points are dropped.`,
  load: 'Load of each expert',
  loadHint: (capacity: string) =>
    `In equal shares. Above the dashed line, the capacity of ${capacity}, points are dropped.`,
  loadLabel: (loads: string) => `Load of each expert in equal shares: ${loads}.`,
  noLoad: 'Load of each expert: nothing yet.',
  times: (share: string) => `${share}×`,
  loadOverTime: 'Load during training',
  loadOverTimeHint: 'Shares of the points, one band per expert.',
  accuracy: 'Accuracy over the square',
  dropped: 'Points dropped because their expert was full',
  droppedName: 'dropped',
  steps: 'steps',
  resultAccuracy: (dense: string, mixture: string) =>
    `The dense network classifies ${dense} of the square correctly, the mixture ${mixture}.`,
  resultLoad: (working: string, experts: string, max: string, min: string) =>
    `${working} of ${experts} experts have at least a tenth of an equal share; the busiest has ${max} times an equal share, the least busy ${min} times.`,
  resultDropped: (share: string) =>
    `${share} of the points were dropped because their expert was full, so no expert contributed to their prediction.`,
  resultNoneDropped: 'No point was dropped.',
  resultPurity: (share: string) =>
    `${share} of the points lie in the region that their expert handles most; if no expert handled two regions, it would be 100 %.`,
}
