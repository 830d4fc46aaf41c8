import { choice, flag, oneOf, probe, type Settings, seed, wholeNumber } from '../runner/parameter'

export const memoryParameters = {
  /** Recall the first symbol, or add two marked numbers. */
  task: choice('recall', 'adding'),
  /** Steps of a sequence. */
  length: oneOf([10, 20, 30, 50, 100], 30),
  /** Units of the LSTM; the others get as many as match its number of weights. */
  units: oneOf([8, 16, 24], 16),
  /** Off: the LSTM has no forget gate, as in 1997. */
  forgetGate: flag(true),
  /**
   * Initial bias of the LSTM's forget gate and the GRU's update gate: higher values retain the state longer.
   */
  forgetBias: oneOf([0, 1, 2, 3, 4, 5], 4),
  /** Whether gradients with a norm above 1 are scaled down to it. */
  clip: flag(true),
  /** Adam's learning rate, for all three networks. */
  rate: oneOf([0.001, 0.003, 0.01, 0.03], 0.003),
  /** The shown sequence of the test set, from 1. */
  example: probe(wholeNumber(1, 20, 1)),
  seed: seed(),
}

export type MemorySettings = Settings<typeof memoryParameters>
