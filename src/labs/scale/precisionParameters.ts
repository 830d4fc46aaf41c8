import { choice, flag, oneOf, seed, wholeNumber } from '../runner/parameter'

export const precisionParameters = {
  /**
   * The loss is multiplied by 2^−smallness, as a few examples are in a mean over very many; the learning rate
   * grows accordingly, so that exact arithmetic gives the same result.
   */
  smallness: oneOf([0, 4, 8, 12, 16, 20, 24], 20),
  /** How the loss of the scaled network is scaled up before its gradient is computed. */
  scaling: choice('dynamic', 'fixed'),
  /** The fixed factor, as an exponent of two. */
  factor: wholeNumber(0, 32, 16),
  /** Weights and activations, not only gradients, are stored in the narrow format. */
  narrow: flag(true),
  /** A single-precision copy of the weights gets the updates. */
  master: flag(true),
  /** The learning rate for a loss that is not made small. */
  rate: oneOf([0.02, 0.05, 0.1, 0.2, 0.5], 0.1),
  seed: seed(),
}
