export interface Gains {
  readonly ahead: string
  readonly of: string
  readonly most: string
  readonly mostAt: string
  readonly least: string
  readonly leastAt: string
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
  /** The same network where there is no pre-training. */
  control: 'Control',
  fresh: 'From scratch',
  byCount: 'Accuracy on the new digits, by unseen writers',
  byCountHint: 'by examples of each digit; select a number to see its networks',
  examples: 'Examples of each new digit',
  gain: 'gain',
  chance: 'random',
  unmeasured: 'measured as soon as both networks train on the examples',
  byCountLabel: (pairs: readonly string[]) =>
    pairs.length > 0
      ? `Accuracy on the new digits by examples of each. ${pairs.join(' ')}`
      : 'Accuracy on the new digits by examples of each: nothing measured yet.',
  pair: (count: string, child: string, parent: string) =>
    `${count}: ${child}, against ${parent} from scratch.`,
  first: (digits: string) => `First: ${digits}, many examples`,
  afterwards: (digits: string, examples: string) => `Then: ${digits}, ${examples} examples of each`,
  /** The same without pre-training. */
  only: (digits: string, examples: string) => `Without pre-training: ${digits}, ${examples} examples of each`,
  waits: 'starts after pre-training',
  updates: 'updates',
  lessons: 'Training examples of both networks',
  lessonsHint: (shown: string, all: string) =>
    shown === all ? 'all of them' : `${shown} of ${all} of each digit`,
  lessonsLabel: (digit: number, shown: string) => `The digit ${digit}, ${shown} examples.`,
  kernels: 'Kernels of the first layer',
  kernelsHint: (reach: string) => `from −${reach} (orange) to ${reach} (blue)`,
  kernelsLabel: (name: string) => `Eight kernels of 3×3 weights: ${name}.`,
  sheet: 'Twenty unseen digits',
  right: (right: string, all: string) => `${right} of ${all} correct`,
  unanswered: (digit: number) => `Digit ${digit}: no predictions yet.`,
  answered: (digit: number, child: string, childSays: number, parent: string, parentSays: number) =>
    `Digit ${digit}. ${child}: ${childSays}. ${parent}: ${parentSays}.`,
  seenFirst: (updates: string, digits: string, share: string) =>
    `After ${updates} updates of pre-training, the first network's accuracy on the digits ${digits} by unseen writers is ${share}.`,
  seenPair: (examples: string, child: string, parent: string) =>
    `With ${examples} examples of each new digit, the accuracy on those by unseen writers is ${child} for the pre-trained network and ${parent} for the one from scratch.`,
  seenControl: (examples: string, child: string, parent: string) =>
    `There was no pre-training. With ${examples} examples of each digit, two networks that start from different random kernels reach ${child} and ${parent}: the difference is luck.`,
  seenGains: ({ ahead, of, most, mostAt, least, leastAt }: Gains) =>
    `The first network is ahead with ${ahead} of the ${of} numbers of examples. The largest difference is ${most} points, with ${mostAt} examples; the smallest is ${least}, with ${leastAt}.`,
  seenFrozen: (learnt: string, all: string) =>
    `With its kernels frozen, the first network trains ${learnt} parameters on the examples, the other ${all}.`,
}
