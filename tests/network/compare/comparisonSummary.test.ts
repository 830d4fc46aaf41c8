import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignNetworks } from '../../../src/network/compare/alignNetworks'
import { buildSummary } from '../../../src/network/compare/comparisonSummary'
import { buildOutline, type OutlineItem } from '../../../src/network/compare/networkOutline'
import type { Network } from '../../../src/network/evaluate/networkNode'
import { arbitraryNetwork } from '../arbitraryNetwork'
import { buildNetwork, specificationWith } from '../buildNetwork'

const networkOf = (...steps: string[]) => buildNetwork(specificationWith('sequence', ...steps))
const summary = (a: Network, b: Network) => buildSummary(alignNetworks([a, b]), 1)
/** The number of layers, without those inside experts. */
function countLayers(items: readonly OutlineItem[]): number {
  return items.reduce(
    (sum, { layerType, totalCopies, isExpert, children }) =>
      sum +
      (isExpert || ['repeat', 'branch', 'from'].includes(layerType) ? 0 : totalCopies) +
      countLayers(children),
    0,
  )
}

describe('buildSummary', () => {
  it('counts added and removed layers with all their copies', () => {
    const after = networkOf('{ repeat: 3, of: [{ residual: [layernorm, { dense: 8 }] }] }')
    expect(summary(networkOf('{ repeat: 3, of: [dense: 8, relu] }'), after)).toEqual({
      added: [
        { layerType: 'residual', count: 3 },
        { layerType: 'layernorm', count: 3 },
      ],
      removed: [{ layerType: 'relu', count: 3 }],
      changed: [],
      unchangedCount: 3,
    })
  })

  it('lists a changed number of iterations as a change, and a new repetition by the layers it adds', () => {
    const change = { property: 'copies', before: 2, after: 5 }
    expect(
      summary(
        networkOf('{ repeat: 2, of: [dense: 8, relu] }'),
        networkOf('{ repeat: 5, of: [dense: 8, relu] }'),
      ),
    ).toEqual({
      added: [],
      removed: [],
      changed: [{ layerType: 'repeat', changes: [change], count: 1 }],
      unchangedCount: 10,
    })
    expect(summary(networkOf('dense: 8'), networkOf('{ repeat: 5, of: [dense: 8] }')).added).toEqual([
      { layerType: 'dense', count: 4 },
    ])
  })

  it('groups equal changes', () => {
    const steps = (heads: number) => `{ repeat: 3, of: [{ attention: ${heads} }, relu] }`
    expect(
      summary(networkOf(steps(2), '{ attention: 2 }'), networkOf(steps(4), '{ attention: 4 }')).changed,
    ).toEqual([
      {
        layerType: 'attention',
        changes: [
          { property: 'heads', before: 2, after: 4 },
          { property: 'width', before: 4, after: 2 },
        ],
        count: 4,
      },
    ])
  })

  it('does not count layers inside experts', () => {
    const after = networkOf('{ experts: 4, active: 1, of: [feedforward: 8] }')
    expect(summary(networkOf('feedforward: 8'), after)).toMatchObject({
      added: [],
      changed: [
        {
          layerType: 'experts',
          changes: [{ property: 'layerType', before: 'feedforward', after: 'experts' }],
          count: 1,
        },
      ],
    })
  })

  it('lists a changed number of experts once, not also for the layers inside', () => {
    const mixture = (experts: number) => networkOf(`{ experts: ${experts}, active: 1, of: [feedforward: 8] }`)
    expect(summary(mixture(4), mixture(8))).toMatchObject({
      ...{ added: [], removed: [] },
      changed: [{ layerType: 'experts', changes: [{ property: 'experts', before: 4, after: 8 }], count: 1 }],
    })
  })

  it('is consistent if no number of iterations changes: layers before + added − removed = layers after', () => {
    fc.assert(
      fc.property(arbitraryNetwork, arbitraryNetwork, (a, b) => {
        const { added, removed, changed } = summary(a, b)
        fc.pre(!changed.some(({ changes }) => changes.some((change) => change.property === 'copies')))
        const total = (counts: typeof added) => counts.reduce((sum, { count }) => sum + count, 0)
        expect(countLayers(buildOutline(a)) + total(added) - total(removed)).toBe(
          countLayers(buildOutline(b)),
        )
      }),
    )
  })
})
