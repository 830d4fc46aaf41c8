import { flag, oneOf, probe, type SettingOf, seed, textValue } from '../runner/knob'
import { rhyme } from './rhyme'

/** Characters of a text: at least some windows, and at most what an address holds. */
export const least = 80
export const most = 1500

const lengthOf = (written: string) => [...written].length

export const knobs = {
  /** What is learnt. */
  text: textValue(rhyme, (written) => lengthOf(written) >= least && lengthOf(written) <= most),
  /** The characters that are seen at once. */
  window: oneOf([8, 16, 32], 32),
  heads: oneOf([1, 2, 4], 4),
  /** Whether the Transformer is told where in the window each character stands. */
  positionCode: flag(true),
  /** Adam's learning rate. */
  rate: oneOf([0.001, 0.003, 0.01], 0.003),
  /** What samples begin with. */
  prompt: probe(textValue('This is ', (written) => lengthOf(written) >= 1 && lengthOf(written) <= 40)),
  /** Scores are divided by it before a character is drawn: the lower, the surer of the likeliest. */
  temperature: probe(oneOf([0.1, 0.3, 0.5, 0.7, 1, 1.5], 0.5)),
  seed: seed(),
}

export type CharactersSettings = SettingOf<typeof knobs>
