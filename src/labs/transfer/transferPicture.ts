/** A figure of the pre-trained network and of the one that begins from nothing. */
export interface PerStart<T> {
  readonly pretrained: T
  readonly fresh: T
}

/** What is seen of the lab. Images are row by row, 0 is paper, 1 is ink. "Looked at" are the networks of one number of examples, a probe. */
export interface TransferLabPicture {
  /** Steps done, of how many; the first of them, `first`, are the pre-training. */
  readonly step: number
  readonly total: number
  readonly first: number
  /** The five digits of the pre-training, and the five others. */
  readonly known: Int32Array
  readonly others: Int32Array
  /** Numbers that each network learns from the examples. */
  readonly sizes: PerStart<number>
  /** Of the pre-training: the cross-entropy of each batch, in nats, as step, loss, …; the share of right answers on other writers' digits. */
  readonly losses: Float32Array
  readonly accuracies: Float32Array
  /** Numbers of examples of each digit: 2 to 150. */
  readonly counts: Int32Array
  /** The latest share of right answers on the other digits of other writers, for each of these; NaN before it is measured. */
  readonly byCount: PerStart<Float32Array>
  /** The number of examples of each digit whose networks are looked at. */
  readonly examples: number
  /** Their shares of right answers over the steps, as step, share, …; steps count on from the pre-training. */
  readonly curves: PerStart<Float32Array>
  /** What they learn from: at most five examples of each digit, [examples, 14, 14], and what they show, 0 to 9. */
  readonly lessons: Float32Array
  readonly lessonLabels: Int32Array
  /** Kernels of the first layer as they are: of the pre-training network while it lasts, then of both looked at, [8, 3, 3]. */
  readonly kernels: PerStart<Float32Array>
  /** Twenty of the digits tested on, [20, 14, 14], and what they show. */
  readonly sheet: Float32Array
  readonly sheetLabels: Int32Array
  /** What the networks looked at take them for, 0 to 9; empty before they have learnt. */
  readonly answers: PerStart<Int32Array>
}
