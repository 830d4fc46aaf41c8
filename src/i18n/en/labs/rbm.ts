export const messages = {
  title: 'Restricted Boltzmann machine',
  prediction:
    'Nobody tells the machine which digit it sees. How well will it rebuild the digits of people whose hand it has never seen? Always answering with the mean image sets the measure.',
  guesses: [
    'Hardly: more than half the error of the mean image',
    'Roughly: between a half and a quarter of it',
    'Well: less than a quarter of it',
  ],
  knobs: {
    hidden: { label: 'Hidden units' },
    k: { label: 'Steps to and fro, the k of CD-k' },
    rate: { label: 'Learning rate' },
    unlearns: {
      label: 'Unlearn what it imagines',
      hint: 'Off: what the reconstruction shows is not subtracted; Hebb’s rule alone.',
    },
    shown: { label: 'Test images shown' },
  },
  filters: (count: string) => `What the ${count} hidden units look for`,
  filtersHint: (most: string) => `orange −${most}, blue ${most}`,
  filtersLabel: (count: string, most: string) =>
    `The weights of ${count} hidden units, 8 by 8 pixels each, up to ${most}.`,
  rebuilding: 'Eight test images, through the machine and back',
  rebuildingHint: 'by other writers',
  rows: ['seen', 'code', 'rebuilt'],
  rowLabels: [
    'Eight handwritten digits.',
    'How probable each hidden unit is to be on for each.',
    'The digits rebuilt from that.',
  ],
  fantasies: 'What it imagines',
  fantasiesHint: 'sixteen chains that began with noise',
  fantasiesLabel: 'Sixteen images imagined by the machine.',
  error: 'Error of rebuilding, mean square a pixel',
  updates: 'updates',
  batch: 'batch learnt from',
  test: 'other writers',
  mean: 'mean image',
  seenError: (test: string, mean: string, part: string) =>
    `Images of other writers come back with a mean squared error of ${test} a pixel. The mean image would have ${mean}; that makes ${part} of it.`,
  seenFilters: (count: string, likeness: string) =>
    `Neighbouring weights in the ${count} filters correlate by ${likeness}; in noise it would be about 0.`,
}
