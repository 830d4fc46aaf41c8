import { describe, expect, it } from 'vitest'
import { expandLayer } from '../../../src/network/describe/expandLayer'
import type { NetworkNode } from '../../../src/network/evaluate/networkNode'
import { readCorpus } from '../../content'

const { specifications } = readCorpus()

const layersIn = (nodes: readonly NetworkNode[]): NetworkNode[] =>
  nodes.flatMap((node) => [node, ...node.parts.flatMap((part) => layersIn(part.nodes))])

describe('what a layer does within', () => {
  const first = (id: string) => layersIn(specifications.get(id)!.networks[0]!.nodes)
  const insideOf = (id: string, kind: string) =>
    layersIn(expandLayer(first(id).find((node) => node.layerType === kind)!) ?? [])

  it('has the four gates of an LSTM and the three of a GRU', () => {
    const gates = (nodes: readonly NetworkNode[]) =>
      nodes.flatMap(({ layerType, name }) => (layerType === 'dense' ? (name ?? '') : []))
    expect(gates(insideOf('lstm', 'lstm'))).toEqual(['forget_gate', 'input_gate', 'candidate', 'output_gate'])
    expect(gates(insideOf('gru', 'gru'))).toEqual(['update_gate', 'reset_gate', 'candidate'])
  })

  it('has two matrices of a feed-forward layer, three of a gated one', () => {
    const matrices = (id: string) =>
      insideOf(id, 'feedforward').filter(({ layerType }) => layerType === 'dense').length
    expect([matrices('transformer'), matrices('llama')]).toEqual([2, 3])
  })

  it('has the parameters and the multiply-adds of its layer, or is not told', () => {
    let told = 0
    for (const id of specifications.keys()) {
      for (const node of first(id)) {
        const inside = expandLayer(node)
        if (!inside) continue
        told++
        const sum = (of: 'parameters' | 'multiplyAdds') => inside.reduce((all, one) => all + one[of], 0n)
        expect([sum('parameters'), sum('multiplyAdds')]).toEqual([node.parameters, node.multiplyAdds])
      }
    }
    expect(told).toBeGreaterThan(50)
  })

  it('is not told of a cell that does something else', () => {
    const elmo = first('elmo').filter(({ layerType }) => layerType === 'lstm')
    expect(elmo.length).toBeGreaterThan(0)
    expect(elmo.flatMap((node) => expandLayer(node) ?? [])).toEqual([])
  })
})
