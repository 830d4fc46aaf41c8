import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '../../../src/labs/learning/random'
import { createShuffledBatches } from '../../../src/labs/learning/shuffledBatches'

it('createShuffledBatches yields all items equally often, whatever the batch size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 30 }), (count, size) => {
      const draw = createShuffledBatches(createRandom(1), [...Array(count).keys()], size)
      // `count` batches are `size` whole rounds.
      const drawn = Array.from({ length: count }, draw)
      for (const batch of drawn) expect(batch).toHaveLength(size)
      const times = [...Array(count).keys()].map((item) => drawn.flat().filter((one) => one === item).length)
      expect(times).toEqual(times.map(() => size))
    }),
  )
})
