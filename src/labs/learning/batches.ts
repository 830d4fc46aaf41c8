import type { Random } from './random'

/** Draws batches of so many items: all items in a chance order, then all in another, and so on. */
export function createBatches(random: Random, items: readonly number[], size: number): () => number[] {
  let waiting: number[] = []
  return () => {
    while (waiting.length < size) waiting = [...waiting, ...random.shuffle(items)]
    const batch = waiting.slice(0, size)
    waiting = waiting.slice(size)
    return batch
  }
}
