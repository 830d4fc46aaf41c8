type PerNetwork = readonly [elman: string, lstm: string, gru: string]

export const messages = {
  title: 'Memory',
  prediction: 'Which of the three networks will end with at least 95 % accuracy on unseen sequences?',
  guesses: [
    'None',
    'Only one of the two gated networks',
    'Both gated networks, but not the Elman network',
    'All three',
  ],
  parameters: {
    task: { label: 'Task', values: { recall: 'recall the first symbol', adding: 'add two numbers' } },
    length: { label: 'Sequence length' },
    units: {
      label: 'LSTM units',
      hint: 'The other networks get enough units to have about as many weights.',
    },
    forgetGate: {
      label: 'LSTM forget gate',
      hint: 'Off: the LSTM of 1997, whose cell never forgets.',
    },
    forgetBias: {
      label: 'Initial gate bias',
      hint: "Of the LSTM's forget gate and the GRU's update gate: 0 keeps half at each step, 4 keeps 98 %.",
    },
    clip: { label: 'Gradient clipping' },
    rate: { label: 'Learning rate' },
  },
  names: { elman: 'Elman network', lstm: 'LSTM', gru: 'GRU' },
  /** What each network carries from step to step. */
  memoryNames: { elman: 'state', lstm: 'cell', gru: 'state' },
  gates: { input: 'input', forget: 'forget', output: 'output', update: 'update', reset: 'reset' },
  accuracy: 'Accuracy on unseen sequences',
  loss: 'Loss (mean squared error)',
  randomGuess: 'random',
  constantAnswer: 'always 1',
  steps: 'training steps',
  gradient: 'Gradient that reaches earlier steps (thin: untrained)',
  stepsBack: 'steps back from the end of the sequence',
  example: 'One sequence, as each network processes it',
  sequence: 'Test sequence',
  input: 'input',
  recallInput: (symbol: string) =>
    `The sequence begins with ${symbol}, which has to be recalled at its end; the rest is noise.`,
  addingInput: (sum: string) => `A sequence of numbers; two of them are marked, and their sum is ${sum}.`,
  networkSize: (units: string, weights: string) => `${units} units, ${weights} weights`,
  correctShare: (share: string) => `${share} correct`,
  correct: (answer: string) => `✓ ${answer}, correct`,
  /** Correct within the tolerance. */
  close: (answer: string, target: string) => `✓ ${answer}, close to ${target}`,
  wrong: (answer: string, target: string) => `✗ ${answer} instead of ${target}`,
  memoryLabel: (name: string, memory: string, units: number) =>
    `${name}: ${memory} of ${units} units at each step.`,
  gateLabel: (name: string, average: string) => `Its ${name} gate, ${average} open on average.`,
  shownUnits: (units: string) => `${units} units of each network are shown.`,
  memoryScale: 'State or cell',
  gateScale: 'Gate',
  closed: 'closed',
  open: 'open',
  resultRecall: (elman: string, lstm: string, gru: string, baseline: string) =>
    `On unseen sequences, the Elman network recalls the first symbol in ${elman} of cases, the LSTM in ${lstm}, the GRU in ${gru}; random guessing is correct in ${baseline}.`,
  resultAdding: (elman: string, lstm: string, gru: string, baseline: string) =>
    `On unseen sequences, the Elman network comes within 0.1 of the sum in ${elman} of cases, the LSTM in ${lstm}, the GRU in ${gru}; always answering 1 does so in ${baseline}.`,
  resultErrors: (elman: string, lstm: string, gru: string, baseline: string) =>
    `The latest mean squared errors are ${elman}, ${lstm} and ${gru}, in the same order; always answering 1 gives ${baseline}.`,
  resultGradients: (before: PerNetwork, now: PerNetwork) =>
    `The gradient at the first step, relative to the last, was ${before[0]} in the Elman network, ${before[1]} in the LSTM and ${before[2]} in the GRU before training. Now it is ${now[0]}, ${now[1]} and ${now[2]}.`,
  resultGates: (forget: string, update: string) =>
    `On the sequence shown, the LSTM's forget gate is ${forget} open on average, the GRU's update gate ${update}.`,
  resultWithoutForgetGate: (update: string) =>
    `The LSTM has no forget gate, so its cell keeps everything; on the sequence shown, the GRU's update gate is ${update} open on average.`,
}
