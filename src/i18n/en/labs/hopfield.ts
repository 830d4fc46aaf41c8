export const messages = {
  title: 'Hopfield network',
  prediction:
    'The memory is shown a damaged copy of one of its patterns and left to itself. Where will it come to rest?',
  guesses: [
    'In the pattern meant, with at least 98 of 100 units right',
    'In some other state',
    'It does not come to rest in this run',
  ],
  knobs: {
    random: { label: 'Chance patterns stored besides' },
    corruption: {
      label: 'Units turned in the cue',
      values: Object.fromEntries(
        [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((part) => [String(part / 100), `${part} %`]),
      ),
    },
    update: {
      label: 'Units are updated',
      values: { asynchronous: 'one by one', synchronous: 'all at once' },
    },
    symmetric: { label: 'Links lead both ways', hint: 'Off: each leads one way only, left to chance.' },
  },
  cue: 'Cue',
  cueHint: (turned: string) => `${turned} of 100 turned`,
  state: 'State now',
  stateHint: (wrong: string) => `${wrong} differ`,
  meant: 'Pattern meant',
  drawable: 'draw on it',
  byChance: 'by chance',
  weights: 'Weights',
  weightsHint: '100×100',
  weightsLabel: 'The weights of the links from each of the 100 units to each.',
  grid: (name: string, marked: string) => `${name}, 10 by 10 units; ${marked} differ from the pattern meant.`,
  pad: 'Pattern meant, to be drawn on: arrow keys move, the space bar turns a unit.',
  cell: (row: number, column: number, isInk: boolean) =>
    `Row ${row}, column ${column}: ${isInk ? 'ink' : 'paper'}`,
  add: 'Draw another',
  remove: 'Forget this one',
  blank: 'Wipe it',
  stored: 'What is stored',
  storedHint: 'Choose which is meant. The bar: how like it the state is now.',
  tell: (index: number, overlap: string, isDrawn: boolean) =>
    `${isDrawn ? 'Drawn' : 'Chance'} pattern ${index}, overlap ${overlap}`,
  energy: 'Energy a unit',
  updates: 'updates of a unit',
  now: 'state',
  target: 'pattern meant',
  others: 'the others',
  capacity: 'Fresh memories with chance patterns: how many come back',
  load: 'patterns stored a unit',
  back: 'recalled',
  edge: 'theory: 0.138',
  thisMemory: 'this memory',
  seenState: (wrong: string, turned: string) =>
    `${turned} of the cue's 100 units were turned; ${wrong} of the state's now differ from the pattern meant.`,
  ends: {
    moving: 'It still moves.',
    settled: 'It has come to rest: no unit wants to change.',
    swinging: 'It swings to and fro between two states.',
  },
  seenOther: (pattern: string, overlap: string, isNegative: boolean) =>
    `Of all stored patterns and their negatives it is most like ${isNegative ? 'the negative of ' : ''}number ${pattern}, with an overlap of ${overlap}.`,
  seenEnergy: (from: string, to: string, target: string) =>
    `The energy a unit went from ${from} to ${to}; the pattern meant has ${target}.`,
  neverRose: 'No update has raised it.',
  rose: (times: string) => `Updates that raised it: ${times}.`,
  seenCapacity: (low: string, high: string, count: string, load: string) =>
    `Of chance patterns in fresh memories ${low} came back from such cues at 0.1 patterns a unit, and ${high} at 0.2. This memory holds ${count} patterns, ${load} a unit.`,
}
