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

const buildingOn = (...ids: string[]) => ({ buildsOn: ids.map((id) => ({ id })) })

/** A diamond with a tail: a → b → d → e, a → c → d, and a → d directly. */
const diamond = makeTimeline([
  makeArchitecture('a', '1950'),
  makeArchitecture('b', '1960', buildingOn('a')),
  makeArchitecture('c', '1961', buildingOn('a')),
  makeArchitecture('d', '1970', buildingOn('b', 'c', 'a')),
  makeArchitecture('e', '1980', buildingOn('d')),
  makeArchitecture('alone', '1990'),
])

describe('findLineage', () => {
  it('counts generations to ancestors along the shortest path', () => {
    expect([...findLineage(diamond, 'e').ancestors].sort()).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 2],
      ['d', 1],
    ])
  })

  it('counts generations to descendants along the shortest path', () => {
    expect([...findLineage(diamond, 'a').descendants].sort()).toEqual([
      ['b', 1],
      ['c', 1],
      ['d', 1],
      ['e', 2],
    ])
  })

  it('excludes siblings and the architecture itself', () => {
    const { ancestors, descendants } = findLineage(diamond, 'b')
    expect([...ancestors.keys(), ...descendants.keys()].sort()).toEqual(['a', 'd', 'e'])
  })

  it('is empty without relatives, and for an unknown id', () => {
    for (const id of ['alone', 'nothing']) {
      expect(findLineage(diamond, id)).toEqual({ ancestors: new Map(), descendants: new Map() })
    }
    expect(findLineage(emptyTimeline, 'a').ancestors.size).toBe(0)
  })

  it('terminates for a cycle', () => {
    const cycle = makeTimeline([
      makeArchitecture('a', '1950', buildingOn('b')),
      makeArchitecture('b', '1951', buildingOn('a')),
    ])
    expect(findLineage(cycle, 'a')).toEqual({
      ancestors: new Map([['b', 1]]),
      descendants: new Map([['b', 1]]),
    })
  })

  it('gives the same distance from ancestor and descendant', () => {
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

describe('childrenOf', () => {
  it('returns children in chronological order', () => {
    expect(childrenOf(diamond, 'a').map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  })

  it('returns exactly the descendants at distance 1', () => {
    for (const { id } of realTimeline.architectures) {
      const direct = [...findLineage(realTimeline, id).descendants].filter(([, distance]) => distance === 1)
      expect(
        childrenOf(realTimeline, id)
          .map((one) => one.id)
          .sort(),
      ).toEqual(direct.map(([one]) => one).sort())
    }
  })
})
