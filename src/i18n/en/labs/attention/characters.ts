export const messages = {
  title: 'Characters',
  prediction:
    'A simple model counts pairs: how often each character follows another. The Transformer sees further back than one character. How will its final loss compare?',
  guesses: [
    'At least as high as with counting pairs',
    'Lower, but more than half of it',
    'Half of it or less',
  ],
  parameters: {
    window: { label: 'Context length (characters)' },
    heads: { label: 'Heads' },
    positionCode: {
      label: 'Positional encoding',
      hint: 'Gives the model the position of each character in the context.',
    },
    rate: { label: 'Learning rate' },
  },
  text: 'Training text',
  textHint:
    'Any language. Training runs in your browser; nothing is sent anywhere. The text becomes part of the URL.',
  count: (count: string, max: string) => `${count} of at most ${max} characters`,
  tooShort: (min: string) => `At least ${min} are needed.`,
  tooLong: (max: string) => `Shorten it to ${max}.`,
  train: 'Train on this text',
  restoreDefault: 'Back to the rhyme',
  loss: 'Loss (nats per character)',
  steps: 'updates',
  model: 'Transformer',
  uniform: 'random guessing',
  unigrams: 'counting characters',
  bigrams: 'counting pairs',
  nats: (nats: string, bits: string) => `Now ${nats} nats, or ${bits} bits, per character.`,
  sample: 'Generated text',
  previousSample: 'Previous sample',
  noSample: 'No sample yet.',
  prompt: 'Prompt',
  promptHint: 'Characters that are not in the text are left out.',
  temperature: { label: 'Temperature', hint: 'Lower values make the likeliest character more certain.' },
  next: 'Next character',
  nextHint: 'Probabilities at temperature 1.',
  attention: 'Attention of each head for the next character',
  attentionHint: 'One row per layer and head; ␣ is a space, ⏎ the end of a line.',
  attentionLabel: (peaks: string) =>
    `Character with the most attention of each head for the next character: ${peaks}.`,
  map: (layer: string, head: string) => `Layer ${layer}, head ${head}`,
  mapHint: 'How each character in the context attends to itself and to those before it.',
  mapLabel: (title: string) =>
    `${title}: how each character in the context attends to itself and to those before it.`,
  heads: 'Layer and head',
  head: (layer: string, head: string) => `Layer ${layer}, head ${head}`,
  resultLoss: (nats: string, bits: string, bigrams: string, unigrams: string, uniform: string) =>
    `The loss is ${nats} nats (${bits} bits) per character. Counting pairs gives ${bigrams} nats, counting single characters ${unigrams}, random guessing ${uniform}.`,
  resultNext: (window: string, next: string, share: string) =>
    `After “${window}”, the model considers “${next}” most likely, with a probability of ${share}.`,
  resultSize: (characters: string, distinct: string, weights: string) =>
    `The text has ${characters} characters, ${distinct} of them different; the model has ${weights} weights. No text was held out, so the loss shows how well the model has memorised this text, not how well it would predict another.`,
}
