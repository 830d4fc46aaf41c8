import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSubtree } from '../../../src/network/describe/countSubtree'
import { buildLayerTable } from '../../../src/network/describe/layerTable'
import { type NetworkNode, nodeKey } from '../../../src/network/evaluate/networkNode'
import { arbitraryNetwork } from '../arbitraryNetwork'
import { buildNetwork, specificationWith } from '../buildNetwork'

describe('the portion of a network that is in a part of it', () => {
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

  it('is of a layer its own, of a repetition all of its times, of a mixture its router and all experts', () => {
    expect(parametersOf('/0.0')).toBe(72)
    expect(parametersOf('/0.1')).toBe(3 * 72)
    expect(parametersOf('/0.2')).toBe(4 * 8 + 4 * 72)
    expect(parametersOf('/0.2/router')).toBe(4 * 8)
    expect(countSubtree(rows, '/0.2/0').multiplyAdds).toBe(640n)
  })

  it('is nothing where there is nothing', () => {
    expect(countSubtree(rows, '/0.3')).toEqual({ parameters: 0n, multiplyAdds: 0n })
  })

  it('is of each node as much as the node counts, all of them together the network', () => {
    fc.assert(
      fc.property(arbitraryNetwork, (one) => {
        const lines = buildLayerTable(one)
        let parameters = 0n
        const check = (node: NetworkNode, key: string, times: bigint) => {
          const portion = countSubtree(lines, key)
          expect(portion.parameters).toBe(node.parameters * times)
          node.parts.forEach((part, at) => {
            for (const [index, inner] of part.nodes.entries())
              check(inner, nodeKey(key, at, index), times * BigInt(part.weightCopies))
          })
        }
        one.nodes.forEach((node, index) => {
          check(node, nodeKey('', 0, index), 1n)
          parameters += countSubtree(lines, nodeKey('', 0, index)).parameters
        })
        expect(parameters).toBe(one.parameters)
      }),
      { seed: 1986 },
    )
  })
})
