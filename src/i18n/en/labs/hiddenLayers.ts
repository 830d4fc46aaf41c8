export const messages = {
  title: 'Hidden layers',
  prediction: 'Which network will classify at least 97 % of the points correctly at the end?',
  guesses: ['Neither', 'Only the multilayer perceptron', 'Both'],
  parameters: {
    task: { label: 'Points', values: { xor: 'XOR', moons: 'moons', spirals: 'spirals', own: 'custom' } },
    hidden: { label: 'Hidden units' },
    activation: { label: 'Activation', values: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU' } },
    rate: { label: 'Learning rate' },
    noise: { label: 'Noise' },
  },
  perceptron: 'One unit',
  mlp: 'With a hidden layer',
  parameterCount: (count: string) => `${count} parameters`,
  surface: (name: string, accuracy: string) => `${name}: ${accuracy} of the points classified correctly.`,
  unit: (index: number) => `Hidden unit ${index}`,
  units: 'Output of each hidden unit',
  unitsHint: 'Each number is the weight to the output unit. The weighted sum gives the map above.',
  loss: 'Loss (cross-entropy)',
  steps: 'steps',
  resultAccuracy: (perceptron: string, mlp: string) =>
    `One unit classifies ${perceptron} of the points correctly, the network with a hidden layer ${mlp}.`,
  resultLoss: (perceptron: string, mlp: string) =>
    `The cross-entropy is ${perceptron} nats for one unit and ${mlp} nats for the network; random guessing gives 0.69.`,
}
