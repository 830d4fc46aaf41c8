import { choice, flag, oneOf, probe, type Settings, seed, textValue } from '../runner/parameter'

export const translateParameters = {
  /** Reverse the digits of a sequence, or sort them. */
  task: choice('reverse', 'sort'),
  /** The maximum length in training and tests; the minimum is 3. */
  longest: oneOf([6, 8, 10, 12], 8),
  /** Whether the Transformer gets a positional encoding. */
  positionCode: flag(true),
  /** Whether, in the Transformer, a token of the answer cannot see later ones. */
  causalMask: flag(true),
  /** Attention heads of the Transformer. */
  heads: oneOf([1, 2, 4], 2),
  /** Adam's learning rate, for all three networks. */
  rate: oneOf([0.001, 0.003, 0.01], 0.003),
  /** Updates in a run. */
  updates: oneOf([75, 150, 300, 600, 1200], 600),
  /** The sequence whose answer and attention are shown, cut to the maximum length. */
  sequence: probe(textValue('31415926', (written) => /^\d{1,12}$/.test(written))),
  seed: seed(),
}

export type TranslationSettings = Settings<typeof translateParameters>
