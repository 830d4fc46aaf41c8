export const messages = {
  title: 'Experts',
  prediction:
    'A router learns which expert serves which point. In the end, how many experts will have work: at least a tenth of an equal share?',
  guesses: ['All of them', 'Half of them or more, but not all', 'Fewer than half'],
  knobs: {
    experts: { label: 'Experts' },
    balance: {
      label: 'Balancing loss, α',
      hint: 'How hard the router is pressed towards equal loads; 0: not at all.',
    },
    capacity: { label: 'Capacity of an expert', hint: 'In equal shares; points beyond it are dropped.' },
    jitter: { label: 'Jitter', hint: "Chance put into the router's input while it learns." },
    regions: { label: 'Hidden regions' },
    dense: {
      label: 'The dense network has equal',
      values: { computation: 'computation', parameters: 'parameters' },
    },
    steps: { label: 'Steps of learning' },
  },
  truth: 'The truth',
  regions: (count: string) =>
    count === '1' ? 'A line parts two classes' : `${count} regions; in each a line parts two classes`,
  truthLabel: (count: string) =>
    `The square, its regions: ${count}. In each a line of its own parts two classes.`,
  dense: 'Dense network',
  mixture: 'Mixture of experts',
  cost: (multiplications: string, parameters: string) =>
    `${multiplications} multiplications a point, ${parameters} parameters`,
  answerLabel: (name: string, accuracy: string) =>
    `${name}: its answer over the square, right for ${accuracy} of it.`,
  service: 'Who serves what',
  serviceHint: 'Numbers are experts; points shrunk to a dot were dropped.',
  serviceLabel: (experts: string, dropped: string) =>
    `The square parted among ${experts} experts by the router; ${dropped} of the points are dropped.`,
  load: 'Load of each expert',
  loadHint: (capacity: string) =>
    `In equal shares. Above the dashed line, the capacity of ${capacity}, points are dropped.`,
  loadLabel: (loads: string) => `Load of each expert in equal shares: ${loads}.`,
  noLoad: 'Load of each expert: nothing yet.',
  times: (share: string) => `${share}×`,
  course: 'Load in the course of learning',
  courseHint: 'Shares of the points, a band for each expert.',
  accuracy: 'Part of the square classed rightly',
  dropped: 'Points that found their expert full',
  droppedName: 'dropped',
  steps: 'steps',
  seenAccuracy: (dense: string, mixture: string) =>
    `The dense network classes ${dense} of the square rightly, the mixture ${mixture}.`,
  seenLoad: (working: string, experts: string, most: string, least: string) =>
    `${working} of ${experts} experts have at least a tenth of an equal share; the busiest has ${most} times an equal share, the least busy ${least} times.`,
  seenDropped: (share: string) =>
    `${share} of the points found their expert full and passed by it, with an answer that no expert had worked on.`,
  seenNoneDropped: 'No point found its expert full.',
  seenPurity: (share: string) =>
    `${share} of the points lie in the one region that their expert serves most; if no expert served two regions, it would be all.`,
}
