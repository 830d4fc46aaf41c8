import type { DigitActivations } from './activations'

/** A figure of each of the two networks. */
export interface PerNetwork<T> {
  readonly convolutional: T
  readonly perceptron: T
}

/** What is seen of the lab. Images are row by row. */
export interface ConvolutionLabPicture {
  /** Updates done, of how many. */
  readonly step: number
  readonly total: number
  /** Numbers that each network learns. */
  readonly sizes: PerNetwork<number>
  /** Numbers that the convolutional network would learn with shared kernels, to which the perceptron is made equal. */
  readonly sharedSize: number
  /** Kernels of the first layer; the second has twice as many. */
  readonly kernels: number
  /** Hidden units of the perceptron. */
  readonly hidden: number
  /** The cross-entropy of each batch, in nats, as step, loss, … */
  readonly losses: PerNetwork<Float32Array>
  /** The share of right answers on digits of other writers, not shifted, as step, share, …: on 599 of them, at the end on all 1797. */
  readonly accuracies: PerNetwork<Float32Array>
  /** Its latest value; NaN before the first. */
  readonly accuracy: PerNetwork<number>
  /** The share of right answers on 599 of these digits at each shift, [7, 7] from (−3, −3), rows are downward shifts; NaN where not yet measured. */
  readonly byShift: PerNetwork<Float32Array>
  /** Mean over the 48 shifts but none; NaN until all are measured. */
  readonly shifted: PerNetwork<number>
  /** Mean over the eight shifts to a neighbouring place. */
  readonly near: PerNetwork<number>
  /** The image looked at, [8, 8]. 0 is paper, 1 is ink. */
  readonly digit: Float32Array
  /** The same in its frame, [14, 14], shifted. */
  readonly image: Float32Array
  /** What it shows: 0 to 9; −1 if it is drawn. */
  readonly label: number
  /** Weights of the first layer, [places, kernels, 3, 3]: one place if they are shared, else 3×3 of the 12×12 places, corners and middles. */
  readonly weights: Float32Array
  readonly places: number
  /** Weights of the perceptron's hidden units, [hidden, 14, 14]. */
  readonly templates: Float32Array
  /** What the networks make of the image; null before the first step. */
  readonly look: DigitActivations | null
}
