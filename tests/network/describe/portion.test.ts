import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { portionOf } from '../../../src/network/describe/portion'
import { layerRows } from '../../../src/network/describe/table'
import { keyOf, type Node } from '../../../src/network/evaluate/network'
import { inventedNetwork } from '../invented'
import { networkOf, onInput } from '../network'

describe('the portion of a network that is in a part of it', () => {
  const network = networkOf(
    onInput(
      'sequence',
      '{ dense: 8 }',
      '{ repeat: 3, of: [{ residual: [{ dense: 8 }] }] }',
      '{ experts: 4, active: 1, of: [{ dense: 8 }] }',
    ),
  )
  const rows = layerRows(network)
  const parametersOf = (key: string) => Number(portionOf(rows, key).parameters)

  it('is of a layer its own, of a repetition all of its times, of a mixture its router and all experts', () => {
    expect(parametersOf('/0.0')).toBe(72)
    expect(parametersOf('/0.1')).toBe(3 * 72)
    expect(parametersOf('/0.2')).toBe(4 * 8 + 4 * 72)
    expect(parametersOf('/0.2/router')).toBe(4 * 8)
    expect(portionOf(rows, '/0.2/0').multiplyAdds).toBe(640n)
  })

  it('is nothing where there is nothing', () => {
    expect(portionOf(rows, '/0.3')).toEqual({ parameters: 0n, multiplyAdds: 0n })
  })

  it('is of each node as much as the node counts, all of them together the network', () => {
    fc.assert(
      fc.property(inventedNetwork, (one) => {
        const lines = layerRows(one)
        let parameters = 0n
        const check = (node: Node, key: string, times: bigint) => {
          const portion = portionOf(lines, key)
          expect(portion.parameters).toBe(node.parameters * times)
          node.parts.forEach((part, at) => {
            for (const [index, inner] of part.nodes.entries())
              check(inner, keyOf(key, at, index), times * BigInt(part.own))
          })
        }
        one.nodes.forEach((node, index) => {
          check(node, keyOf('', 0, index), 1n)
          parameters += portionOf(lines, keyOf('', 0, index)).parameters
        })
        expect(parameters).toBe(one.parameters)
      }),
      { seed: 1986 },
    )
  })
})
