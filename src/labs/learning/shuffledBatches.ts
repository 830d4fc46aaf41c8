import type { Random } from './random'

/**
 * Returns a function that yields batches of `size` items. The items are shuffled again each time all have
 * been used.
 */
export function createShuffledBatches(
  random: Random,
  items: readonly number[],
  size: number,
): () => number[] {
  let queue: number[] = []
  return () => {
    while (queue.length < size) queue = [...queue, ...random.shuffle(items)]
    const batch = queue.slice(0, size)
    queue = queue.slice(size)
    return batch
  }
}
