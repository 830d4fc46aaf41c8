import { maxShift } from '../learning/digitFrame'
import { choice, flag, oneOf, probe, seed, textValue, wholeNumber } from '../runner/parameter'

/** Test digits that can be selected. */
const selectableDigits = 200

export const convolutionParameters = {
  /**
   * How the convolutional network pools 2×2 activations: their maximum, their mean, or the top left one
   * alone.
   */
  pooling: choice('max', 'mean', 'none'),
  /** Weight sharing: one kernel for all positions; otherwise each position has its own. */
  sharing: flag(true),
  /** Shifts each training image randomly, by up to three pixels in each direction. */
  augment: flag(false),
  /** Kernels of the first layer; the second has twice as many. */
  kernels: oneOf([8, 12, 16], 12),
  /** Updates, over which the learning rate decays to zero; 900 are 7.5 epochs. */
  steps: oneOf([100, 300, 900, 1800], 900),
  seed: seed(),
  /** The shown digit of the test set, from 1. */
  which: probe(wholeNumber(1, selectableDigits, 1)),
  /** Shift to the right, in pixels. */
  right: probe(wholeNumber(-maxShift, maxShift, 0)),
  /** Shift downwards, in pixels. */
  down: probe(wholeNumber(-maxShift, maxShift, 0)),
  /**
   * A drawn digit to show instead: a letter for each of 8×8 pixels, row by row, from a for paper to q for
   * ink.
   */
  drawn: probe(textValue('', (written) => /^([a-q]{64})?$/.test(written))),
}
