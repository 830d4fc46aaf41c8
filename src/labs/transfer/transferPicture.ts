/** A value for the pre-trained network and for the one from scratch. */
export interface PerInitialisation<T> {
  readonly pretrained: T
  readonly fresh: T
}

/**
 * Images are row by row, 0 is paper, 1 is ink. The "shown" networks are those of one number of examples, a
 * probe.
 */
export interface TransferLabPicture {
  /** Steps done, and in all; the first `pretrainingSteps` steps are the pre-training. */
  readonly step: number
  readonly total: number
  readonly pretrainingSteps: number
  /** The five digits of the pre-training, and the five others. */
  readonly pretrainingDigits: Int32Array
  readonly targetDigits: Int32Array
  /** Number of parameters that each network learns from the examples. */
  readonly parameterCounts: PerInitialisation<number>
  /**
   * Of the pre-training: the cross-entropy of each batch, in nats, as step, loss, …; and the accuracy on
   * other writers' digits.
   */
  readonly pretrainingLossCurve: Float32Array
  readonly pretrainingAccuracyCurve: Float32Array
  /** Numbers of examples per digit: 2 to 150. */
  readonly exampleCounts: Int32Array
  /** For each of these, the latest accuracy on the other digits of other writers; NaN before the first. */
  readonly accuracyByCount: PerInitialisation<Float32Array>
  /** The number of examples per digit of the shown networks. */
  readonly shownCount: number
  /**
   * The accuracy of the shown networks: step, share, …; steps are counted from the start of the pre-training.
   */
  readonly accuracyCurves: PerInitialisation<Float32Array>
  /** Their training examples: at most five per digit, [examples, 14, 14], and their labels, 0 to 9. */
  readonly trainingImages: Float32Array
  readonly trainingLabels: Int32Array
  /**
   * The present kernels of the first layer: first of the pre-training network, later of both shown networks,
   * [8, 3, 3].
   */
  readonly kernels: PerInitialisation<Float32Array>
  /** Twenty test digits, [20, 14, 14], and their labels. */
  readonly testImages: Float32Array
  readonly testLabels: Int32Array
  /** The shown networks' predictions for them, 0 to 9; empty before the first update with examples. */
  readonly predictions: PerInitialisation<Int32Array>
}
