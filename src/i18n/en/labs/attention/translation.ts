import { plural } from '../../../format/grammar'

interface Accuracies {
  readonly fixedVector: string
  readonly attention: string
  readonly transformer: string
}

/** `count` is at most 12, so it has no thousands separators and `Number` can parse it. */
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
  randomGuess: 'random guessing',
  sequence: 'Your sequence',
  sequenceHint: (maxLength: string) => `Up to ${maxLength} digits; changing it does not restart the run.`,
  answers: 'Output of each network',
  input: 'Input',
  target: 'Target',
  correctCount: (correct: string, total: string) => `${correct} of ${total}`,
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
  mapLabel: (title: string, peaks: string) => `${title}. Most attention, token by token: ${peaks}.`,
  resultLengths: (maxLength: string, minLength: string, atMax: Accuracies, atMin: Accuracies) =>
    `On sequences of ${maxLength} tokens, the fixed vector gets ${atMax.fixedVector} of the tokens right, additive attention ${atMax.attention}, the Transformer ${atMax.transformer}. On sequences of ${minLength} tokens, it is ${atMin.fixedVector}, ${atMin.attention} and ${atMin.transformer}.`,
  resultAnswers: (sequence: string, total: string, correct: Accuracies) =>
    `Correct tokens for ${sequence}, out of ${total}: fixed vector ${correct.fixedVector}, additive attention ${correct.attention}, Transformer ${correct.transformer}.`,
  resultAttention: (additive: string, total: string) =>
    `In ${additive} of ${cases(total)}, additive attention is highest where the target digit is in the input.`,
  resultShifted: (count: string) =>
    `In ${cases(count)} it is highest one position later, where the state can still hold that digit.`,
  resultHeads: (head: string, count: string) =>
    `Among the Transformer's heads, ${head} attends to the target digit most often: in ${cases(count)}.`,
  resultUnmasked: (loss: string, share: string) =>
    `Without the mask, the Transformer's training loss is ${loss} nats per token. When it writes on its own and cannot see later tokens, it gets ${share} of them right.`,
}
