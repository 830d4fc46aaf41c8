import { choice, flag, oneOf, probe, seed, textValue, wholeNumber } from '../runner/parameter'
import { formatPatterns, isPatternsText } from './grid'

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

export const hopfieldParameters = {
  /** Drawn patterns, encoded as for {@link isPatternsText}; by default two with little overlap (−0.08). */
  drawn: textValue(formatPatterns([cross, arrow]), isPatternsText),
  /** Number of random patterns stored in addition. */
  random: wholeNumber(0, 40, 5),
  /** The share of the pattern's units that are flipped in the cue. */
  corruption: oneOf([0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5], 0.2),
  /** One unit after another, or all at once (W. A. Little, 1974), which can oscillate forever. */
  update: choice('asynchronous', 'synchronous'),
  /** Off: each connection works in one direction only, and the energy can rise. */
  symmetric: flag(true),
  /** The index of the pattern to recall, the drawn ones first; taken modulo their number. */
  pattern: probe(wholeNumber(0, 45, 0)),
  seed: seed(),
}
