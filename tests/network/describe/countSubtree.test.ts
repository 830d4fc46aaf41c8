import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSubtree } from '../../../src/network/describe/countSubtree'
import { buildLayerTable } from '../../../src/network/describe/layerTable'
import { type NetworkNode, nodeKey } from '../../../src/network/evaluate/networkNode'
import { arbitraryNetwork } from '../arbitraryNetwork'
import { buildNetwork, specificationWith } from '../buildNetwork'

describe('countSubtree', () => {
  const network = buildNetwork(
    specificationWith(
      'sequence',
      '{ dense: 8 }',
      '{ repeat: 3, of: [{ residual: [{ dense: 8 }] }] }',
      '{ experts: 4, active: 1, of: [{ dense: 8 }] }',
    ),
  )
  const rows = buildLayerTable(network)
  const parametersOf = (key: string) => Number(countSubtree(rows, key).parameters)

  it('counts a layer, all iterations of a repetition, and the router and all experts of a mixture', () => {
    expect(parametersOf('/0.0')).toBe(72)
    expect(parametersOf('/0.1')).toBe(3 * 72)
    expect(parametersOf('/0.2')).toBe(4 * 8 + 4 * 72)
    expect(parametersOf('/0.2/router')).toBe(4 * 8)
    expect(countSubtree(rows, '/0.2/0').multiplyAdds).toBe(640n)
  })

  it('returns 0 for an unknown key', () => {
    expect(countSubtree(rows, '/0.3')).toEqual({ parameters: 0n, multiplyAdds: 0n })
  })

  it('agrees with the counts of every node, and of the network', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (randomNetwork) => {
        const tableRows = buildLayerTable(randomNetwork)
        let parameters = 0n
        const check = (node: NetworkNode, key: string, copies: bigint) => {
          const counts = countSubtree(tableRows, key)
          expect(counts.parameters).toBe(node.parameters * copies)
          node.parts.forEach((part, at) => {
            for (const [index, inner] of part.nodes.entries())
              check(inner, nodeKey(key, at, index), copies * BigInt(part.weightCopies))
          })
        }
        randomNetwork.nodes.forEach((node, index) => {
          check(node, nodeKey('', 0, index), 1n)
          parameters += countSubtree(tableRows, nodeKey('', 0, index)).parameters
        })
        expect(parameters).toBe(randomNetwork.parameters)
      }),
      { seed: 1986 },
    )
  })
})
