import { type DigitSet, digitPixels } from './digits'
import type { Random } from './random'

/** Images and classes of one update. */
export interface Minibatch {
  /** [count, 64] */
  readonly images: Float32Array<ArrayBuffer>
  /** [count] */
  readonly labels: Int32Array<ArrayBuffer>
}

/** Some rows of [rows, width], flat. */
export function takeRows(
  values: Float32Array,
  width: number,
  indexes: readonly number[],
): Float32Array<ArrayBuffer> {
  const rows = new Float32Array(indexes.length * width)
  for (const [row, index] of indexes.entries())
    rows.set(values.subarray(index * width, (index + 1) * width), row * width)
  return rows
}

/** The images at some indexes. */
export const takeDigits = ({ images, labels }: DigitSet, indexes: readonly number[]): Minibatch => ({
  images: takeRows(images, digitPixels, indexes),
  labels: Int32Array.from(indexes, (index) => labels[index]!),
})

/**
 * Returns a function that yields batches of a fixed size. The images are shuffled again when too few are left
 * for a batch; those few are skipped in that round.
 *
 * @param limit Use only this many images, chosen randomly once.
 */
export function createMinibatches(
  set: DigitSet,
  size: number,
  random: Random,
  limit = set.count,
): () => Minibatch {
  const chosen = random.shuffle([...set.labels.keys()]).slice(0, limit)
  const width = Math.min(size, limit)
  let order: number[] = []
  return () => {
    if (order.length < width) order = random.shuffle(chosen)
    return takeDigits(set, order.splice(-width))
  }
}
