import { type DigitSet, digitPixels } from './digits'
import type { Random } from './random'

/** Images and classes of one update. */
export interface Minibatch {
  /** [count, 64] */
  readonly images: Float32Array<ArrayBuffer>
  /** [count] */
  readonly labels: Int32Array<ArrayBuffer>
}

/**
 * Returns a function that yields batches of a fixed size. The images are shuffled again when too few are left
 * for a batch; those few are skipped in that round.
 */
export function createMinibatches(
  { images, labels }: DigitSet,
  size: number,
  random: Random,
  /** Use only this many images, chosen randomly once. */
  limit = labels.length,
): () => Minibatch {
  const chosen = random.shuffle(Array.from(labels, (_, image) => image)).slice(0, limit)
  const width = Math.min(size, limit)
  let order: number[] = []
  return () => {
    if (order.length < width) order = random.shuffle(chosen)
    const batch = order.splice(-width)
    const batchImages = new Float32Array(width * digitPixels)
    for (const [row, image] of batch.entries()) {
      batchImages.set(images.subarray(image * digitPixels, (image + 1) * digitPixels), row * digitPixels)
    }
    return { images: batchImages, labels: Int32Array.from(batch, (image) => labels[image]!) }
  }
}
