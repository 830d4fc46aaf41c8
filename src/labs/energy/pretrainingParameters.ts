import { choice, flag, oneOf, seed, wholeNumber } from '../runner/knob'

export const pretrainingKnobs = {
  /** Hidden layers of 64 units. */
  depth: wholeNumber(1, 6, 4),
  /** Labelled images to learn from. Pre-training uses all images, without labels. */
  labels: oneOf([50, 100, 200, 500, 1000, 2000, 3823], 1000),
  /** How the weights of the network without pre-training start; see {@link Start}. */
  start: choice('usual', 'small', 'glorot', 'glorot-sigmoid'),
  /** Plain gradient descent, as at the time, or Adam (2015). */
  method: choice('descent', 'adam'),
  /** Off: the layers are stacked as they are, untaught. */
  pretrain: flag(true),
  seed: seed(),
}
