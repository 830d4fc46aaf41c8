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
  readonly parameterCounts: PerNetwork<number>
  /** Number of parameters of the convolutional network with shared kernels, which the perceptron matches. */
  readonly sharedParameterCount: number
  /** Kernels of the first layer; the second has twice as many. */
  readonly kernelCount: number
  readonly hiddenUnits: number
  /** The cross-entropy of each batch, in nats: step, loss, … */
  readonly lossCurves: PerNetwork<Float32Array>
  /** The accuracy on the test digits, not shifted: step, share, … On 599 of them; at the end on all 1797. */
  readonly accuracyCurves: PerNetwork<Float32Array>
  /** The latest accuracy; NaN before the first. */
  readonly accuracy: PerNetwork<number>
  /**
   * The accuracy on 599 test digits at each shift, [7, 7] from (−3, −3), rows are downward shifts; NaN where
   * not yet measured.
   */
  readonly accuracyByShift: PerNetwork<Float32Array>
  /** Mean over all 48 shifts except none; NaN until all are measured. */
  readonly shiftedAccuracy: PerNetwork<number>
  /** Mean over the eight shifts by one pixel. */
  readonly onePixelAccuracy: PerNetwork<number>
  /** The shown image, [8, 8]. 0 is paper, 1 is ink. */
  readonly digit: Float32Array
  /** The same in its frame, [14, 14], shifted. */
  readonly image: Float32Array
  /** The digit that it shows, 0 to 9; −1 if it is drawn. */
  readonly label: number
  /**
   * Weights of the first layer, [positions, kernels, 3, 3]: one position if they are shared, otherwise 3×3 of
   * the 12×12 positions: corners, edges and centre.
   */
  readonly kernelWeights: Float32Array
  readonly positions: number
  /** Weights of the perceptron's hidden units, [hidden, 14, 14]. */
  readonly templates: Float32Array
  /** The networks' activations and predictions for the image; null before the first step. */
  readonly activations: DigitActivations | null
}
