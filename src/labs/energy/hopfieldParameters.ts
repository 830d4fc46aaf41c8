import { choice, flag, oneOf, probe, seed, textValue, wholeNumber } from '../runner/knob'
import { isPatternsText, writePatterns } from './grid'

/** Ink is `#`. */
const drawing = (...rows: string[]) => Int8Array.from(rows.join(''), (sign) => (sign === '#' ? 1 : -1))

const cross = drawing(
  '##......##',
  '###....###',
  '.###..###.',
  '..######..',
  '...####...',
  '...####...',
  '..######..',
  '.###..###.',
  '###....###',
  '##......##',
)
const arrow = drawing(
  '....##....',
  '...####...',
  '..######..',
  '.########.',
  '##########',
  '...####...',
  '...####...',
  '...####...',
  '...####...',
  '...####...',
)

export const hopfieldKnobs = {
  /** Patterns that the reader has drawn on the grid, as {@link isPatternsText} says; at first two that are hardly alike (overlap −0.08). */
  drawn: textValue(writePatterns([cross, arrow]), isPatternsText),
  /** How many chance patterns are stored besides. */
  random: wholeNumber(0, 40, 5),
  /** The share of the pattern's units that are turned in the cue. */
  corruption: oneOf([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5], 0.2),
  /** Unit after unit, or all at once (W. A. Little, 1974), which can swing to and fro for ever. */
  update: choice('asynchronous', 'synchronous'),
  /** Off: each link leads one way only, and there is no energy that has to fall. */
  symmetric: flag(true),
  /** Which pattern is to be recalled, the drawn ones first; counted round if there are fewer. */
  pattern: probe(wholeNumber(0, 45, 0)),
  seed: seed(),
}
