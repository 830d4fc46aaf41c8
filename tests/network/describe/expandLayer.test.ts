import { describe, expect, it } from 'vitest'
import { expandLayer } from '../../../src/network/describe/expandLayer'
import type { NetworkNode } from '../../../src/network/evaluate/networkNode'
import { readCorpus } from '../../content'

const { specifications } = readCorpus()

const layersIn = (nodes: readonly NetworkNode[]): NetworkNode[] =>
  nodes.flatMap((node) => [node, ...node.parts.flatMap((part) => layersIn(part.nodes))])

describe('expandLayer', () => {
  const firstNetworkLayers = (id: string) => layersIn(specifications.get(id)!.networks[0]!.nodes)
  const innerLayersOf = (id: string, layerType: string) =>
    layersIn(expandLayer(firstNetworkLayers(id).find((node) => node.layerType === layerType)!) ?? [])

  it('returns the four gates of an LSTM and the three of a GRU', () => {
    const gates = (nodes: readonly NetworkNode[]) =>
      nodes.flatMap(({ layerType, name }) => (layerType === 'dense' ? (name ?? '') : []))
    expect(gates(innerLayersOf('lstm', 'lstm'))).toEqual([
      'forget_gate',
      'input_gate',
      'candidate',
      'output_gate',
    ])
    expect(gates(innerLayersOf('gru', 'gru'))).toEqual(['update_gate', 'reset_gate', 'candidate'])
  })

  it('returns two matrices for a feed-forward layer, three for a gated one', () => {
    const matrices = (id: string) =>
      innerLayersOf(id, 'feedforward').filter(({ layerType }) => layerType === 'dense').length
    expect([matrices('transformer'), matrices('llama')]).toEqual([2, 3])
  })

  it('returns nodes with the parameters and multiply-adds of the layer, or undefined', () => {
    let expandedCount = 0
    for (const id of specifications.keys()) {
      for (const node of firstNetworkLayers(id)) {
        const inside = expandLayer(node)
        if (!inside) continue
        expandedCount++
        const sum = (of: 'parameters' | 'multiplyAdds') => inside.reduce((all, one) => all + one[of], 0n)
        expect([sum('parameters'), sum('multiplyAdds')]).toEqual([node.parameters, node.multiplyAdds])
      }
    }
    expect(expandedCount).toBeGreaterThan(50)
  })

  it('returns undefined for a cell with a projection, as in ELMo', () => {
    const elmo = firstNetworkLayers('elmo').filter(({ layerType }) => layerType === 'lstm')
    expect(elmo.length).toBeGreaterThan(0)
    expect(elmo.flatMap((node) => expandLayer(node) ?? [])).toEqual([])
  })
})
