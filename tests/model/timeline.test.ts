import { describe, expect, it } from 'vitest'
import { findArchitecture, findEra, findLab } from '../../src/model/timeline'
import { readCorpus } from '../content'

const { timeline } = readCorpus()

describe.each([
  ['findEra', findEra, timeline.eras],
  ['findArchitecture', findArchitecture, timeline.architectures],
  ['findLab', findLab, timeline.labs],
] as const)('%s', (_, find, items) => {
  it('finds each item by its id', () => {
    for (const item of items) expect(find(timeline, item.id)).toBe(item)
  })

  it('finds nothing for an unknown or missing id', () => {
    expect(find(timeline, 'nowhere')).toBeUndefined()
    expect(find(timeline, undefined)).toBeUndefined()
  })

  it('searches the timeline that it is given, not one seen before', () => {
    const empty = { ...timeline, eras: [], architectures: [], labs: [] }
    expect(find(empty, items[0]!.id)).toBeUndefined()
  })
})
