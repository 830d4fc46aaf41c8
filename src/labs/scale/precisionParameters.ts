import { choice, flag, oneOf, seed, wholeNumber } from '../runner/knob'

export const precisionKnobs = {
  /**
   * The loss counts 2^−so many fold, as the share of few examples in a mean over very many does; the rate grows in step, so that in
   * exact arithmetic nothing changes.
   */
  smallness: oneOf([0, 4, 8, 12, 16, 20, 24], 20),
  /** How the loss of the scaled rival is scaled up again before its gradient is taken. */
  scaling: choice('dynamic', 'fixed'),
  /** The fixed factor, as an exponent of two. */
  factor: wholeNumber(0, 32, 16),
  /** Weights and signals are stored in the narrow format, too, and not gradients alone. */
  narrow: flag(true),
  /** A copy of the weights in single precision takes the updates. */
  master: flag(true),
  /** The learning rate, for a loss that is not made small. */
  rate: oneOf([0.02, 0.05, 0.1, 0.2, 0.5], 0.1),
  seed: seed(),
}
