import { plural } from '../../format/grammar'

const pixels = (count: number) => `${count} ${plural('en', count, { one: 'pixel', other: 'pixels' })}`

export const messages = {
  title: 'Convolution',
  prediction:
    'Both networks are tested on digits shifted by up to three pixels. What accuracy will the convolutional network have?',
  guesses: [
    '80 % or more',
    'Less than 80 %, but at least 10 percentage points more than the perceptron',
    'Less than 80 %, and less than 10 percentage points more',
  ],
  parameters: {
    pooling: {
      label: 'Pooling of 2×2 responses',
      values: { max: 'maximum', mean: 'mean', none: 'none (keeps the first)' },
    },
    sharing: {
      label: 'Weight sharing',
      hint: 'Off: every position learns its own kernels, about sixteen times as many parameters in total.',
    },
    augment: { label: 'Train on shifted digits', hint: 'Random shifts of up to three pixels.' },
    kernels: {
      label: 'Kernels',
      hint: 'The second layer has twice as many. The perceptron grows to match.',
    },
    steps: { label: 'Training steps', hint: 'One epoch is about 120 steps.' },
  },
  perceptron: 'MLP',
  convolutional: 'CNN',
  /** `label` is below 0 while it is unknown. */
  testDigit: (which: string, label: number) => `Test image ${which}${label < 0 ? '' : `: digit ${label}`}`,
  drawn: 'Your drawing',
  drawHint: 'Draw on it, or clear it and draw a digit that fills the field.',
  backToDigit: 'Back to test image',
  choose: 'Choose a test image',
  frame: (shift: string) => `The digit in its frame: ${shift}. Arrow keys move it, Home centres it.`,
  frameHint: 'The input of both networks. Drag the digit, or use the arrow keys.',
  shift(right: number, down: number) {
    const across = right === 0 ? [] : [`${pixels(Math.abs(right))} ${right > 0 ? 'right' : 'left'}`]
    const along = down === 0 ? [] : [`${pixels(Math.abs(down))} ${down > 0 ? 'down' : 'up'}`]
    return [...across, ...along].join(', ') || 'Centred'
  },
  move: { left: 'Move left', up: 'Move up', down: 'Move down', right: 'Move right' },
  centre: 'Centre',
  predicts: (digit: string, share: string) => `predicts ${digit}, ${share}`,
  describePredictions: (mlp: string, cnn: string) => `MLP: ${mlp}. CNN: ${cnn}.`,
  noPrediction: 'no prediction yet',
  notMeasured: 'not measured yet',
  predictions: 'Predictions for this digit at every shift.',
  predictionsHint: 'Blue is correct, orange is wrong; paler is less certain.',
  predictionsDrawnHint: 'Paler is less certain.',
  predictionsMap: (name: string, prediction: string) =>
    `${name}, predictions for this digit at every shift: ${prediction}. Arrow keys move the digit.`,
  predictionHere: (digit: string) => `${digit} at the current shift`,
  correctPositions: (positions: number) => `correct at ${positions} of 49 positions`,
  accuracies: 'Accuracy on 599 test images at every shift, in percent.',
  accuraciesHint: 'Click to choose a shift.',
  accuraciesMap: (name: string, share: string) =>
    `${name}, accuracy at every shift; at the current shift: ${share}. Arrow keys move the digit.`,
  kernels: (count: number, own: boolean) =>
    own ? `${count} kernels at nine of their 144 positions` : `${count} kernels of 3×3 pixels`,
  kernelsHint:
    'Positive weights are blue, negative ones orange. Below each kernel: its feature map of the digit (first layer).',
  unsharedHint:
    'Positive weights are blue, negative ones orange. Every position has its own kernels. Below: their feature maps of the digit.',
  kernelsFrom: (from: number, to: number) => `Kernels ${from} to ${to}`,
  mapsFrom: (from: number, to: number) => `Feature maps of kernels ${from} to ${to}`,
  secondLayer: (count: number) => `The ${count} feature maps of the second layer (4×4)`,
  templates: (count: number) => `Weights of the ${count} hidden units`,
  templatesHint: 'Each unit sees the whole frame and learns one weight per pixel.',
  testError: 'Test error, unshifted digits by other writers',
  steps: 'steps of 32 digits',
  testAccuracy: 'Test accuracy',
  unshifted: 'not shifted',
  shiftedByOne: 'shifted by one pixel',
  shiftedByAny: 'all 48 shifts',
  parameterCount: 'parameters',
  resultPending: 'Test accuracy is first measured after 30 steps.',
  resultAccuracy: (cnn: string, mlp: string, cnnSize: string, mlpSize: string) =>
    `On unshifted digits by other writers, the convolutional network (${cnnSize} parameters) has an accuracy of ${cnn}, the multilayer perceptron (${mlpSize} parameters) ${mlp}.`,
  resultShiftedByOne: (cnn: string, mlp: string) =>
    `On digits shifted by one pixel, the accuracies are ${cnn} and ${mlp}.`,
  resultShiftedByAny: (cnn: string, mlp: string) =>
    `Over all 48 shifts of up to three pixels, the convolutional network has an accuracy of ${cnn}, the perceptron ${mlp}; random guessing gives 10 %.`,
  resultDigit: (digit: string, cnn: string, mlp: string) =>
    `The convolutional network classifies the selected ${digit} correctly at ${cnn} of 49 positions, the perceptron at ${mlp}.`,
}
