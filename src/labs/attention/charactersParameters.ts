import { flag, oneOf, probe, type Settings, seed, textValue } from '../runner/parameter'
import { rhyme } from './rhyme'

/** Limits for the text, in characters: some windows at least, and at most what fits into an address. */
export const minTextLength = 80
export const maxTextLength = 1500

const countCharacters = (written: string) => [...written].length

export const charactersParameters = {
  /** The text to train on. */
  text: textValue(
    rhyme,
    (written) => countCharacters(written) >= minTextLength && countCharacters(written) <= maxTextLength,
  ),
  /** Characters that the model sees at once. */
  window: oneOf([8, 16, 32], 32),
  heads: oneOf([1, 2, 4], 4),
  /** Whether the Transformer gets a positional encoding. */
  positionCode: flag(true),
  rate: oneOf([0.001, 0.003, 0.01], 0.003),
  /** The start of each sample. */
  prompt: probe(
    textValue('This is ', (written) => countCharacters(written) >= 1 && countCharacters(written) <= 40),
  ),
  /** Scores are divided by it before sampling. Low values make the most probable character more certain. */
  temperature: probe(oneOf([0.1, 0.3, 0.5, 0.7, 1, 1.5], 0.5)),
  seed: seed(),
}

export type CharactersSettings = Settings<typeof charactersParameters>
