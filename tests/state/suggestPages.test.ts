import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestPages } from '../../src/state/suggestPages'
import { readCorpus } from '../content'
import { makeArchitecture, makeTimeline } from '../layout/timeline/timelineFixtures'

fc.configureGlobal({ seed: 1986 })

const { timeline } = readCorpus()
const first = (path: string) => suggestPages(timeline, path).map(({ kind, id }) => `${kind}/${id}`)[0]

describe('suggestPages', () => {
  it.each([
    ['architecture/resnt/', 'architecture/resnet'],
    ['architecture/ResNet', 'architecture/resnet'],
    ['architecture/gpt2/', 'architecture/gpt-2'],
    ['architecture/lenet5', 'architecture/lenet-5'],
    ['lstms', 'architecture/lstm'],
    ['era/cn/', 'era/cnn'],
    ['architecture/deep-beleif-network/', 'architecture/deep-belief-network'],
    [`architecture/${encodeURIComponent('玻尔兹曼')}/`, 'architecture/boltzmann-machine'],
  ])('suggests for %s first %s', (path, expected) => {
    expect(first(path)).toBe(expected)
  })

  it('suggests nothing if no page is close', () => {
    for (const path of ['', '/', '???', 'architecture/qqqqqqqqqq/', '%E0%A4%A']) {
      expect(suggestPages(timeline, path)).toEqual([])
    }
  })

  it('suggests every architecture for its own address', () => {
    for (const { id } of timeline.architectures) {
      expect(suggestPages(timeline, `architecture/${id}/`).map((suggestion) => suggestion.id)).toContain(id)
    }
  })

  it('suggests a page if at most half of its letters differ', () => {
    const one = makeTimeline([makeArchitecture('abcdef', '1990'), makeArchitecture('vwxyz', '1990')])
    expect(suggestPages(one, 'abc123').map(({ id }) => id)).toEqual(['abcdef'])
    expect(suggestPages(one, 'vw123')).toEqual([])
  })

  it('suggests a page for a part of its name with at least three letters', () => {
    const one = makeTimeline([makeArchitecture('vwxyz', '1990')])
    expect(suggestPages(one, 'xyz').map(({ id }) => id)).toEqual(['vwxyz'])
    expect(suggestPages(one, 'yz')).toEqual([])
  })

  it('suggests five of six equally close pages', () => {
    const six = makeTimeline([1, 2, 3, 4, 5, 6].map((index) => makeArchitecture(`page${index}`, '1990')))
    expect(suggestPages(six, 'page')).toHaveLength(5)
  })

  it('suggests at most five pages, all in the timeline, for any address', () => {
    const ids = new Set([...timeline.architectures, ...timeline.eras].map(({ id }) => id))
    const part = fc.constantFrom(...[...ids].map((id) => id.slice(1)))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), part), (path) => {
        const suggestions = suggestPages(timeline, path)
        expect(suggestions.length).toBeLessThanOrEqual(5)
        expect(suggestions.filter(({ id }) => !ids.has(id))).toEqual([])
      }),
    )
  })
})
