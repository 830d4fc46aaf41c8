export const messages = {
  title: 'Hidden layers',
  prediction: 'Which of the two will have nearly all points (97 % or more) on the right side in the end?',
  guesses: ['Neither', 'The multilayer perceptron alone', 'Both'],
  knobs: {
    task: { label: 'Points', values: { xor: 'XOR', moons: 'moons', spirals: 'spirals', own: 'my own' } },
    hidden: { label: 'Hidden units' },
    activation: { label: 'Activation', values: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU' } },
    rate: { label: 'Learning rate' },
    noise: { label: 'Scatter' },
  },
  perceptron: 'One unit',
  mlp: 'With a hidden layer',
  parameters: (count: string) => `${count} parameters`,
  surface: (name: string, accuracy: string) => `${name}: ${accuracy} of the points on the right side.`,
  unit: (index: number) => `Hidden unit ${index}`,
  units: 'What each hidden unit makes of the plane',
  unitsHint: 'The number is its weight to the output: the picture above is their sum.',
  loss: 'Loss (cross-entropy)',
  steps: 'steps',
  seen: (perceptron: string, mlp: string) =>
    `One unit has ${perceptron} of the points on the right side, the network with a hidden layer ${mlp}.`,
  seenLoss: (perceptron: string, mlp: string) =>
    `Their cross-entropies are ${perceptron} and ${mlp} nats; a coin's is 0.69.`,
}
