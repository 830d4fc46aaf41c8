import { expect, it } from 'vitest'
import { createMinibatches } from '../../../src/labs/learning/minibatch'
import { createRandom } from '../../../src/labs/learning/random'

/** Images of which each has its index in all pixels, and as its label. */
function makeDigits(count: number) {
  const labels = Int32Array.from({ length: count }, (_, image) => image)
  return { count, labels, images: Float32Array.from({ length: 64 * count }, (_, at) => Math.floor(at / 64)) }
}

function drawLabels(count: number, size: number, draws: number, limit?: number) {
  const draw = createMinibatches(makeDigits(count), size, createRandom(1), limit)
  return Array.from({ length: draws }, () => [...draw().labels])
}

it('createMinibatches yields every image once per round, if batches fill it', () => {
  const [a, b, c, d, e, f] = drawLabels(6, 2, 6)
  for (const round of [
    [a, b, c],
    [d, e, f],
  ])
    expect(round.flatMap((labels) => labels!).toSorted()).toEqual([0, 1, 2, 3, 4, 5])
})

it('createMinibatches skips what is too little for a batch', () => {
  for (const labels of drawLabels(6, 4, 20)) expect(new Set(labels).size).toBe(4)
})

it('createMinibatches uses as many images as the limit says, the same in each round', () => {
  expect(drawLabels(50, 8, 1, 3)[0]).toHaveLength(3)
  const used = new Set(drawLabels(50, 2, 40, 6).flat())
  expect(used.size).toBe(6)
})

it('createMinibatches yields the pixels of the images with their labels', () => {
  const { images, labels } = createMinibatches(makeDigits(9), 4, createRandom(2))()
  expect([...images]).toEqual([...labels].flatMap((label) => Array<number>(64).fill(label)))
})
