import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOutline, type OutlineItem } from '../../../src/network/compare/networkOutline'
import type { NetworkNode } from '../../../src/network/evaluate/networkNode'
import { readCorpus } from '../../content'
import { arbitraryNetwork } from '../arbitraryNetwork'
import { buildNetwork, specificationWith } from '../buildNetwork'

const { specifications } = readCorpus()
const flatten = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.flatMap((item) => [item, ...flatten(item.children)])
const print = (items: readonly OutlineItem[]): string =>
  items
    .map(({ layerType, copies, children }) => {
      const inner = children.length > 0 ? `[${print(children)}]` : ''
      return `${layerType}${copies > 1 ? `×${copies}` : ''}${inner}`
    })
    .join(' ')
const outline = (...steps: string[]) =>
  print(buildOutline(buildNetwork(specificationWith('sequence', ...steps))))

/** The number of layers and mixtures of experts in a network, by layer type. */
function countLayers(nodes: readonly NetworkNode[], times = 1, counts = new Map<string, number>()) {
  for (const { type, layerType, parts } of nodes) {
    if (type === 'layer' || type === 'experts') counts.set(layerType, (counts.get(layerType) ?? 0) + times)
    for (const part of parts) countLayers(part.nodes, times * part.copies, counts)
  }
  return counts
}

describe('buildOutline', () => {
  it('makes one item of a run of equal iterations, and replaces a single iteration by its steps', () => {
    expect(outline('{ repeat: 3, of: [dense: 8, relu] }')).toBe('repeat×3[dense relu]')
    expect(outline('{ repeat: 1, of: [dense: 8, relu] }')).toBe('dense relu')
    expect(outline('{ repeat: 2, as: i, of: [{ dense: 8 + i }, relu] }')).toBe('dense relu dense relu')
  })

  it('has an option of a run for whether its iterations share weights', () => {
    const optionsOf = (step: string) =>
      Object.fromEntries(buildOutline(buildNetwork(specificationWith('sequence', step)))[0]!.options)
    expect(optionsOf('{ repeat: 3, of: [dense: 8] }')).toEqual({ shared: false })
    expect(optionsOf('{ repeat: 3, shared: true, of: [dense: 8] }')).toEqual({ shared: true })
  })

  it('puts iterations that differ only in their input widths in one run', () => {
    expect(outline('{ repeat: 3, of: [{ dense: 16 }] }')).toBe('repeat×3[dense]')
    expect(outline('{ repeat: 3, of: [{ concat: { before: [], new: [dense: 4] } }] }')).toBe(
      'repeat×3[concat[dense]]',
    )
  })

  it('has no item for an identity branch, nor for the only other branch', () => {
    expect(outline('{ residual: [dense: 8] }')).toBe('residual[dense]')
    expect(outline('{ residual: [dense: 8], shortcut: [dense: 8] }')).toBe('residual[dense branch[dense]]')
    expect(outline('{ concat: { a: [dense: 2, relu], b: [dense: 3] } }')).toBe(
      'concat[branch[dense relu] dense]',
    )
  })

  it('describes one expert, with the number of its copies in the network', () => {
    const steps = ['{ repeat: 3, of: [{ experts: 4, active: 2, of: [feedforward: 8], shared: [dense: 8] }] }']
    expect(outline(...steps)).toBe('repeat×3[experts[feedforward×4 dense]]')
    const [run] = buildOutline(buildNetwork(specificationWith('sequence', ...steps)))
    expect(
      flatten([run!]).map(({ layerType, totalCopies, isExpert }) => [layerType, totalCopies, isExpert]),
    ).toEqual([
      ['repeat', 3, false],
      ['experts', 3, false],
      ['feedforward', 12, true],
      ['dense', 3, true],
    ])
  })

  it('leaves out block calls and keeps references to inputs', () => {
    const yaml = `
inputs: { a: { tokens: 4, of: 9 }, b: { tokens: 4, of: 9 } }
blocks: { unit: { with: [to], of: [{ embedding: to }, relu] } }
network: [{ unit: 8 }, { from: b }, { unit: 8 }]
`
    expect(print(buildOutline(buildNetwork(yaml)))).toBe('embedding relu from embedding relu')
  })

  it('contains every layer of a network, with all its copies, under unique keys', () => {
    const check = (network: Parameters<typeof buildOutline>[0]) => {
      const items = flatten(buildOutline(network))
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
      const counts = new Map<string, number>()
      for (const { node, layerType, totalCopies } of items) {
        const isLayer = node.type === 'layer' || (node.type === 'experts' && layerType === 'experts')
        if (isLayer) counts.set(layerType, (counts.get(layerType) ?? 0) + totalCopies)
      }
      expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(countLayers(network.nodes)))
    }
    fc.assert(fc.property(arbitraryNetwork, check))
    for (const { networks } of specifications.values()) networks.forEach(check)
  })
})
