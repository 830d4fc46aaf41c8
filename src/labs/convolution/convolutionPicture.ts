import type { DigitActivations } from './activations'

/** A value for each of the two networks. */
export interface PerNetwork<T> {
  readonly convolutional: T
  readonly perceptron: T
}

/** Images are row by row. */
export interface ConvolutionLabPicture {
  /** Updates done, and in all. */
  readonly step: number
  readonly total: number
  /** Number of parameters of each network. */
  readonly sizes: PerNetwork<number>
  /** Number of parameters of the convolutional network with shared kernels, which the perceptron matches. */
  readonly sharedSize: number
  /** Kernels of the first layer; the second has twice as many. */
  readonly kernels: number
  readonly hidden: number
  /** The cross-entropy of each batch, in nats: step, loss, … */
  readonly losses: PerNetwork<Float32Array>
  /** The accuracy on the test digits, not shifted: step, share, … On 599 of them; at the end on all 1797. */
  readonly accuracies: PerNetwork<Float32Array>
  /** The latest accuracy; NaN before the first. */
  readonly accuracy: PerNetwork<number>
  /**
   * The accuracy on 599 test digits at each shift, [7, 7] from (−3, −3), rows are downward shifts; NaN where
   * not yet measured.
   */
  readonly byShift: PerNetwork<Float32Array>
  /** Mean over all 48 shifts except none; NaN until all are measured. */
  readonly shifted: PerNetwork<number>
  /** Mean over the eight shifts by one pixel. */
  readonly near: PerNetwork<number>
  /** The shown image, [8, 8]. 0 is paper, 1 is ink. */
  readonly digit: Float32Array
  /** The same in its frame, [14, 14], shifted. */
  readonly image: Float32Array
  /** The digit that it shows, 0 to 9; −1 if it is drawn. */
  readonly label: number
  /**
   * Weights of the first layer, [places, kernels, 3, 3]: one position if they are shared, otherwise 3×3 of
   * the 12×12 positions: corners, edges and centre.
   */
  readonly weights: Float32Array
  readonly places: number
  /** Weights of the perceptron's hidden units, [hidden, 14, 14]. */
  readonly templates: Float32Array
  /** The networks' activations and predictions for the image; null before the first step. */
  readonly look: DigitActivations | null
}
