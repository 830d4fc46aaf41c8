import { plural } from '../../format/grammar'

/** A formatted count and its noun. A count with a thousands separator parses as NaN, which takes the plural. */
const counted = (count: string, noun: string) =>
  `${count} ${plural('en', Number(count), { one: noun, other: `${noun}s` })}`

export const messages = {
  title: 'Perceptron',
  prediction:
    'The perceptron rule moves its line only when it makes a mistake. What will it do with these points?',
  guesses: ['It will stop moving', 'It will not stop moving in this run'],
  parameters: {
    task: { label: 'Points', values: { separable: 'separable', xor: 'XOR', own: 'custom' } },
    gap: { label: 'Gap between the classes', hint: 'For separable points only.' },
    rate: { label: 'ADALINE learning rate' },
    shuffle: { label: 'Shuffle every epoch' },
  },
  perceptron: 'Perceptron',
  adaline: 'ADALINE',
  plane: (points: number) =>
    `${points} ${plural('en', points, { one: 'point', other: 'points' })} in two classes, and the line of each rule.`,
  mistakesCurve: 'Perceptron mistakes so far',
  bound: (bound: string) => `bound ${bound}`,
  wrongCurve: 'Points on the wrong side',
  examples: 'examples seen',
  converged: (mistakes: string, epochs: string) =>
    `The perceptron made ${counted(mistakes, 'mistake')}, the last one in epoch ${epochs}. Since then every point has been on the correct side of its line.`,
  notConverged: (mistakes: string, epochs: string, wrong: string) =>
    `After ${counted(epochs, 'epoch')} and ${counted(mistakes, 'mistake')}, the perceptron's line is still moving, with ${counted(wrong, 'point')} on the wrong side now.`,
  withinBound: (bound: string) =>
    `Novikoff's theorem allows at most ${counted(bound, 'mistake')} for these points.`,
  noBound:
    'No line separates these classes, so there is no bound: the perceptron never stops making mistakes.',
  resultAdaline: (wrong: string, meanSquare: string) =>
    `ADALINE has ${counted(wrong, 'point')} on the wrong side and a mean squared error of ${meanSquare}. It minimises the squared error, not the number of mistakes.`,
}
