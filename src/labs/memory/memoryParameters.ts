import { choice, flag, oneOf, probe, type SettingOf, seed, wholeNumber } from '../runner/knob'

/** What a reader can change; `task`, `length` and so on are explained where they act. */
export const knobs = {
  /** Recall the first symbol, or add two marked numbers. */
  task: choice('recall', 'adding'),
  /** The steps of a sequence. */
  length: oneOf([10, 20, 30, 50, 100], 30),
  /** Units of the LSTM; the others get as many as make their weights as many as its. */
  units: oneOf([8, 16, 24], 16),
  /** Whether the LSTM can forget; if not, it is the cell of 1997. */
  forgetGate: flag(true),
  /** The bias that the LSTM's forget gate and the GRU's update gate begin with: greater keeps longer. */
  forgetBias: oneOf([0, 1, 2, 3, 4, 5], 4),
  /** Whether a gradient of a norm above 1 is scaled down to it. */
  clip: flag(true),
  /** Adam's learning rate, for all three. */
  rate: oneOf([0.001, 0.003, 0.01, 0.03], 0.003),
  /** Which sequence of the test set is looked at. */
  example: probe(wholeNumber(1, 20, 1)),
  seed: seed(),
}

export type MemorySettings = SettingOf<typeof knobs>
