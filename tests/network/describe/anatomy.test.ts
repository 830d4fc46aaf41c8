import { describe, expect, it } from 'vitest'
import { anatomyOf } from '../../../src/network/describe/anatomy'
import type { Node } from '../../../src/network/evaluate/network'
import { readCorpus } from '../../content'

const { blueprints } = readCorpus()

const layersIn = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...node.parts.flatMap((part) => layersIn(part.nodes))])

describe('what a layer does within', () => {
  const first = (id: string) => layersIn(blueprints.get(id)!.networks[0]!.nodes)
  const insideOf = (id: string, kind: string) =>
    layersIn(anatomyOf(first(id).find((node) => node.kind === kind)!) ?? [])

  it('has the four gates of an LSTM and the three of a GRU', () => {
    const gates = (nodes: readonly Node[]) =>
      nodes.flatMap(({ kind, name }) => (kind === 'dense' ? (name ?? '') : []))
    expect(gates(insideOf('lstm', 'lstm'))).toEqual(['forget_gate', 'input_gate', 'candidate', 'output_gate'])
    expect(gates(insideOf('gru', 'gru'))).toEqual(['update_gate', 'reset_gate', 'candidate'])
  })

  it('has two matrices of a feed-forward layer, three of a gated one', () => {
    const matrices = (id: string) => insideOf(id, 'feedforward').filter(({ kind }) => kind === 'dense').length
    expect([matrices('transformer'), matrices('llama')]).toEqual([2, 3])
  })

  it('has the parameters and the multiply-adds of its layer, or is not told', () => {
    let told = 0
    for (const id of blueprints.keys()) {
      for (const node of first(id)) {
        const inside = anatomyOf(node)
        if (!inside) continue
        told++
        const sum = (of: 'parameters' | 'multiplyAdds') => inside.reduce((all, one) => all + one[of], 0n)
        expect([sum('parameters'), sum('multiplyAdds')]).toEqual([node.parameters, node.multiplyAdds])
      }
    }
    expect(told).toBeGreaterThan(50)
  })

  it('is not told of a cell that does something else', () => {
    const elmo = first('elmo').filter(({ kind }) => kind === 'lstm')
    expect(elmo.length).toBeGreaterThan(0)
    expect(elmo.flatMap((node) => anatomyOf(node) ?? [])).toEqual([])
  })
})
