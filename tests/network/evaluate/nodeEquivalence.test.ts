import { describe, expect, it } from 'vitest'
import { computeReceptiveField } from '../../../src/network/describe/receptiveField'
import { isEquivalentNode } from '../../../src/network/evaluate/nodeEquivalence'
import { buildNetwork, specificationWith } from '../buildNetwork'

const nodeOf = (form: Parameters<typeof specificationWith>[0], step: string) =>
  buildNetwork(specificationWith(form, step)).nodes[0]!

describe('isEquivalentNode', () => {
  it.each([
    ['image', '{ conv: 4, kernel: 3 }'],
    ['sequence', '{ residual: [{ attention: 2 }, dropout] }'],
    ['sequence', '{ experts: 4, active: 2, of: [{ feedforward: 16 }] }'],
    ['vector', '{ repeat: 3, of: [dense: 8, relu] }'],
  ] as const)('is true for two evaluations of the same step on a %s input: %s', (form, step) => {
    expect(isEquivalentNode(nodeOf(form, step), nodeOf(form, step))).toBe(true)
  })

  it.each([
    ['image', '{ conv: 8, kernel: 1 }', '{ conv: 8, kernel: 1, bias: false }', 'in weights'],
    ['image', 'relu', 'gelu', 'in type'],
    ['image', '{ conv: 4, kernel: 1 }', '{ conv: 4, kernel: 1, stride: 2 }', 'in shape'],
    ['sequence', '{ attention: 2 }', '{ attention: 2, window: 3 }', 'in multiply-adds'],
    [
      'image',
      '{ conv: 4, kernel: 3, padding: 1 }',
      '{ conv: 4, kernel: 3, dilation: 2, padding: 2 }',
      'in receptive window',
    ],
    [
      'vector',
      '{ repeat: 3, of: [dense: 8] }',
      '{ repeat: 3, shared: true, of: [dense: 8] }',
      'in weight sharing',
    ],
    [
      'sequence',
      '{ experts: 4, active: 2, of: [relu] }',
      '{ experts: 4, active: 3, of: [relu] }',
      'in active experts',
    ],
    ['vector', '{ residual: [dense: 8, relu] }', '{ residual: [dense: 8, gelu] }', 'in a part'],
  ] as const)('is false on a %s input for %s and %s, which differ %s', (form, one, other, _difference) => {
    expect(isEquivalentNode(nodeOf(form, one), nodeOf(form, other))).toBe(false)
  })

  it('distinguishes layers that are tied to different layers', () => {
    const named = ['{ dense: 8, name: a }', '{ dense: 8, name: b }']
    const tied = ['{ dense: 8, tie: a }', '{ dense: 8, tie: b }', '{ dense: 8, tie: b }']
    const [, , one, other, third] = buildNetwork(specificationWith('vector', ...named, ...tied)).nodes
    expect(isEquivalentNode(one!, other!)).toBe(false)
    expect(isEquivalentNode(other!, third!)).toBe(true)
  })

  it('distinguishes iterations with different windows, so that the receptive field is correct', () => {
    const dilated =
      '{ repeat: 3, as: i, of: [{ conv: 8, kernel: 3, dilation: 2 ** i, padding: 2 ** i, bias: false }] }'
    const network = buildNetwork(specificationWith('image', dilated))
    expect(network.nodes[0]!.parts).toHaveLength(3)
    expect(computeReceptiveField(network)).toEqual([15, 15])
  })
})
