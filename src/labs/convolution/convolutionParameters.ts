import { farthest } from '../learning/frame'
import { choice, flag, oneOf, probe, seed, textValue, wholeNumber } from '../runner/knob'

/** How many of the digits to be tested on can be looked at one by one. */
const offered = 200

export const knobs = {
  /** How 2×2 responses of the convolutional network become one: their greatest, their mean, or the first of them. */
  pooling: choice('max', 'mean', 'none'),
  /** One kernel for all places; otherwise each place learns its own. */
  sharing: flag(true),
  /** Shifts each image that is learnt from by chance, up to three pixels each way. */
  augment: flag(false),
  /** Kernels of the first layer; the second has twice as many. */
  kernels: oneOf([8, 12, 16], 12),
  /** Updates, in whose course the rate falls to nothing; 900 are seven and a half passes through the digits. */
  steps: oneOf([100, 300, 900, 1800], 900),
  seed: seed(),
  /** Which digit of the writers not learnt from is looked at, from 1. */
  which: probe(wholeNumber(1, offered, 1)),
  /** By how many pixels it is moved to the right. */
  right: probe(wholeNumber(-farthest, farthest, 0)),
  /** By how many pixels it is moved down. */
  down: probe(wholeNumber(-farthest, farthest, 0)),
  /** A drawn digit to be looked at in its stead: a letter for each of 8×8 pixels, row by row, from a for paper to q for ink. */
  drawn: probe(textValue('', (written) => /^([a-q]{64})?$/.test(written))),
}
