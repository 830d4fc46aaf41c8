import type { Random } from './random'

/**
 * Returns a function that yields batches of `size` items. The items are shuffled again each time all have
 * been used.
 */
export function createBatches(random: Random, items: readonly number[], size: number): () => number[] {
  let waiting: number[] = []
  return () => {
    while (waiting.length < size) waiting = [...waiting, ...random.shuffle(items)]
    const batch = waiting.slice(0, size)
    waiting = waiting.slice(size)
    return batch
  }
}
