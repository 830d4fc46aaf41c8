import type { Digits } from '../learning/digits'
import type { Measures, Study } from '../runner/experiment'
import { readSetting } from '../runner/knob'
import { type ConvolutionSettings, experiment } from './convolutionExperiment'
import { knobs } from './convolutionParameters'

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

function runToEnd(settings: Partial<ConvolutionSettings>, digits: Digits) {
  const run = experiment.begin({ ...readSetting(knobs, {}), ...settings }, digits)
  while (run.done < run.total) run.step()
  const picture = run.picture()
  run.dispose()
  return picture
}

function measure(seed: number, digits: Digits): Measures {
  const defaults = runToEnd({ seed }, digits)
  const unpooled = runToEnd({ seed, pooling: 'none' }, digits)
  const unshared = runToEnd({ seed, sharing: false }, digits)
  const augmented = runToEnd({ seed, augment: true }, digits)
  return {
    cnnAccuracy: defaults.accuracy.convolutional,
    mlpAccuracy: defaults.accuracy.perceptron,
    cnnNear: defaults.near.convolutional,
    mlpNear: defaults.near.perceptron,
    cnnShifted: defaults.shifted.convolutional,
    mlpShifted: defaults.shifted.perceptron,
    unpooledAccuracy: unpooled.accuracy.convolutional,
    unpooledNear: unpooled.near.convolutional,
    unpooledShifted: unpooled.shifted.convolutional,
    unsharedAccuracy: unshared.accuracy.convolutional,
    unsharedNear: unshared.near.convolutional,
    unsharedShifted: unshared.shifted.convolutional,
    cnnAugmentedAccuracy: augmented.accuracy.convolutional,
    mlpAugmentedAccuracy: augmented.accuracy.perceptron,
    cnnAugmentedShifted: augmented.shifted.convolutional,
    mlpAugmentedShifted: augmented.shifted.perceptron,
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
