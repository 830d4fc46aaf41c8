import { plural } from '../../format/grammar'

interface Shares {
  readonly fixedVector: string
  readonly attention: string
  readonly transformer: string
}

/** At most twelve, so written without separators. */
const cases = (count: string) => `${count} ${plural('en', Number(count), { one: 'case', other: 'cases' })}`

export const messages = {
  title: 'Translation',
  prediction:
    'All three networks have nearly the same number of weights and learn from the same sequences. Which of them will end with at least 85\u00a0% of the tokens right on the longest sequences?',
  guesses: [
    'None',
    'Only one of the two with attention',
    'Both with attention, but not the fixed vector',
    'All three',
  ],
  parameters: {
    task: { label: 'Task', values: { reverse: 'reverse', sort: 'sort' } },
    longest: { label: 'Maximum length' },
    updates: { label: 'Updates' },
    heads: { label: 'Heads of the Transformer' },
    positionCode: {
      label: 'Positional encoding',
      hint: 'Gives the Transformer the position of each token.',
    },
    causalMask: {
      label: 'Causal mask',
      hint: 'During training, no token of the output sees the ones after it.',
    },
    rate: { label: 'Learning rate' },
  },
  names: { fixedVector: 'Fixed vector', attention: 'Additive attention', transformer: 'Transformer' },
  byLength: 'Token accuracy by sequence length',
  length: 'tokens in the sequence',
  byStep: 'Token accuracy, all lengths',
  steps: 'updates',
  chance: 'random guessing',
  sequence: 'Your sequence',
  sequenceHint: (longest: string) => `Up to ${longest} digits; changing it does not restart the run.`,
  answers: 'Output of each network',
  read: 'Input',
  wanted: 'Target',
  right: (right: string, all: string) => `${right} of ${all}`,
  wrong: 'wrong',
  weights: ([one, two, three]: readonly string[]) => `${one}, ${two} and ${three} weights.`,
  additiveMap: 'Additive attention',
  additiveHint:
    'One row per output token; the darker a cell, the more attention the decoder pays to that input token. Frames mark the target digit. ▪ ends the input.',
  transformerMap: (layer: string, head: string) => `Transformer, layer ${layer}, head ${head}`,
  transformerHint:
    'Top: the input attends to itself. Bottom: the output attends to the input and to itself. ▸→6: reads the start token, writes 6.',
  heads: 'Layer and head',
  head: (layer: string, head: string) => `Layer ${layer}, head ${head}`,
  mapLabel: (title: string, looks: string) => `${title}. Most attention, token by token: ${looks}.`,
  seenLengths: (long: string, short: string, atLong: Shares, atShort: Shares) =>
    `On sequences of ${long} tokens, the fixed vector gets ${atLong.fixedVector} of the tokens right, additive attention ${atLong.attention}, the Transformer ${atLong.transformer}. On sequences of ${short} tokens, it is ${atShort.fixedVector}, ${atShort.attention} and ${atShort.transformer}.`,
  seenAnswers: (sequence: string, all: string, right: Shares) =>
    `Correct tokens for ${sequence}, out of ${all}: fixed vector ${right.fixedVector}, additive attention ${right.attention}, Transformer ${right.transformer}.`,
  seenLooks: (additive: string, all: string) =>
    `In ${additive} of ${cases(all)}, additive attention is highest where the target digit is in the input.`,
  seenBeside: (count: string) =>
    `In ${cases(count)} it is highest one position later, where the state can still hold that digit.`,
  seenHeads: (head: string, count: string) =>
    `Among the Transformer's heads, ${head} attends to the target digit most often: in ${cases(count)}.`,
  seenCheating: (loss: string, share: string) =>
    `Without the mask, the Transformer's training loss is ${loss} nats per token. When it writes on its own and cannot see later tokens, it gets ${share} of them right.`,
}
