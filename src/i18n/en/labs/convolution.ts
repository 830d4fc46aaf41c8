import { plural } from '../../format/grammar'

const pixels = (count: number) => `${count} ${plural('en', count, { one: 'pixel', other: 'pixels' })}`

export const messages = {
  title: 'Convolution',
  prediction:
    'Both networks are examined on digits moved by up to three pixels. How many of them will the convolutional one get right?',
  guesses: [
    '80 % or more',
    'Fewer, but at least 10 points more than the perceptron',
    'Fewer, and not 10 points ahead',
  ],
  knobs: {
    pooling: {
      label: 'Pooling: of four responses',
      values: { max: 'the greatest', mean: 'the mean', none: 'the first (none)' },
    },
    sharing: {
      label: 'Shared weights',
      hint: 'Off: every place learns kernels of its own, sixteen times as many numbers in all.',
    },
    augment: { label: 'Learn from shifted digits', hint: 'Each is moved by chance, up to three pixels.' },
    kernels: {
      label: 'Kernels',
      hint: 'The second layer has twice as many; the perceptron grows alike.',
    },
    steps: { label: 'Steps of learning', hint: '120 steps go through all digits once.' },
  },
  perceptron: 'MLP',
  convolutional: 'CNN',
  /** A label below 0 is not known yet. */
  testDigit: (which: string, label: number) =>
    `Test digit ${which}${label < 0 ? '' : `: ${label === 8 ? 'an' : 'a'} ${label}`}`,
  drawn: 'Your drawing',
  drawHint: 'Draw on it, or on an empty field, as large as the field.',
  backToDigit: 'back to the digit',
  choose: 'Another test digit',
  frame: (shift: string) => `The digit in its frame, ${shift}. Arrow keys move it, Home puts it back.`,
  frameHint: 'What the networks see. Drag it, or use the arrow keys.',
  shift(right: number, down: number) {
    const across = right === 0 ? [] : [`${pixels(Math.abs(right))} ${right > 0 ? 'right' : 'left'}`]
    const along = down === 0 ? [] : [`${pixels(Math.abs(down))} ${down > 0 ? 'down' : 'up'}`]
    return [...across, ...along].join(', ') || 'In the middle'
  },
  move: { left: 'Move left', up: 'Move up', down: 'Move down', right: 'Move right' },
  middle: 'Middle',
  takesFor: (digit: string, share: string) => `says ${digit}, ${share}`,
  votes: (mlp: string, cnn: string) => `MLP: ${mlp}. CNN: ${cnn}.`,
  notAsked: 'not yet asked',
  notMeasured: 'not yet measured',
  answers: 'Their answers to this digit at every shift.',
  answersHint: 'Blue is right, orange wrong; the paler, the less sure.',
  answersDrawn: 'The paler, the less sure.',
  answersMap: (name: string, told: string) =>
    `${name}, its answer to this digit at every shift: ${told}. Arrow keys move the digit.`,
  answerHere: (digit: string) => `here it says ${digit}`,
  placesKnown: (places: number) => `right at ${places} of 49`,
  shares: 'Right answers to 599 test digits at every shift, in percent.',
  sharesHint: 'A click chooses the shift.',
  sharesMap: (name: string, share: string) =>
    `${name}, the share of right answers at every shift; at the present one: ${share}. Arrow keys move the digit.`,
  kernels: (count: number, own: boolean) =>
    own ? `${count} kernels, as nine of their 144 places have them` : `${count} kernels of 3×3 pixels`,
  kernelsHint: 'Blue weighs for, orange against. Below each, its map of the digit above: the first layer.',
  ownHint:
    'Blue weighs for, orange against; nothing makes them alike. Below each, its map of the digit above.',
  kernelsFrom: (from: number, to: number) => `Kernels ${from} to ${to}`,
  mapsFrom: (from: number, to: number) => `What kernels ${from} to ${to} make of the digit`,
  second: (count: number) => `The ${count} maps of the second layer, of 4×4`,
  templates: (count: number) => `The weights of its ${count} hidden units`,
  templatesHint: 'Each looks at the whole frame, and learns about each pixel separately.',
  wrong: 'Wrong answers to digits of other writers, not moved',
  steps: 'steps, of 32 digits each',
  right: 'Right answers',
  unmoved: 'not moved',
  near: 'moved by one pixel',
  shifted: 'all 48 shifts',
  size: 'numbers learnt',
  seenNothing: 'The first examination comes after 30 steps.',
  seen: (cnn: string, mlp: string, cnnSize: string, mlpSize: string) =>
    `Of digits by writers it has not learnt from, not moved, the convolutional network, with ${cnnSize} numbers learnt, has ${cnn} right, the multilayer perceptron, with ${mlpSize}, ${mlp}.`,
  seenNear: (cnn: string, mlp: string) => `Moved by a single pixel, they have ${cnn} and ${mlp} right.`,
  seenShifted: (cnn: string, mlp: string) =>
    `Over all 48 shifts up to three pixels the convolutional network has ${cnn} right and the perceptron ${mlp}; blind guessing has 10 %.`,
  seenDigit: (digit: string, cnn: string, mlp: string) =>
    `The ${digit} that is looked at is known by the convolutional network in ${cnn} of its 49 places, by the perceptron in ${mlp}.`,
}
