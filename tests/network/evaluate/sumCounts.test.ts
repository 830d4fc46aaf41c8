import { describe, expect, it } from 'vitest'
import type { NodePart } from '../../../src/network/evaluate/networkNode'
import { sumParts } from '../../../src/network/evaluate/sumCounts'
import { buildNetwork, specificationWith } from '../buildNetwork'

const node = {
  ...buildNetwork(specificationWith('vector', 'dense: 8')).nodes[0]!,
  ...{ parameters: 3n, activeParameters: 2n, multiplyAdds: 5n, activations: 7n, depth: 1 },
  ...{ kvCachePerToken: 11, kvCachePerContext: 13, recurrentState: 17 },
}
const makePart = (copies: number, weightCopies: number, activeCopies: number): NodePart => ({
  ...{ name: '', nodes: [node], copies, weightCopies, activeCopies },
})

describe('sumParts', () => {
  it('counts the weights of all experts, and everything else of the active ones', () => {
    expect(sumParts([makePart(8, 8, 2)], true)).toEqual({
      ...{ parameters: 24n, activeParameters: 4n, multiplyAdds: 10n, activations: 14n, depth: 1 },
      ...{ kvCachePerToken: 22, kvCachePerContext: 26, recurrentState: 34 },
    })
  })

  it('counts shared weights once, and everything else in each iteration', () => {
    expect(sumParts([makePart(4, 1, 4)], false)).toEqual({
      ...{ parameters: 3n, activeParameters: 2n, multiplyAdds: 20n, activations: 28n, depth: 4 },
      ...{ kvCachePerToken: 44, kvCachePerContext: 52, recurrentState: 68 },
    })
  })

  it('adds parts; the depth of parallel ones is that of the deepest', () => {
    const parts = [makePart(1, 1, 1), makePart(2, 2, 2)]
    expect(sumParts(parts, true)).toMatchObject({ parameters: 9n, recurrentState: 51, depth: 1 })
    expect(sumParts(parts, false)).toMatchObject({ parameters: 9n, recurrentState: 51, depth: 3 })
  })
})
