import { flag, oneOf, probe, seed, wholeNumber } from '../runner/knob'

export const rbmKnobs = {
  /** Hidden units. */
  hidden: oneOf([16, 36, 64, 100], 64),
  /** Steps to and fro between the layers in an update, the k of CD-k. */
  k: oneOf([1, 2, 5, 10], 1),
  /** The step size ε. */
  rate: oneOf([0.01, 0.02, 0.05, 0.1, 0.2, 0.5], 0.1),
  /** Off: the statistics of the reconstruction are not subtracted. */
  unlearns: flag(true),
  /** Which eight test images are rebuilt. */
  shown: probe(wholeNumber(0, 99, 0)),
  seed: seed(),
}
