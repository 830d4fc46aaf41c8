import { describe, expect, it } from 'vitest'
import { warpOf } from '../../src/layout/timeline/arrangement'
import { fractionOf } from '../../src/layout/timeline/viewport'
import { defaultViewport, knownPage, knownView } from '../../src/state/address'
import type { View } from '../../src/state/url'
import { timeline } from './small'

const warp = warpOf(timeline, false)

describe('defaultViewport', () => {
  it('shows all of time on the timeline page, and where a page is unknown', () => {
    expect(defaultViewport(timeline, warp, { kind: 'timeline' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'lab', id: 'depth' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'unknown', path: 'x/' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'era', id: 'none' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'architecture', id: 'none' })).toEqual(warp.domain)
  })

  it('shows an era with a year to spare', () => {
    expect(defaultViewport(timeline, warp, { kind: 'era', id: 'second' })).toEqual({ from: 1985, to: 2013 })
  })

  it('shows an era that goes on up to the end of time', () => {
    const { from, to } = defaultViewport(timeline, warp, { kind: 'era', id: 'third' })
    expect(from).toBe(2011)
    expect(to).toBe(warp.domain.to)
  })

  it('centres on an architecture, unless time ends beside it', () => {
    const centred = defaultViewport(timeline, warp, { kind: 'architecture', id: 'four' })
    expect(fractionOf(warp, centred, 1997 + 10.5 / 12)).toBeCloseTo(0.5, 6)
    const last = defaultViewport(timeline, warp, { kind: 'architecture', id: 'seven' })
    expect(last.to).toBeCloseTo(warp.domain.to, 9)
    expect(last.to - last.from).toBeLessThan(15)
  })
})

describe('knownPage', () => {
  it('keeps a page that is in the timeline', () => {
    expect(knownPage(timeline, { kind: 'era', id: 'first' })).toEqual({ kind: 'era', id: 'first' })
    expect(knownPage(timeline, { kind: 'architecture', id: 'six' })).toEqual({
      kind: 'architecture',
      id: 'six',
    })
    expect(knownPage(timeline, { kind: 'lab', id: 'depth' })).toEqual({ kind: 'lab', id: 'depth' })
    expect(knownPage(timeline, { kind: 'labs' })).toEqual({ kind: 'labs' })
    expect(knownPage(timeline, { kind: 'about' })).toEqual({ kind: 'about' })
  })

  it('turns what is not in the timeline into an unknown page of the same path', () => {
    expect(knownPage(timeline, { kind: 'era', id: 'six' })).toEqual({ kind: 'unknown', path: 'era/six/' })
    expect(knownPage(timeline, { kind: 'architecture', id: 'first' })).toEqual({
      kind: 'unknown',
      path: 'architecture/first/',
    })
    expect(knownPage(timeline, { kind: 'lab', id: 'six' })).toEqual({ kind: 'unknown', path: 'lab/six/' })
  })
})

describe('knownView', () => {
  const view: View = {
    language: 'zh',
    page: { kind: 'timeline' },
    viewport: { from: 1960, to: 1970 },
    filter: { eras: ['third', 'nowhere', 'first'], importance: 3 },
    linear: true,
  }

  it('drops eras that are not in the timeline and puts the others in order', () => {
    expect(knownView(timeline, view)).toEqual({
      ...view,
      filter: { eras: ['first', 'third'], importance: 3 },
    })
  })

  it('takes all eras for no filter', () => {
    const all = { ...view, filter: { ...view.filter, eras: ['third', 'second', 'first'] } }
    expect(knownView(timeline, all).filter).toEqual({ eras: [], importance: 3 })
  })

  it('drops networks to compare that there are not, and keeps no empty choice', () => {
    const [one, two] = timeline.architectures
    const networked = { ...timeline, architectures: [{ ...one!, fingerprint: 'cd' }, two!] }
    const comparing = (...ids: string[]): View => ({
      ...view,
      page: { kind: 'compare' },
      compared: ids.map((id) => ({ id, variant: 'v' })),
    })
    expect(knownView(networked, comparing('two', 'one', 'nothing')).compared).toEqual([
      { id: 'one', variant: 'v' },
    ])
    expect(knownView(networked, comparing('two'))).not.toHaveProperty('compared')
  })
})
