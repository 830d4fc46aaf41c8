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
    'One network has already learnt five digits. With how many examples of each of the five others will that be worth most?',
  guesses: ['With 2 or 5', 'With 10 or 20', 'With 50 or 150', 'Nowhere: it is never 2 points ahead'],
  knobs: {
    places: { label: 'Where the digits stand', values: { scattered: 'anywhere', middle: 'in the middle' } },
    known: {
      label: 'Digits of the pre-training',
      values: { low: '0–4', high: '5–9', even: 'even', odd: 'odd' },
    },
    first: {
      label: 'Updates of pre-training',
      hint: 'With none, both begin from nothing: a control.',
      values: { 0: 'none' },
    },
    updates: { label: 'Updates with the few examples' },
    frozen: { label: 'Freeze the kernels', hint: 'The first network then learns its last layer alone.' },
  },
  pretrained: 'Pre-trained',
  /** The same rival where there is no pre-training. */
  control: 'Control',
  fresh: 'From nothing',
  byCount: 'Right answers on the new digits of other writers',
  byCountHint: 'by examples of each; choose the number to look at',
  examples: 'Examples of each new digit',
  gain: 'gain',
  chance: 'chance',
  unmeasured: 'to be measured as soon as both learn from the examples',
  byCountLabel: (pairs: readonly string[]) =>
    pairs.length > 0
      ? `Right answers on the new digits by examples of each. ${pairs.join(' ')}`
      : 'Right answers on the new digits by examples of each: nothing measured yet.',
  pair: (count: string, child: string, parent: string) =>
    `${count}: ${child} against ${parent} from nothing.`,
  first: (digits: string) => `First: ${digits}, many examples`,
  afterwards: (digits: string, examples: string) => `Then: ${digits}, ${examples} examples of each`,
  /** The same where nothing was learnt first. */
  only: (digits: string, examples: string) => `Without pre-training: ${digits}, ${examples} examples of each`,
  waits: 'begins after the pre-training',
  updates: 'updates',
  lessons: 'What both learn from',
  lessonsHint: (shown: string, all: string) => (shown === all ? 'all of it' : `${shown} of ${all} of each`),
  lessonsLabel: (digit: number, shown: string) => `The digit ${digit}, ${shown} examples.`,
  kernels: 'Kernels of the first layer',
  kernelsHint: (reach: string) => `from −${reach} (orange) to ${reach} (blue)`,
  kernelsLabel: (name: string) => `Eight kernels of 3×3 weights: ${name}.`,
  sheet: 'Twenty digits that neither has seen',
  right: (right: string, all: string) => `${right} of ${all} right`,
  unanswered: (digit: number) => `A ${digit}, not answered yet.`,
  answered: (digit: number, child: string, childSays: number, parent: string, parentSays: number) =>
    `A ${digit}. ${child} says ${childSays}, ${parent.toLowerCase()} says ${parentSays}.`,
  seenFirst: (updates: string, digits: string, share: string) =>
    `After ${updates} updates of pre-training the first network is right about ${share} of the digits ${digits} by other writers.`,
  seenPair: (examples: string, child: string, parent: string) =>
    `With ${examples} examples of each new digit, the pre-trained network is right about ${child} of those by other writers, the one from nothing about ${parent}.`,
  seenControl: (examples: string, child: string, parent: string) =>
    `There was no pre-training. With ${examples} examples of each digit, two networks that begin from different chance are right about ${child} and ${parent}: so much is luck.`,
  seenGains: ({ ahead, of, most, mostAt, least, leastAt }: Gains) =>
    `The first is ahead with ${ahead} of the ${of} numbers of examples. The greatest difference is ${most} points, with ${mostAt} examples; the least is ${least}, with ${leastAt}.`,
  seenFrozen: (learnt: string, all: string) =>
    `With its kernels frozen, the first network learns ${learnt} numbers from the examples, the other ${all}.`,
}
