import { choice, flag, oneOf, seed } from '../runner/knob'

export const knobs = {
  /** Layers between the first and the last, in both networks. */
  depth: oneOf([8, 16, 32, 48, 64], 32),
  /** Off takes the skips away again: then both networks are plain, and the same. */
  skip: flag(true),
  /** In both networks. The residual networks of 2015 and 2016 have batch normalisation. */
  normalisation: choice('batch', 'layer', 'none'),
  /** Adam's. */
  rate: oneOf([0.0005, 0.001, 0.002, 0.004], 0.002),
  /** After which the run is concluded. */
  steps: oneOf([100, 200, 400, 800, 1600], 400),
  seed: seed(),
}
