import type { Digits } from '../learning/digits'
import { createRunner } from '../runner/createRunner'
import type { Measures, Study } from '../runner/experiment'
import { experiment } from './convolutionExperiment'
import { convolutionParameters } from './convolutionParameters'

/**
 * Criteria, fixed before the figures were known. "Shifted" is the mean over the 48 shifts by up to three
 * pixels; unless stated otherwise, the networks are trained on unshifted digits only.
 */
const margins = {
  /** Minimum lead of the convolutional network on shifted digits. */
  shifted: 0.1,
  /** Minimum loss there without max-pooling, or without weight sharing. */
  switchedOff: 0.05,
  /** Minimum lead there when both are trained on shifted digits. */
  augmented: 0.05,
}
const minAccuracy = 0.97

const run = createRunner(experiment, convolutionParameters)

function measure(seed: number, digits: Digits): Measures {
  const defaults = run({ seed }, digits)
  const unpooled = run({ seed, pooling: 'none' }, digits)
  const unshared = run({ seed, sharing: false }, digits)
  const augmented = run({ seed, augment: true }, digits)
  return {
    cnnAccuracy: defaults.accuracy.convolutional,
    mlpAccuracy: defaults.accuracy.perceptron,
    cnnNear: defaults.onePixelAccuracy.convolutional,
    mlpNear: defaults.onePixelAccuracy.perceptron,
    cnnShifted: defaults.shiftedAccuracy.convolutional,
    mlpShifted: defaults.shiftedAccuracy.perceptron,
    unpooledAccuracy: unpooled.accuracy.convolutional,
    unpooledNear: unpooled.onePixelAccuracy.convolutional,
    unpooledShifted: unpooled.shiftedAccuracy.convolutional,
    unsharedAccuracy: unshared.accuracy.convolutional,
    unsharedNear: unshared.onePixelAccuracy.convolutional,
    unsharedShifted: unshared.shiftedAccuracy.convolutional,
    cnnAugmentedAccuracy: augmented.accuracy.convolutional,
    mlpAugmentedAccuracy: augmented.accuracy.perceptron,
    cnnAugmentedShifted: augmented.shiftedAccuracy.convolutional,
    mlpAugmentedShifted: augmented.shiftedAccuracy.perceptron,
  }
}

const shifts: Study = {
  measure,
  claims: {
    'cnn-knows-other-writers': ({ cnnAccuracy }) => cnnAccuracy! >= minAccuracy,
    'cnn-copes-with-shifts': ({ cnnShifted, mlpShifted }) => cnnShifted! - mlpShifted! >= margins.shifted,
    'pooling-copes-with-shifts': ({ cnnShifted, unpooledShifted }) =>
      cnnShifted! - unpooledShifted! >= margins.switchedOff,
    'sharing-copes-with-shifts': ({ cnnShifted, unsharedShifted }) =>
      cnnShifted! - unsharedShifted! >= margins.switchedOff,
    'cnn-learns-shifts-better': ({ cnnAugmentedShifted, mlpAugmentedShifted }) =>
      cnnAugmentedShifted! - mlpAugmentedShifted! >= margins.augmented,
  },
}

export const studies: Readonly<Record<string, Study>> = { shifts }
