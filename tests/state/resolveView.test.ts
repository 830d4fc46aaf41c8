import { describe, expect, it } from 'vitest'
import { getZoom, yearToFraction } from '../../src/layout/timeline/axis/viewport'
import { makeTimelineWarp } from '../../src/layout/timeline/strata/baseLayout'
import type { ExplorerView } from '../../src/state/addressCodec'
import type { ExplorerPage } from '../../src/state/explorerPage'
import { initialPanelFraction } from '../../src/state/explorerState'
import { getDefaultViewport, resolvePage, resolveView } from '../../src/state/resolveView'
import { smallTimeline } from './smallTimeline'

const warp = makeTimelineWarp(smallTimeline, false)
/** The fraction of the timeline that a panel usually leaves open. */
const openFraction = 1 - initialPanelFraction

describe('getDefaultViewport', () => {
  const whole = { ...warp.domain, zoom: 1 }

  it('shows the whole timeline on the timeline page and on unknown pages', () => {
    expect(getDefaultViewport(smallTimeline, warp, { kind: 'timeline' })).toEqual(whole)
    expect(getDefaultViewport(smallTimeline, warp, { kind: 'lab', id: 'depth' })).toEqual(whole)
    expect(getDefaultViewport(smallTimeline, warp, { kind: 'unknown', path: 'x/' })).toEqual(whole)
    expect(getDefaultViewport(smallTimeline, warp, { kind: 'era', id: 'none' })).toEqual(whole)
    expect(getDefaultViewport(smallTimeline, warp, { kind: 'architecture', id: 'none' })).toEqual(whole)
  })

  it('shows an era with a margin of one year', () => {
    const { from, to } = getDefaultViewport(smallTimeline, warp, { kind: 'era', id: 'second' }, openFraction)
    expect(from).toBeCloseTo(1985, 6)
    expect(to).toBeCloseTo(2013, 6)
  })

  it('shows an open-ended era up to the end of the timeline', () => {
    const { from, to } = getDefaultViewport(smallTimeline, warp, { kind: 'era', id: 'third' }, openFraction)
    expect(from).toBeCloseTo(2011, 6)
    expect(to).toBeCloseTo(warp.domain.to, 6)
  })

  it('shows an era at the same zoom for any open fraction', () => {
    const page: ExplorerPage = { kind: 'era', id: 'second' }
    const zooms = [1, 0.75, openFraction, 0.4].map((open) =>
      getZoom(warp, getDefaultViewport(smallTimeline, warp, page, open), open),
    )
    for (const k of zooms) expect(k).toBeCloseTo(zooms[0]!, 6)
  })

  it('centres an architecture in the open part, except at the end of the timeline', () => {
    for (const open of [1, openFraction, 0.4]) {
      const page: ExplorerPage = { kind: 'architecture', id: 'four' }
      const centred = getDefaultViewport(smallTimeline, warp, page, open)
      expect(centred.zoom).toBe(8)
      expect(yearToFraction(warp, centred, 1997 + 10.5 / 12)).toBeCloseTo(open / 2, 6)
    }
    const last = getDefaultViewport(smallTimeline, warp, { kind: 'architecture', id: 'seven' })
    expect(last.to).toBeCloseTo(warp.domain.to, 9)
    expect(last.to - last.from).toBeLessThan(15)
  })
})

describe('resolvePage', () => {
  it('keeps a page that is in the timeline', () => {
    expect(resolvePage(smallTimeline, { kind: 'era', id: 'first' })).toEqual({ kind: 'era', id: 'first' })
    expect(resolvePage(smallTimeline, { kind: 'architecture', id: 'six' })).toEqual({
      kind: 'architecture',
      id: 'six',
    })
    expect(resolvePage(smallTimeline, { kind: 'lab', id: 'depth' })).toEqual({ kind: 'lab', id: 'depth' })
    expect(resolvePage(smallTimeline, { kind: 'labs' })).toEqual({ kind: 'labs' })
    expect(resolvePage(smallTimeline, { kind: 'about' })).toEqual({ kind: 'about' })
  })

  it('turns a page that is not in the timeline into an unknown page with the same path', () => {
    expect(resolvePage(smallTimeline, { kind: 'era', id: 'six' })).toEqual({
      kind: 'unknown',
      path: 'era/six/',
    })
    expect(resolvePage(smallTimeline, { kind: 'architecture', id: 'first' })).toEqual({
      kind: 'unknown',
      path: 'architecture/first/',
    })
    expect(resolvePage(smallTimeline, { kind: 'lab', id: 'six' })).toEqual({
      kind: 'unknown',
      path: 'lab/six/',
    })
  })
})

describe('resolveView', () => {
  const view: ExplorerView = {
    language: 'zh',
    page: { kind: 'timeline' },
    viewport: { from: 1960, to: 1970 },
    filter: { eras: ['third', 'nowhere', 'first'], minImportance: 3 },
    isLinear: true,
    isDiagramOpen: false,
  }

  it('drops eras that are not in the timeline and sorts the others', () => {
    expect(resolveView(smallTimeline, view)).toEqual({
      ...view,
      filter: { eras: ['first', 'third'], minImportance: 3 },
    })
  })

  it('treats a filter of all eras as no filter', () => {
    const all = { ...view, filter: { ...view.filter, eras: ['third', 'second', 'first'] } }
    expect(resolveView(smallTimeline, all).filter).toEqual({ eras: [], minImportance: 3 })
  })

  it('leaves compared networks to the comparison, which says what it leaves out', () => {
    const page: ExplorerPage = { kind: 'compare', networks: [{ id: 'two' }, { id: 'nothing' }] }
    expect(resolveView(smallTimeline, { ...view, page }).page).toBe(page)
  })
})
