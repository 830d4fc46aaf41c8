import { choice, oneOf, seed, wholeNumber } from '../runner/knob'

export const knobs = {
  /** Experts of the mixture. */
  experts: oneOf([2, 4, 8, 16], 8),
  /** Weight α of the balancing loss; 0 takes it away. Switch has 0.01, which does not always suffice for so small a task. */
  balance: oneOf([0, 0.001, 0.01, 0.1, 1], 0.1),
  /** How much more than an equal share an expert may take; what is beyond is dropped. */
  capacity: oneOf([0.5, 0.75, 1, 1.25, 1.5, 2, 4], 1.25),
  /** The router's input is multiplied by chance between 1 − jitter and 1 + jitter while it learns. Switch has 0.01. */
  jitter: oneOf([0, 0.01, 0.1, 0.3], 0.01),
  /** Regions hidden in the plane, each with a rule of its own. */
  regions: wholeNumber(1, 12, 8),
  /** What the dense network has as much of as the mixture: computation for each point, or parameters. */
  dense: choice('computation', 'parameters'),
  /** Steps of learning. */
  steps: oneOf([300, 750, 1500, 3000, 6000], 1500),
  seed: seed(),
}
