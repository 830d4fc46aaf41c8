import { describe, expect, it } from 'vitest'
import { fractionOf, zoomOf } from '../../src/layout/timeline/axis/viewport'
import { warpOf } from '../../src/layout/timeline/strata/ground'
import { defaultViewport, knownPage, knownView } from '../../src/state/address'
import { servedPanelFraction } from '../../src/state/explorer'
import type { Page, View } from '../../src/state/url'
import { timeline } from './small'

const warp = warpOf(timeline, false)
/** What a panel usually leaves open. */
const besidePanel = 1 - servedPanelFraction

describe('defaultViewport', () => {
  it('shows all of time on the timeline page, and where a page is unknown', () => {
    expect(defaultViewport(timeline, warp, { kind: 'timeline' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'lab', id: 'depth' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'unknown', path: 'x/' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'era', id: 'none' })).toEqual(warp.domain)
    expect(defaultViewport(timeline, warp, { kind: 'architecture', id: 'none' })).toEqual(warp.domain)
  })

  it('shows an era with a year to spare', () => {
    const { from, to } = defaultViewport(timeline, warp, { kind: 'era', id: 'second' }, besidePanel)
    expect(from).toBeCloseTo(1985, 6)
    expect(to).toBeCloseTo(2013, 6)
  })

  it('shows an era that goes on up to the end of time', () => {
    const { from, to } = defaultViewport(timeline, warp, { kind: 'era', id: 'third' }, besidePanel)
    expect(from).toBeCloseTo(2011, 6)
    expect(to).toBeCloseTo(warp.domain.to, 6)
  })

  it('shows an era at the same zoom, whatever part is open', () => {
    const page: Page = { kind: 'era', id: 'second' }
    const zooms = [1, 0.75, besidePanel, 0.4].map((open) =>
      zoomOf(warp, defaultViewport(timeline, warp, page, open), open),
    )
    for (const k of zooms) expect(k).toBeCloseTo(zooms[0]!, 6)
  })

  it('centres the open part on an architecture, unless time ends beside it', () => {
    for (const open of [1, besidePanel, 0.4]) {
      const page: Page = { kind: 'architecture', id: 'four' }
      const centred = defaultViewport(timeline, warp, page, open)
      const k = zoomOf(warp, centred, open)
      expect(fractionOf(warp, centred, 1997 + 10.5 / 12, k)).toBeCloseTo(open / 2, 6)
    }
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
    filter: { eras: ['third', 'nowhere', 'first'], minImportance: 3 },
    linear: true,
  }

  it('drops eras that are not in the timeline and puts the others in order', () => {
    expect(knownView(timeline, view)).toEqual({
      ...view,
      filter: { eras: ['first', 'third'], minImportance: 3 },
    })
  })

  it('takes all eras for no filter', () => {
    const all = { ...view, filter: { ...view.filter, eras: ['third', 'second', 'first'] } }
    expect(knownView(timeline, all).filter).toEqual({ eras: [], minImportance: 3 })
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
