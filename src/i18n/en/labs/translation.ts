interface Shares {
  readonly fixedVector: string
  readonly attention: string
  readonly transformer: string
}

export const messages = {
  title: 'Translate',
  prediction:
    'All three have nearly the same number of weights and learn from the same sequences. Which of them will, in the end, write at least 85\u00a0% of the tokens of the longest ones right?',
  guesses: ['None', 'One of the two with attention', 'Both with attention, no other', 'All three'],
  knobs: {
    task: { label: 'To be done', values: { reverse: 'reverse', sort: 'sort' } },
    longest: { label: 'Greatest length' },
    updates: { label: 'Updates' },
    heads: { label: 'Heads of the Transformer' },
    positionCode: { label: 'Position code', hint: 'The Transformer is told where each token stands.' },
    causalMask: {
      label: 'Causal mask',
      hint: 'While it learns, no token of the answer sees those after it.',
    },
    rate: { label: 'Learning rate' },
  },
  names: { fixedVector: 'Fixed vector', attention: 'Additive attention', transformer: 'Transformer' },
  byLength: 'Tokens right, by length of the sequence',
  length: 'tokens in the sequence',
  byStep: 'Tokens right, all lengths',
  steps: 'updates',
  chance: 'guessing',
  sequence: 'Your sequence',
  sequenceHint: (longest: string) => `Digits, ${longest} at most; a change leaves the run as it is.`,
  answers: 'What each makes of it',
  read: 'Read',
  wanted: 'Wanted',
  right: (right: string, all: string) => `${right} of ${all}`,
  wrong: 'wrong',
  weights: ([one, two, three]: readonly string[]) => `${one}, ${two} and ${three} weights.`,
  additiveMap: 'Additive attention',
  additiveHint:
    'A row is a token as it is written; dark is where in the input the decoder looks, framed where the wanted digit stands. ▪ ends the input.',
  transformerMap: (layer: string, head: string) => `Transformer, layer ${layer}, head ${head}`,
  transformerHint:
    'Above, the input looks at itself; below, the answer looks at both. ▸→6: reads the start of the answer, writes 6.',
  heads: 'Layer and head',
  head: (layer: string, head: string) => `Layer ${layer}, head ${head}`,
  mapLabel: (title: string, looks: string) => `${title}. Looked at most, token by token: ${looks}.`,
  seenLengths: (long: string, short: string, atLong: Shares, atShort: Shares) =>
    `With ${long} tokens the fixed vector has ${atLong.fixedVector} of them right, additive attention ${atLong.attention}, the Transformer ${atLong.transformer}. With ${short} it is ${atShort.fixedVector}, ${atShort.attention} and ${atShort.transformer}.`,
  seenAnswers: (sequence: string, all: string, right: Shares) =>
    `Of the ${all} tokens that ${sequence} asks for, they write ${right.fixedVector}, ${right.attention} and ${right.transformer} in the right place.`,
  seenLooks: (additive: string, all: string) =>
    `For ${additive} of these ${all}, additive attention looks most at a place of the input where the wanted digit stands.`,
  seenBeside: (count: string) =>
    `For ${count} it looks at the place right after, whose state can still hold that digit.`,
  seenHeads: (head: string, count: string) =>
    `Of the Transformer's heads, ${head} looks where the digit stands most often: for ${count}.`,
  seenCheating: (loss: string, share: string) =>
    `Without its mask the Transformer's loss while learning is ${loss} nats a token. Writing alone, with nothing to peep at, it has ${share} of the tokens right.`,
}
