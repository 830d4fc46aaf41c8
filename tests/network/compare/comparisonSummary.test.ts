import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignNetworks } from '../../../src/network/compare/alignNetworks'
import { buildSummary } from '../../../src/network/compare/comparisonSummary'
import { buildOutline, type OutlineItem } from '../../../src/network/compare/networkOutline'
import type { Network } from '../../../src/network/evaluate/networkNode'
import { arbitraryNetwork } from '../arbitraryNetwork'
import { buildNetwork, specificationWith } from '../buildNetwork'

const of = (...steps: string[]) => buildNetwork(specificationWith('sequence', ...steps))
const summary = (a: Network, b: Network) => buildSummary(alignNetworks([a, b]), 1)
/** How many layers there are that are not an expert's. */
function layersOf(items: readonly OutlineItem[]): number {
  return items.reduce(
    (sum, { layerType, totalCopies, isExpert, children }) =>
      sum +
      (isExpert || ['repeat', 'branch', 'from'].includes(layerType) ? 0 : totalCopies) +
      layersOf(children),
    0,
  )
}

describe('the summary of a difference', () => {
  it('counts what came and went with all its times', () => {
    const after = of('{ repeat: 3, of: [{ residual: [layernorm, { dense: 8 }] }] }')
    expect(summary(of('{ repeat: 3, of: [dense: 8, relu] }'), after)).toEqual({
      added: [
        { layerType: 'residual', count: 3 },
        { layerType: 'layernorm', count: 3 },
      ],
      removed: [{ layerType: 'relu', count: 3 }],
      changed: [],
      unchangedCount: 3,
    })
  })

  it('tells a repetition of more times as a change, and one that came by what it adds', () => {
    const facet = { property: 'times', before: 2, after: 5 }
    expect(
      summary(of('{ repeat: 2, of: [dense: 8, relu] }'), of('{ repeat: 5, of: [dense: 8, relu] }')),
    ).toEqual({
      added: [],
      removed: [],
      changed: [{ layerType: 'repeat', changes: [facet], count: 1 }],
      unchangedCount: 10,
    })
    expect(summary(of('dense: 8'), of('{ repeat: 5, of: [dense: 8] }')).added).toEqual([
      { layerType: 'dense', count: 4 },
    ])
  })

  it('gathers what changed alike', () => {
    const row = (heads: number) => `{ repeat: 3, of: [{ attention: ${heads} }, relu] }`
    expect(summary(of(row(2), '{ attention: 2 }'), of(row(4), '{ attention: 4 }')).changed).toEqual([
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

  it('does not count what experts are made of', () => {
    const after = of('{ experts: 4, active: 1, of: [feedforward: 8] }')
    expect(summary(of('feedforward: 8'), after)).toMatchObject({
      added: [],
      changed: [
        {
          layerType: 'experts',
          changes: [{ property: 'kind', before: 'feedforward', after: 'experts' }],
          count: 1,
        },
      ],
    })
  })

  it('adds up, unless a repetition changes its times: what was, and came, less what went, is what is', () => {
    fc.assert(
      fc.property(arbitraryNetwork, arbitraryNetwork, (a, b) => {
        const { added, removed, changed } = summary(a, b)
        fc.pre(!changed.some(({ changes }) => changes.some((facet) => facet.property === 'times')))
        const total = (tallies: typeof added) => tallies.reduce((sum, { count }) => sum + count, 0)
        expect(layersOf(buildOutline(a)) + total(added) - total(removed)).toBe(layersOf(buildOutline(b)))
      }),
    )
  })
})
