import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignNetworks } from '../../../src/network/compare/difference'
import { type Item, outlineOf } from '../../../src/network/compare/outline'
import { summaryOf } from '../../../src/network/compare/summary'
import type { Network } from '../../../src/network/evaluate/network'
import { inventedNetwork } from '../invented'
import { networkOf, onInput } from '../network'

const of = (...steps: string[]) => networkOf(onInput('sequence', ...steps))
const summary = (a: Network, b: Network) => summaryOf(alignNetworks([a, b]), 1)
/** How many layers there are that are not an expert's. */
function layersOf(items: readonly Item[]): number {
  return items.reduce(
    (sum, { kind, number, expert, children }) =>
      sum + (expert || ['repeat', 'branch', 'from'].includes(kind) ? 0 : number) + layersOf(children),
    0,
  )
}

describe('the summary of a difference', () => {
  it('counts what came and went with all its times', () => {
    const after = of('{ repeat: 3, of: [{ residual: [layernorm, { dense: 8 }] }] }')
    expect(summary(of('{ repeat: 3, of: [dense: 8, relu] }'), after)).toEqual({
      added: [
        { kind: 'residual', count: 3 },
        { kind: 'layernorm', count: 3 },
      ],
      removed: [{ kind: 'relu', count: 3 }],
      changed: [],
      shared: 3,
    })
  })

  it('tells a repetition of more times as a change, and one that came by what it adds', () => {
    const facet = { of: 'times', before: 2, after: 5 }
    expect(
      summary(of('{ repeat: 2, of: [dense: 8, relu] }'), of('{ repeat: 5, of: [dense: 8, relu] }')),
    ).toEqual({
      added: [],
      removed: [],
      changed: [{ kind: 'repeat', facets: [facet], count: 1 }],
      shared: 10,
    })
    expect(summary(of('dense: 8'), of('{ repeat: 5, of: [dense: 8] }')).added).toEqual([
      { kind: 'dense', count: 4 },
    ])
  })

  it('gathers what changed alike', () => {
    const row = (heads: number) => `{ repeat: 3, of: [{ attention: ${heads} }, relu] }`
    expect(summary(of(row(2), '{ attention: 2 }'), of(row(4), '{ attention: 4 }')).changed).toEqual([
      {
        kind: 'attention',
        facets: [
          { of: 'heads', before: 2, after: 4 },
          { of: 'width', before: 4, after: 2 },
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
        { kind: 'experts', facets: [{ of: 'kind', before: 'feedforward', after: 'experts' }], count: 1 },
      ],
    })
  })

  it('adds up, unless a repetition changes its times: what was, and came, less what went, is what is', () => {
    fc.assert(
      fc.property(inventedNetwork, inventedNetwork, (a, b) => {
        const { added, removed, changed } = summary(a, b)
        fc.pre(!changed.some(({ facets }) => facets.some((facet) => facet.of === 'times')))
        const total = (tallies: typeof added) => tallies.reduce((sum, { count }) => sum + count, 0)
        expect(layersOf(outlineOf(a)) + total(added) - total(removed)).toBe(layersOf(outlineOf(b)))
      }),
    )
  })
})
