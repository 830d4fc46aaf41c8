import { choice, flag, oneOf, probe, seed } from '../runner/parameter'
import { exampleCounts } from './examples'

export const transferParameters = {
  /** The position of digits in their frame: random for each, or all in the centre. */
  places: choice('scattered', 'middle'),
  /** The digits of the pre-training; the other five are learnt from few examples. */
  known: choice('low', 'high', 'even', 'odd'),
  /** Updates of the pre-training; 0 is a control, in which both networks start from scratch. */
  first: oneOf([0, 150, 300, 600, 1200], 600),
  /** Updates with few examples, the same for each number of examples and for both networks. */
  updates: oneOf([50, 100, 200, 400], 200),
  /** Keeps the pre-trained kernels fixed and trains only the last layer. */
  frozen: flag(false),
  seed: seed(),
  /** The number of examples per digit whose networks are shown. */
  examples: probe(oneOf(exampleCounts, 20)),
}
