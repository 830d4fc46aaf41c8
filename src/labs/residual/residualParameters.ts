import { choice, flag, oneOf, seed } from '../runner/parameter'

export const residualParameters = {
  /** Layers between the first and the last, in both networks. */
  depth: oneOf([8, 16, 32, 48, 64], 32),
  /** Off: both networks are plain and equal. */
  skip: flag(true),
  /** Used in both networks. The residual networks of 2015 and 2016 use batch normalisation. */
  normalisation: choice('batch', 'layer', 'none'),
  /** Adam's learning rate. */
  rate: oneOf([0.0005, 0.001, 0.002, 0.004], 0.002),
  /** Steps of a run. */
  steps: oneOf([100, 200, 400, 800, 1600], 400),
  seed: seed(),
}
