import { flag, oneOf, probe, seed, wholeNumber } from '../runner/parameter'

export const rbmParameters = {
  hidden: oneOf([16, 36, 64, 100], 64),
  /** Gibbs steps per update, the k of CD-k. */
  k: oneOf([1, 2, 5, 10], 1),
  /** The learning rate ε. */
  rate: oneOf([0.01, 0.02, 0.05, 0.1, 0.2, 0.5], 0.1),
  unlearns: flag(true),
  /** Which group of eight test images is reconstructed. */
  shown: probe(wholeNumber(0, 99, 0)),
  seed: seed(),
}
