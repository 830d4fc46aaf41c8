export const messages = {
  title: 'Perceptron',
  prediction:
    'The perceptron rule moves its line only when it makes a mistake. With these points, what will it do?',
  guesses: ['It comes to rest', 'It never comes to rest'],
  knobs: {
    task: { label: 'Points', values: { separable: 'separable', xor: 'XOR', own: 'my own' } },
    gap: { label: 'Gap between the classes', hint: 'Counts for the separable points.' },
    rate: { label: 'Learning rate of ADALINE' },
    shuffle: { label: 'Shuffle each round' },
  },
  perceptron: 'Perceptron',
  adaline: 'ADALINE',
  plane: (points: number) => `${points} points of two classes, and the line of each rule.`,
  mistakes: 'mistakes so far',
  mistakesCurve: 'Mistakes that the perceptron has made',
  bound: (bound: string) => `bound ${bound}`,
  wrongCurve: 'Points on the wrong side',
  examples: 'examples seen',
  chance: 'chance',
  settled: (mistakes: string, rounds: string) =>
    `After ${mistakes} mistakes, in round ${rounds}, the perceptron's line had every point on its right side, and has not moved since.`,
  unsettled: (mistakes: string, rounds: string, wrong: string) =>
    `After ${rounds} rounds and ${mistakes} mistakes the perceptron's line still moves; at the moment ${wrong} points are on the wrong side.`,
  withinBound: (bound: string) => `Novikoff's theorem allows at most ${bound} mistakes for these points.`,
  noBound: 'No line parts these classes, so no number of mistakes is the last: there is no bound.',
  adalineSeen: (wrong: string, squares: string) =>
    `ADALINE has ${wrong} points on the wrong side, with a mean squared error of ${squares}: it seeks the least square, not the fewest mistakes.`,
}
