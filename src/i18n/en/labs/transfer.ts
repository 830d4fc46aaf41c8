export interface Gains {
  readonly ahead: string
  readonly total: string
  readonly max: string
  readonly maxCount: string
  readonly min: string
  readonly minCount: string
}

export const messages = {
  title: 'Transfer',
  prediction:
    'One network is pre-trained on five digits. With how many examples of each of the other five digits will that help most?',
  guesses: ['With 2 or 5', 'With 10 or 20', 'With 50 or 150', 'None: it is never 2 points ahead'],
  parameters: {
    places: { label: 'Position of the digits', values: { scattered: 'random', middle: 'centred' } },
    known: {
      label: 'Digits for pre-training',
      values: { low: '0–4', high: '5–9', even: 'even', odd: 'odd' },
    },
    first: {
      label: 'Pre-training updates',
      hint: 'With none, both networks start from scratch: a control.',
      values: { 0: 'none' },
    },
    updates: { label: 'Updates on the new digits' },
    frozen: { label: 'Freeze the kernels', hint: 'The first network then trains its last layer only.' },
  },
  pretrained: 'Pre-trained',
  /** The pre-trained network when the number of pre-training updates is 0. */
  control: 'Control',
  fresh: 'From scratch',
  byCount: 'Accuracy on the new digits, by unseen writers',
  byCountHint: 'by examples of each digit; select a number to see its networks',
  examples: 'Examples of each new digit',
  gain: 'gain',
  randomGuess: 'random',
  notMeasured: 'measured as soon as both networks train on the examples',
  byCountLabel: (pairs: readonly string[]) =>
    pairs.length > 0
      ? `Accuracy on the new digits by examples of each. ${pairs.join(' ')}`
      : 'Accuracy on the new digits by examples of each: nothing measured yet.',
  countLabel: (count: string, child: string, parent: string) =>
    `${count}: ${child}, against ${parent} from scratch.`,
  pretrainingPhase: (digits: string) => `First: ${digits}, many examples`,
  targetPhase: (digits: string, examples: string) => `Then: ${digits}, ${examples} examples of each`,
  /** Replaces `targetPhase` when there is no pre-training. */
  controlPhase: (digits: string, examples: string) =>
    `Without pre-training: ${digits}, ${examples} examples of each`,
  notStarted: 'starts after pre-training',
  updates: 'updates',
  trainingExamples: 'Training examples of both networks',
  trainingExamplesHint: (shown: string, total: string) =>
    shown === total ? 'all of them' : `${shown} of ${total} of each digit`,
  trainingExamplesLabel: (digit: number, shown: string) => `The digit ${digit}, ${shown} examples.`,
  kernels: 'Kernels of the first layer',
  kernelsHint: (maxWeight: string) => `from −${maxWeight} (orange) to ${maxWeight} (blue)`,
  kernelsLabel: (name: string) => `Eight kernels of 3×3 weights: ${name}.`,
  testDigits: 'Twenty unseen digits',
  correctCount: (correct: string, total: string) => `${correct} of ${total} correct`,
  digitLabel: (digit: number) => `Digit ${digit}: no predictions yet.`,
  predictionLabel: (
    digit: number,
    child: string,
    childPrediction: number,
    parent: string,
    parentPrediction: number,
  ) => `Digit ${digit}. ${child}: ${childPrediction}. ${parent}: ${parentPrediction}.`,
  resultPretraining: (updates: string, digits: string, share: string) =>
    `After ${updates} updates of pre-training, the first network's accuracy on the digits ${digits} by unseen writers is ${share}.`,
  resultAccuracy: (examples: string, child: string, parent: string) =>
    `With ${examples} examples of each new digit, the accuracy on those by unseen writers is ${child} for the pre-trained network and ${parent} for the one from scratch.`,
  resultControl: (examples: string, child: string, parent: string) =>
    `There was no pre-training. With ${examples} examples of each digit, two networks that start from different random kernels reach ${child} and ${parent}: the difference is luck.`,
  resultGains: ({ ahead, total, max, maxCount, min, minCount }: Gains) =>
    `The first network is ahead with ${ahead} of the ${total} numbers of examples. The largest difference is ${max} points, with ${maxCount} examples; the smallest is ${min}, with ${minCount}.`,
  resultFrozen: (trained: string, total: string) =>
    `With its kernels frozen, the first network trains ${trained} parameters on the examples, the other ${total}.`,
}
