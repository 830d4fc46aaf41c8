import { describe, expect, it } from 'vitest'
import { childrenOf, findLineage } from '../../src/model/lineage'
import { realTimeline } from '../layout/timeline/realTimeline'
import {
  anyTimeline,
  emptyTimeline,
  fc,
  makeArchitecture,
  makeTimeline,
} from '../layout/timeline/timelineFixtures'

const on = (...ids: string[]) => ({ buildsOn: ids.map((id) => ({ id })) })

/** A diamond with a tail: a → b → d → e, a → c → d, and a → d directly. */
const diamond = makeTimeline([
  makeArchitecture('a', '1950'),
  makeArchitecture('b', '1960', on('a')),
  makeArchitecture('c', '1961', on('a')),
  makeArchitecture('d', '1970', on('b', 'c', 'a')),
  makeArchitecture('e', '1980', on('d')),
  makeArchitecture('alone', '1990'),
])

describe('a lineage', () => {
  it('counts generations back by the shortest way', () => {
    expect([...findLineage(diamond, 'e').ancestors].sort()).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
      ['d', 1],
    ])
  })

  it('counts generations forward by the shortest way', () => {
    expect([...findLineage(diamond, 'a').descendants].sort()).toEqual([
      ['b', 1],
      ['c', 1],
      ['d', 1],
      ['e', 2],
    ])
  })

  it('leaves out siblings and the architecture itself', () => {
    const { ancestors, descendants } = findLineage(diamond, 'b')
    expect([...ancestors.keys(), ...descendants.keys()].sort()).toEqual(['a', 'd', 'e'])
  })

  it('is empty for what stands alone and for what is not in the timeline', () => {
    for (const id of ['alone', 'nothing']) {
      expect(findLineage(diamond, id)).toEqual({ ancestors: new Map(), descendants: new Map() })
    }
    expect(findLineage(emptyTimeline, 'a').ancestors.size).toBe(0)
  })

  it('ends even where architectures build on each other in a ring', () => {
    const ring = makeTimeline([
      makeArchitecture('a', '1950', on('b')),
      makeArchitecture('b', '1951', on('a')),
    ])
    expect(findLineage(ring, 'a')).toEqual({
      ancestors: new Map([['b', 1]]),
      descendants: new Map([['b', 1]]),
    })
  })

  it('is the same seen from either end', () => {
    fc.assert(
      fc.property(anyTimeline(12), ({ architectures, ...rest }) => {
        const timeline = { architectures, ...rest }
        const lineages = new Map(architectures.map(({ id }) => [id, findLineage(timeline, id)]))
        for (const [id, { ancestors }] of lineages) {
          for (const [ancestor, distance] of ancestors) {
            expect(lineages.get(ancestor)!.descendants.get(id)).toBe(distance)
          }
        }
        const count = (side: 'ancestors' | 'descendants') =>
          [...lineages.values()].reduce((sum, one) => sum + one[side].size, 0)
        expect(count('ancestors')).toBe(count('descendants'))
      }),
    )
  })
})

describe('direct descendants', () => {
  it('come in order of time', () => {
    expect(childrenOf(diamond, 'a').map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  })

  it('are those at distance 1', () => {
    for (const { id } of realTimeline.architectures) {
      const near = [...findLineage(realTimeline, id).descendants].filter(([, distance]) => distance === 1)
      expect(
        childrenOf(realTimeline, id)
          .map((one) => one.id)
          .sort(),
      ).toEqual(near.map(([one]) => one).sort())
    }
  })
})
