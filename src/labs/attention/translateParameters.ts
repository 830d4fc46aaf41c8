import { choice, flag, oneOf, probe, type SettingOf, seed, textValue } from '../runner/knob'

export const knobs = {
  /** What is to be made of a sequence of digits: the same backwards, or in order. */
  task: choice('reverse', 'sort'),
  /** The greatest length, in training and in tests; the least is 3. */
  longest: oneOf([6, 8, 10, 12], 8),
  /** Whether the Transformer is told where each token stands. */
  positionCode: flag(true),
  /** Whether a token of the answer sees, in the Transformer, none that comes after it. */
  causalMask: flag(true),
  /** The Transformer's heads of attention. */
  heads: oneOf([1, 2, 4], 2),
  /** Adam's learning rate, for all three. */
  rate: oneOf([0.001, 0.003, 0.01], 0.003),
  /** Updates of each of the three in a run. */
  updates: oneOf([75, 150, 300, 600, 1200], 600),
  /** The sequence whose translation, and attention, is looked at; what is longer than the greatest length is cut off. */
  sequence: probe(textValue('31415926', (written) => /^\d{1,12}$/.test(written))),
  seed: seed(),
}

export type TranslationSettings = SettingOf<typeof knobs>
