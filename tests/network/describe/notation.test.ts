import { describe, expect, it } from 'vitest'
import { formatNotation, qualifyLayerType } from '../../../src/network/describe/notation'
import type { NetworkNode } from '../../../src/network/evaluate/networkNode'
import { buildNetwork, specificationWith } from '../buildNetwork'

const last = (form: Parameters<typeof specificationWith>[0], ...steps: string[]): NetworkNode =>
  buildNetwork(specificationWith(form, ...steps)).nodes.at(-1)!
const image = (step: string) => last('image', step)
const sequence = (step: string) => last('sequence', step)

describe('formatNotation', () => {
  it.each([
    ['{ conv: 64, kernel: 3 }', '3×3 → 64'],
    ['{ conv: 64, kernel: 3, stride: 2 }', '3×3 → 64 /2'],
    ['{ conv: 64, kernel: [1, 7], stride: [1, 2] }', '1×7 → 64 /1×2'],
    ['{ conv: 64, kernel: 3, groups: 4 }', '3×3 → 64 ÷4'],
    ['{ conv: 8, kernel: 3, groups: features, stride: 2 }', '3×3 → 8 /2'],
    ['{ pool: max, kernel: 2 }', '2×2 /2'],
    ['{ pool: max, kernel: 3, stride: 1 }', '3×3'],
    ['{ upsample: 2 }', '×2'],
    ['{ groupnorm: 4 }', '÷4'],
    ['{ shuffle: 4 }', '÷4'],
    ['dropout', '0.5'],
    ['{ dropout: 0.1 }', '0.1'],
    ['batchnorm', ''],
    ['relu', ''],
    ['{ globalpool: average }', ''],
  ])('formats %s on an image as "%s"', (step, notation) => {
    expect(formatNotation(image(step))).toBe(notation)
  })

  it.each([
    ['{ conv: 16, kernel: 3 }', '3 → 16'],
    ['{ dense: 32 }', '→ 32'],
    ['{ lstm: 32 }', '→ 32'],
    ['{ lstm: 32, bidirectional: true }', '→ 64'],
    ['{ feedforward: 32 }', '32 → 8'],
    ['{ attention: 4 }', 'h=4'],
    ['{ attention: 4, keys: 4 }', 'h=4'],
    ['{ attention: 4, keys: 2 }', 'h=4 kv=2'],
    ['{ scan: 16, rank: 1 }', 'n=16'],
    ['{ experts: 8, active: 2, of: [{ dense: 8 }] }', '2 / 8'],
    ['{ residual: [{ dense: 8 }] }', ''],
  ])('formats %s on a sequence as "%s"', (step, notation) => {
    expect(formatNotation(sequence(step))).toBe(notation)
  })

  it('gives visible and hidden units of a Boltzmann machine', () => {
    expect(formatNotation(last('vector', '{ boltzmann: 32 }'))).toBe('8 ↔ 32')
  })

  it('gives the width of an embedding', () => {
    expect(formatNotation(last('symbols', '{ embedding: 16 }'))).toBe('→ 16')
  })
})

describe('qualifyLayerType', () => {
  it.each([
    ['{ pool: max, kernel: 2 }', 'pool.max'],
    ['{ pool: average, kernel: 2 }', 'pool.average'],
    ['{ globalpool: max }', 'globalpool.max'],
    ['{ conv: 4, kernel: 2 }', 'conv'],
    ['{ conv: 4, kernel: 2, groups: 4 }', 'conv'],
    ['{ conv: 8, kernel: 2, groups: features }', 'conv.depthwise'],
    ['{ conv: 4, kernel: 2, stride: 2, transposed: true }', 'conv.transposed'],
    ['relu', 'relu'],
  ])('names %s on an image %s', (step, layerType) => {
    expect(qualifyLayerType(image(step))).toBe(layerType)
  })

  it.each([
    ['{ position: learned, length: 10 }', 'position.learned'],
    ['{ attention: 4 }', 'attention'],
    ['{ attention: 4, causal: true }', 'attention.causal'],
    ['{ attention: 4, context: input }', 'attention.cross'],
    ['{ feedforward: 32, gated: true }', 'feedforward.gated'],
    ['{ gru: 32, bidirectional: true }', 'gru.bidirectional'],
    ['{ experts: 8, active: 2, of: [{ dense: 8 }] }', 'router'],
    ['{ residual: [{ dense: 8 }] }', 'add'],
    ['{ concat: { one: [], other: [] } }', 'concat'],
  ])('names %s on a sequence %s', (step, layerType) => {
    expect(qualifyLayerType(sequence(step))).toBe(layerType)
  })

  it('does not call a convolution of a single channel depthwise', () => {
    const yaml = 'input: { channels: 1, height: 8, width: 8 }\nnetwork: [{ conv: 4, kernel: 2 }]'
    expect(qualifyLayerType(buildNetwork(yaml).nodes[0]!)).toBe('conv')
  })
})
