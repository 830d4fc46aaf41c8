import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestPages } from '../../src/state/suggestPages'
import { readCorpus } from '../content'

fc.configureGlobal({ seed: 1986 })

const { timeline } = readCorpus()
const first = (path: string) => suggestPages(timeline, path).map(({ kind, id }) => `${kind}/${id}`)[0]

describe('what is near an address', () => {
  it.each([
    ['architecture/resnt/', 'architecture/resnet'],
    ['architecture/ResNet', 'architecture/resnet'],
    ['architecture/gpt2/', 'architecture/gpt-2'],
    ['architecture/lenet5', 'architecture/lenet-5'],
    ['lstms', 'architecture/lstm'],
    ['era/cn/', 'era/cnn'],
    ['architecture/deep-beleif-network/', 'architecture/deep-belief-network'],
    [`architecture/${encodeURIComponent('玻尔兹曼')}/`, 'architecture/boltzmann-machine'],
  ])('%s is %s', (path, nearest) => {
    expect(first(path)).toBe(nearest)
  })

  it('is nothing when nothing is near', () => {
    for (const path of ['', '/', '???', 'architecture/qqqqqqqqqq/', '%E0%A4%A']) {
      expect(suggestPages(timeline, path)).toEqual([])
    }
  })

  it('is itself, for every page of the timeline', () => {
    for (const { id } of timeline.architectures) {
      expect(suggestPages(timeline, `architecture/${id}/`).map((near) => near.id)).toContain(id)
    }
  })

  it('is at most five pages of the timeline, whatever the address', () => {
    const ids = new Set([...timeline.architectures, ...timeline.eras].map(({ id }) => id))
    const part = fc.constantFrom(...[...ids].map((id) => id.slice(1)))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), part), (path) => {
        const near = suggestPages(timeline, path)
        expect(near.length).toBeLessThanOrEqual(5)
        expect(near.filter(({ id }) => !ids.has(id))).toEqual([])
      }),
    )
  })
})
