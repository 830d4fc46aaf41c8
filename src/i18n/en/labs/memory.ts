type Three = readonly [elman: string, lstm: string, gru: string]

export const messages = {
  title: 'Memory',
  prediction: 'Which of the three will be right about nearly all unseen sequences (95 % or more) in the end?',
  guesses: ['None', 'One of the two with gates', "Both with gates, not Elman's", 'All three'],
  knobs: {
    task: { label: 'Task', values: { recall: 'recall the first symbol', adding: 'add two numbers' } },
    length: { label: 'Steps in a sequence' },
    units: { label: 'Units of the LSTM', hint: 'The others get as many as make their weights as many.' },
    forgetGate: {
      label: 'Forget gate of the LSTM',
      hint: 'Without it: the cell of 1997, which keeps everything.',
    },
    forgetBias: {
      label: 'Bias of the gates that keep',
      hint: "At the beginning, of the LSTM's forget and the GRU's update gate: 0 keeps half at each step, 4 keeps 98 %.",
    },
    clip: { label: 'Clip long gradients' },
    rate: { label: 'Learning rate' },
  },
  names: { elman: 'Elman network', lstm: 'LSTM', gru: 'GRU' },
  /** What each carries from step to step. */
  kept: { elman: 'state', lstm: 'cell', gru: 'state' },
  gates: { input: 'input', forget: 'forget', output: 'output', update: 'update', reset: 'reset' },
  accuracy: 'Right about unseen sequences',
  loss: 'Loss (squared error of the sum)',
  chance: 'chance',
  always: 'always 1',
  steps: 'steps of learning',
  gradient: 'The gradient on its way back (thin: at the start)',
  back: 'steps back from the end of the sequence',
  example: 'One sequence, and what each makes of it',
  sequence: 'Unseen sequence',
  input: 'input',
  recallInput: (symbol: string) =>
    `The sequence begins with ${symbol}, which is asked for at its end; the rest is noise.`,
  addingInput: (sum: string) => `A sequence of numbers, two of them marked, whose sum is ${sum}.`,
  size: (units: string, weights: string) => `${units} units, ${weights} weights`,
  share: (share: string) => `${share} right`,
  right: (given: string) => `✓ says ${given}, right`,
  /** Right, though not to the last digit. */
  near: (given: string, right: string) => `✓ says ${given}, near ${right}`,
  wrong: (given: string, right: string) => `✗ says ${given}, not ${right}`,
  memory: (name: string, kept: string, units: number) =>
    `${name}: the ${kept} of ${units} units through the sequence.`,
  gate: (name: string, average: string) => `Its ${name} gate, open by ${average} on average.`,
  shown: (units: string) => `${units} units of each are shown.`,
  memoryScale: 'State or cell',
  gateScale: 'Gate',
  closed: 'closed',
  open: 'open',
  recalled: (elman: string, lstm: string, gru: string, chance: string) =>
    `Of sequences that none had seen, Elman's network recalls the first symbol in ${elman}, the LSTM in ${lstm}, the GRU in ${gru}; a guess is right in ${chance}.`,
  added: (elman: string, lstm: string, gru: string, chance: string) =>
    `On sequences that none had seen, Elman's network comes within 0.1 of the sum in ${elman} of them, the LSTM in ${lstm}, the GRU in ${gru}; to say 1 each time does in ${chance}.`,
  squares: (elman: string, lstm: string, gru: string, chance: string) =>
    `Their latest mean squared errors are ${elman}, ${lstm} and ${gru}; to say 1 each time costs ${chance}.`,
  arrived: (before: Three, now: Three) =>
    `Of the gradient at the last step, this part arrived at the first before learning: ${before[0]} in Elman's network, ${before[1]} in the LSTM, ${before[2]} in the GRU. Now it is ${now[0]}, ${now[1]} and ${now[2]}.`,
  keeps: (forget: string, update: string) =>
    `In the sequence shown the LSTM's forget gate is open by ${forget} on average, the GRU's update gate by ${update}.`,
  neverForgets: (update: string) =>
    `The LSTM is without a forget gate and keeps all it ever wrote; in the sequence shown the GRU's update gate is open by ${update} on average.`,
}
