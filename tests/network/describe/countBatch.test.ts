import { describe, expect, it } from 'vitest'
import { countBatch } from '../../../src/network/describe/countBatch'
import { zeroCounts } from '../../../src/network/evaluate/sumCounts'

describe('countBatch', () => {
  it('multiplies what each example needs, and not the weights', () => {
    const one = {
      ...zeroCounts,
      ...{ parameters: 7n, activeParameters: 5n, depth: 3, kvCachePerToken: 4 },
      ...{ multiplyAdds: 100n, activations: 20n, kvCachePerContext: 40, recurrentState: 6 },
    }
    expect(countBatch(one, 8)).toEqual({
      ...one,
      ...{ multiplyAdds: 800n, activations: 160n, kvCachePerContext: 320, recurrentState: 48 },
    })
    expect(countBatch(one, 1)).toEqual(one)
  })
})
