import { choice, flag, oneOf, seed, wholeNumber } from '../runner/parameter'

export const pretrainingParameters = {
  /** Number of hidden layers, of 64 units each. */
  depth: wholeNumber(1, 6, 4),
  /** Number of labelled images. Pre-training uses all images, without labels. */
  labels: oneOf([50, 100, 200, 500, 1000, 2000, 3823], 1000),
  /** The initialisation of the network without pre-training; see `Initialisation` in `sigmoidNet.ts`. */
  start: choice('usual', 'small', 'glorot', 'glorot-sigmoid'),
  /** Plain gradient descent, as used then, or Adam (2015). */
  method: choice('descent', 'adam'),
  /** Off: the layers are stacked untrained. */
  pretrain: flag(true),
  seed: seed(),
}
