import { choice, flag, oneOf, probe, seed } from '../runner/knob'
import { exampleCounts } from './examples'

export const knobs = {
  /** Where digits stand in their frame: each somewhere else, by chance, or all in the middle. */
  places: choice('scattered', 'middle'),
  /** The digits of the pre-training; the other five are learnt from few examples. */
  known: choice('low', 'high', 'even', 'odd'),
  /** Updates of the pre-training; none is a control: both networks then begin from nothing. */
  first: oneOf([0, 150, 300, 600, 1200], 600),
  /** Updates with the few examples, as many for each number of examples and for both networks. */
  updates: oneOf([50, 100, 200, 400], 200),
  /** Keeps the pre-trained kernels as they are, and learns the last layer alone. */
  frozen: flag(false),
  seed: seed(),
  /** The number of examples of each digit whose networks are looked at. */
  examples: probe(oneOf(exampleCounts, 20)),
}
