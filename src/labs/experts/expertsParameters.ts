import { choice, oneOf, seed, wholeNumber } from '../runner/parameter'

export const expertsParameters = {
  /** Number of experts in the mixture. */
  experts: oneOf([2, 4, 8, 16], 8),
  /**
   * Weight α of the balancing loss; 0 turns it off. Switch uses 0.01, which is not always enough for so small
   * a task.
   */
  balance: oneOf([0, 0.001, 0.01, 0.1, 1], 0.1),
  /**
   * Capacity factor: the maximum load of an expert as a multiple of an equal share; points beyond it are
   * dropped.
   */
  capacity: oneOf([0.5, 0.75, 1, 1.25, 1.5, 2, 4], 1.25),
  /**
   * In training the router's input is multiplied by random factors between 1 − jitter and 1 + jitter. Switch
   * uses 0.01.
   */
  jitter: oneOf([0, 0.01, 0.1, 0.3], 0.01),
  /** Number of regions in the plane, each with its own rule. */
  regions: wholeNumber(1, 12, 8),
  /** What the dense network matches: the mixture's computation per point, or its parameters. */
  dense: choice('computation', 'parameters'),
  /** Training steps. */
  steps: oneOf([300, 750, 1500, 3000, 6000], 1500),
  seed: seed(),
}
