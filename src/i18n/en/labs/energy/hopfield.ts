import { plural } from '../../../format/grammar'

export const messages = {
  title: 'Hopfield network',
  prediction:
    'The network starts from a damaged copy of the target pattern and updates its units. Where will it settle?',
  guesses: [
    'In the target pattern, with at least 98 of 100 units correct',
    'In another state',
    'It will not settle in this run',
  ],
  parameters: {
    random: { label: 'Additional random patterns' },
    corruption: {
      label: 'Units flipped in the cue',
      values: Object.fromEntries(
        [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((part) => [String(part / 100), `${part} %`]),
      ),
    },
    update: {
      label: 'Unit updates',
      values: { asynchronous: 'one by one', synchronous: 'all at once' },
    },
    symmetric: { label: 'Symmetric connections', hint: 'Off: one-way connections in random directions.' },
  },
  cue: 'Cue',
  cueHint: (flipped: string) => `${flipped} of 100 flipped`,
  state: 'Current state',
  stateHint: (wrong: string) => `${wrong} of 100 wrong`,
  target: 'Target pattern',
  drawable: 'draw here',
  random: 'random',
  weights: 'Weights',
  weightsHint: '100×100',
  weightsLabel: 'Connection weights between all 100 units.',
  grid: (name: string, marked: string) =>
    `${name}, 10 by 10 units; units different from the target: ${marked}.`,
  pad: 'Target pattern, editable: arrow keys move, Space flips a unit.',
  cell: (row: number, column: number, isInk: boolean) =>
    `Row ${row}, column ${column}: ${isInk ? 'ink' : 'blank'}`,
  add: 'Add pattern',
  remove: 'Delete pattern',
  clear: 'Clear pattern',
  stored: 'Stored patterns',
  storedHint: 'Select the target. The bar shows the overlap with the current state.',
  describePattern: (index: number, overlap: string, isDrawn: boolean) =>
    `${isDrawn ? 'Drawn' : 'Random'} pattern ${index}, overlap ${overlap}`,
  energy: 'Energy per unit',
  updates: 'unit updates',
  stateEnergy: 'state',
  targetEnergy: 'target',
  otherEnergies: 'others',
  capacity: 'New networks with random patterns: share recalled',
  load: 'stored patterns per unit',
  recalled: 'recalled',
  theory: 'theory: 0.138',
  thisNetwork: 'this network',
  resultState: (wrong: string, flipped: string) =>
    `The cue has ${flipped} of 100 units flipped; the current state has ${wrong} of 100 wrong.`,
  statuses: {
    moving: 'The network is still changing.',
    settled: 'The network has settled: no unit changes any more.',
    swinging: 'The network alternates between two states.',
  },
  resultClosest: (pattern: string, overlap: string, isNegative: boolean) =>
    `Of all stored patterns and their negatives, the state is closest to ${isNegative ? 'the negative of ' : ''}pattern ${pattern}; its overlap with pattern ${pattern} is ${overlap}.`,
  resultEnergy: (from: string, to: string, target: string) =>
    `The energy per unit went from ${from} to ${to}; the target has ${target}.`,
  neverIncreased: 'No update increased the energy.',
  increased: (times: string) => `Updates that increased the energy: ${times}.`,
  resultCapacity: (low: string, high: string, count: string, load: string) =>
    `With the same share of units flipped, new networks recall ${low} of their random patterns at 0.1 patterns per unit and ${high} at 0.2. This network stores ${count} ${plural('en', Number(count), { one: 'pattern', other: 'patterns' })}, ${load} per unit.`,
}
