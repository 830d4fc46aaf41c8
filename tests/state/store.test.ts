import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { getZoom, isSameViewport, yearToFraction } from '../../src/layout/timeline/axis/viewport'
import { getBaseLayout } from '../../src/layout/timeline/strata/baseLayout'
import { toDecimalYear } from '../../src/model/date'
import { noFilter } from '../../src/model/filter'
import { type ExplorerPage, type ExplorerView, formatView, parseView } from '../../src/state/addressCodec'
import { type ExplorerStore, initialPanelFraction } from '../../src/state/explorerState'
import { createExplorerStore, getOpenFraction, getView, getWarp } from '../../src/state/store'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

fc.configureGlobal({ seed: 1986 })

const home: ExplorerView = { language: 'en', page: { kind: 'timeline' }, filter: noFilter, isLinear: false }
const open = (view: Partial<ExplorerView> = {}, clock = reducedMotionClock) =>
  createExplorerStore(smallTimeline, { ...home, ...view }, clock)
const six: ExplorerPage = { kind: 'architecture', id: 'six' }
const nineties = { from: 1990, to: 2000 }

const zoom = (store: ExplorerStore) => {
  const state = store.getState()
  return getZoom(getWarp(state), state.viewport, getOpenFraction(state))
}
/** Where a year lies on the timeline, as a fraction. */
const place = (store: ExplorerStore, year: number) =>
  yearToFraction(getWarp(store.getState()), store.getState().viewport, year, zoom(store))

describe('an explorer', () => {
  it('starts at the view of its address, at rest', () => {
    const view: ExplorerView = {
      language: 'zh',
      page: six,
      viewport: nineties,
      filter: { eras: ['third'], minImportance: 3 },
      isLinear: true,
    }
    expect(open(view).getState()).toEqual({ timeline: smallTimeline, ...view, panelFraction: 0 })
  })

  it('starts at what the page shows when the address does not say', () => {
    const { viewport } = createExplorerStore(
      smallTimeline,
      { ...home, page: { kind: 'era', id: 'second' } },
      reducedMotionClock,
      initialPanelFraction,
    ).getState()
    expect(viewport.from).toBeCloseTo(1985, 6)
    expect(viewport.to).toBeCloseTo(2013, 6)
  })

  it('starts within time, whatever the address says', () => {
    const { viewport, page } = open({
      viewport: { from: 1800, to: 2200 },
      page: { kind: 'era', id: 'x' },
    }).getState()
    expect(viewport).toEqual(getWarp({ timeline: smallTimeline, isLinear: false }).domain)
    expect(page).toEqual({ kind: 'unknown', path: 'era/x/' })
  })
})

describe('open', () => {
  it('leaves time where it is when the architecture is in view', () => {
    const store = open({ viewport: { from: 2010, to: 2022 } })
    store.actions.openPage(six)
    expect(store.getState()).toMatchObject({ page: six, viewport: { from: 2010, to: 2022 } })
  })

  it('brings an architecture that is out of view into it, at the same zoom', () => {
    const store = open({ viewport: nineties })
    const before = zoom(store)
    store.actions.openPage(six)
    expect(zoom(store)).toBeCloseTo(before, 6)
    expect(place(store, 2017.5)).toBeGreaterThan(0.06)
    expect(place(store, 2017.5)).toBeLessThan(0.9)
  })

  it('leaves time where it is for a page that is no architecture', () => {
    const store = open({ viewport: nineties })
    store.actions.openPage({ kind: 'era', id: 'third' })
    expect(store.getState().viewport).toEqual(nineties)
  })

  it('goes where it is told to', () => {
    const store = open()
    store.actions.openPage({ kind: 'era', id: 'third' }, nineties)
    expect(store.getState()).toMatchObject({ page: { kind: 'era', id: 'third' }, viewport: nineties })
  })

  it('goes to what the page shows by itself when told to', () => {
    const page: ExplorerPage = { kind: 'era', id: 'third' }
    const store = createExplorerStore(smallTimeline, { ...home, viewport: nineties }, reducedMotionClock, 0.4)
    store.actions.openPage(page, 'default')
    const { viewport } = createExplorerStore(
      smallTimeline,
      { ...home, page },
      reducedMotionClock,
      0.4,
    ).getState()
    expect(isSameViewport(store.getState().viewport, viewport)).toBe(true)
    expect(getView(store.getState())).not.toHaveProperty('viewport')
  })
})

/** Pages with a panel over the timeline. */
const panelPages: readonly ExplorerPage[] = [
  { kind: 'era', id: 'second' },
  { kind: 'unknown', path: 'nowhere/' },
  { kind: 'architecture', id: 'four' },
  { kind: 'architecture', id: 'seven' },
]
const panelFractions = fc.double({ min: 0, max: 0.75, noNaN: true })
const viewports = fc
  .tuple(fc.double({ min: 1957, max: 2024, noNaN: true }), fc.double({ min: 0.5, max: 70, noNaN: true }))
  .map(([from, length]) => ({ from, to: from + length }))

describe('a panel over the timeline', () => {
  const years = [1960.46, 1986.79, 1997.87, 2012.71, 2017.46]
  const look = (store: ExplorerStore) => ({ k: zoom(store), at: years.map((year) => place(store, year)) })
  /** Whether the zoom and the place of every year are as they were. */
  const isStill = (store: ExplorerStore, before: ReturnType<typeof look>) => {
    const { k, at } = look(store)
    return (
      Math.abs(k / before.k - 1) < 1e-6 &&
      at.every((one, index) => Math.abs(one - before.at[index]!) < 1e-6 * k)
    )
  }

  it('moves no year when it opens beside what is in view, nor when it closes again', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...panelPages), panelFractions, viewports, fc.boolean()],
        (page, fraction, viewport, linear) => {
          const store = createExplorerStore(
            smallTimeline,
            { ...home, viewport, isLinear: linear },
            reducedMotionClock,
            fraction,
          )
          const before = look(store)
          if (page.kind === 'architecture') {
            const at = place(
              store,
              toDecimalYear(smallTimeline.architectures.find(({ id }) => id === page.id)!.date),
            )
            fc.pre(at >= 0.06 * (1 - fraction) && at <= 0.9 * (1 - fraction))
          }
          store.actions.openPage(page)
          expect(getOpenFraction(store.getState())).toBe(1 - fraction)
          expect(isStill(store, before)).toBe(true)
          store.actions.openPage({ kind: 'timeline' })
          expect(getOpenFraction(store.getState())).toBe(1)
          expect(isStill(store, before)).toBe(true)
        },
      ),
    )
  })

  it('moves no year when it closes, unless time would end within the view', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...panelPages), panelFractions, viewports, fc.boolean()],
        (page, fraction, viewport, linear) => {
          const store = createExplorerStore(
            smallTimeline,
            { ...home, page, viewport, isLinear: linear },
            reducedMotionClock,
            fraction,
          )
          const before = look(store)
          const { warp } = getBaseLayout(smallTimeline, linear)
          fc.pre(place(store, warp.domain.to) >= 1)
          store.actions.openPage({ kind: 'timeline' })
          expect(isStill(store, before)).toBe(true)
        },
      ),
    )
  })

  it('brings an architecture out from under it, at the same zoom', () => {
    fc.assert(
      fc.property(panelFractions, viewports, (fraction, viewport) => {
        const store = createExplorerStore(smallTimeline, { ...home, viewport }, reducedMotionClock, fraction)
        const before = zoom(store)
        store.actions.openPage(six)
        expect(zoom(store) / before).toBeCloseTo(1, 6)
        expect(place(store, 2017.46)).toBeGreaterThanOrEqual(0)
        expect(place(store, 2017.46)).toBeLessThanOrEqual(1 - fraction)
      }),
    )
  })

  it('keeps the end of a flight under way when it opens', () => {
    const clock = createManualClock()
    const store = createExplorerStore(smallTimeline, home, clock, 0.4)
    store.actions.flyTo(nineties)
    clock.advance(16)
    store.actions.openPage({ kind: 'era', id: 'second' })
    for (let frame = 0; frame < 100; frame++) clock.advance(16)
    const without = createExplorerStore(
      smallTimeline,
      { ...home, viewport: nineties },
      reducedMotionClock,
      0.4,
    )
    expect(isStill(store, look(without))).toBe(true)
  })
})

describe('setPanelFraction', () => {
  it('leaves the default view of a page the default one, which its address does not tell', () => {
    fc.assert(
      fc.property(
        ...[
          fc.constantFrom<ExplorerPage>({ kind: 'timeline' }, ...panelPages),
          panelFractions,
          panelFractions,
        ],
        (page, served, fraction) => {
          const store = createExplorerStore(smallTimeline, { ...home, page }, reducedMotionClock, served)
          store.actions.setPanelFraction(fraction)
          const state = store.getState()
          expect(state.panelFraction).toBe(fraction)
          expect(getView(state)).not.toHaveProperty('viewport')
          const { viewport } = createExplorerStore(
            smallTimeline,
            { ...home, page },
            reducedMotionClock,
            fraction,
          ).getState()
          expect(isSameViewport(state.viewport, viewport)).toBe(true)
        },
      ),
    )
  })

  it('leaves the years of any other view in the open part', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...panelPages), panelFractions, panelFractions, viewports],
        (page, served, fraction, viewport) => {
          const store = createExplorerStore(
            smallTimeline,
            { ...home, page, viewport },
            reducedMotionClock,
            served,
          )
          // At the closest zoom a wider part shows more of time.
          fc.pre(zoom(store) < getWarp(store.getState()).maxZoom / 4)
          fc.pre(getView(store.getState()).viewport !== undefined)
          const before = store.getState().viewport
          store.actions.setPanelFraction(fraction)
          expect(isSameViewport(store.getState().viewport, before)).toBe(true)
        },
      ),
    )
  })

  it('changes nothing where it says what is known', () => {
    const store = createExplorerStore(smallTimeline, { ...home, page: six }, reducedMotionClock, 0.35)
    const before = store.getState()
    store.actions.setPanelFraction(0.35)
    expect(store.getState()).toBe(before)
  })
})

describe('zoomTo', () => {
  it('goes to a zoom with a year in the middle of the open part', () => {
    const clock = createManualClock()
    const store = createExplorerStore(smallTimeline, { ...home, page: six }, clock, 0.4)
    store.actions.zoomTo(6, 1997)
    expect(store.getState().target).toBeDefined()
    clock.advance(1000)
    expect(zoom(store)).toBeCloseTo(6, 6)
    expect(place(store, 1997)).toBeCloseTo(0.3, 6)
  })

  it('goes no closer than the closest zoom, nor beyond the ends of time', () => {
    const store = open()
    const { warp } = getBaseLayout(smallTimeline, false)
    store.actions.zoomTo(1e9, 1997)
    expect(zoom(store)).toBeCloseTo(warp.maxZoom, 3)
    store.actions.zoomTo(3, 1900)
    expect(zoom(store)).toBeCloseTo(3, 6)
    expect(store.getState().viewport.from).toBeCloseTo(warp.domain.from, 6)
  })
})

describe('visit', () => {
  it('takes on language, filter, page and kind of time at once, and flies to the years', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    const view: ExplorerView = {
      language: 'zh',
      page: six,
      viewport: nineties,
      filter: { eras: ['second'], minImportance: 2 },
      isLinear: true,
    }
    store.actions.navigate(view)
    const { viewport: _, ...rest } = view
    expect(store.getState()).toMatchObject({ ...rest, target: nineties })
    expect(store.getState().viewport).not.toEqual(nineties)
    clock.advance(1000)
    expect(store.getState()).toEqual({ timeline: smallTimeline, ...view, panelFraction: 0 })
  })

  it('goes to what the page shows when the view does not say', () => {
    const store = open({ viewport: nineties })
    store.actions.navigate(home)
    expect(store.getState().viewport).toEqual(getWarp(store.getState()).domain)
  })
})

describe('settle', () => {
  it('ends a flight and takes on the view at once', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.advance(16)
    store.actions.restore({ ...home, language: 'zh', viewport: { from: 1960, to: 1980 } })
    clock.advance(1000)
    expect(store.getState()).toEqual({
      timeline: smallTimeline,
      language: 'zh',
      page: home.page,
      filter: noFilter,
      isLinear: false,
      panelFraction: 0,
      viewport: { from: 1960, to: 1980 },
    })
  })
})

describe('a movement', () => {
  it('of a hand ends a flight and keeps what the hand shows', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.advance(16)
    store.actions.setViewport({ from: 1960, to: 1980 })
    clock.advance(1000)
    expect(store.getState().viewport).toEqual({ from: 1960, to: 1980 })
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('in flight tells where it is going, and only the last one wins', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.advance(16)
    store.actions.flyTo({ from: 1960, to: 1980 })
    expect(store.getState().target).toEqual({ from: 1960, to: 1980 })
    expect(clock.pendingFrameCount).toBe(1)
    for (let frame = 0; frame < 100; frame++) clock.advance(16)
    expect(store.getState().viewport).toEqual({ from: 1960, to: 1980 })
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('to where it already is starts no flight', () => {
    const clock = createManualClock()
    const store = open({ viewport: nineties }, clock)
    store.actions.flyTo(nineties)
    expect(clock.pendingFrameCount).toBe(0)
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('adds up with those before it, though they have not arrived', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    store.actions.zoomBy(2)
    store.actions.zoomBy(2)
    clock.advance(1000)
    expect(zoom(store)).toBeCloseTo(4, 6)
  })

  it('shows everything when asked', () => {
    const store = open({ viewport: nineties })
    store.actions.showAll()
    expect(store.getState().viewport).toEqual(getWarp(store.getState()).domain)
  })

  it('to another zoom keeps the year under the pointer', () => {
    const store = open({ viewport: { from: 1970, to: 2010 } })
    const before = place(store, 1997)
    store.actions.zoomBy(1.7, before)
    expect(place(store, 1997)).toBeCloseTo(before, 6)
  })

  it('along time goes there and back again', () => {
    const store = open({ viewport: nineties })
    store.actions.panBy(0.3)
    expect(store.getState().viewport.from).toBeGreaterThan(1990)
    store.actions.panBy(-0.3)
    expect(store.getState().viewport.from).toBeCloseTo(1990, 6)
    expect(store.getState().viewport.to).toBeCloseTo(2000, 6)
  })
})

describe('reveal', () => {
  it('brings in what is out of view and leaves alone what is in it', () => {
    const store = open({ viewport: nineties })
    store.actions.scrollIntoView('four')
    expect(store.getState().viewport).toEqual(nineties)
    store.actions.scrollIntoView('one')
    expect(place(store, 1958.5)).toBeGreaterThanOrEqual(0)
    expect(place(store, 1958.5)).toBeLessThan(0.9)
    expect(store.getState().page).toEqual(home.page)
  })

  it('does nothing for what is not in the timeline', () => {
    const store = open({ viewport: nineties })
    store.actions.scrollIntoView('eight')
    expect(store.getState().viewport).toEqual(nineties)
  })

  it('moves time for every architecture so that it is in view, wherever time was', () => {
    const years = fc.double({ min: 1958, max: 2023, noNaN: true })
    const width = fc.double({ min: 0.7, max: 60, noNaN: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...smallTimeline.architectures),
        years,
        width,
        (architecture, from, wide) => {
          const store = open({ viewport: { from, to: from + wide } })
          store.actions.scrollIntoView(architecture.id)
          const [year, month = 7] = architecture.date.split('-').map(Number)
          const fraction = place(store, year! + (month - 0.5) / 12)
          expect(fraction).toBeGreaterThanOrEqual(0)
          expect(fraction).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('a setting', () => {
  it('of language or filter leaves time and page where they are', () => {
    const store = open({ viewport: nineties, page: six })
    store.actions.setLanguage('zh')
    store.actions.setFilter({ eras: ['first'], minImportance: 5 })
    expect(store.getState()).toEqual({
      timeline: smallTimeline,
      language: 'zh',
      page: six,
      filter: { eras: ['first'], minImportance: 5 },
      isLinear: false,
      panelFraction: 0,
      viewport: nineties,
    })
  })

  it('of plain time keeps the years in view and ends a flight', () => {
    const clock = createManualClock()
    const store = open({ viewport: nineties }, clock)
    store.actions.showAll()
    store.actions.setLinear(true)
    clock.advance(1000)
    expect(store.getState()).toMatchObject({ isLinear: true, viewport: nineties })
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('of another content keeps page and view, within the new time', () => {
    const store = open({ viewport: { from: 1958, to: 2020 }, page: { kind: 'era', id: 'second' } })
    const later = { ...smallTimeline, architectures: smallTimeline.architectures.slice(2) }
    store.actions.setTimeline(later)
    const { viewport, page } = store.getState()
    expect(page).toEqual({ kind: 'era', id: 'second' })
    expect(viewport.from).toBe(getWarp({ timeline: later, isLinear: false }).domain.from)
    expect(viewport.to).toBeCloseTo(2020, 6)
  })
})

describe('comparing', () => {
  const networked = {
    ...smallTimeline,
    architectures: smallTimeline.architectures.map((one) => ({ ...one, fingerprint: 'cd' })),
  }
  const networks = [{ id: 'four' }, { id: 'six', variant: 'large' }]

  it('opens the page of the networks, which its address tells without years', () => {
    const store = createExplorerStore(networked, { ...home, viewport: nineties }, reducedMotionClock)
    store.actions.compare([...networks, { id: 'nothing' }])
    expect(store.getState()).toMatchObject({ page: { kind: 'compare' }, comparedNetworks: networks })
    expect(formatView(getView(store.getState()))).toBe('/compare/?with=four,six:large')
    store.actions.compare([])
    expect(formatView(getView(store.getState()))).toBe('/compare/')
  })

  it('closes the diagram that is open', () => {
    const store = createExplorerStore(
      networked,
      { ...home, page: six, isDiagramOpen: true },
      reducedMotionClock,
    )
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1 })
    store.actions.compare(networks)
    expect(store.getState()).not.toHaveProperty('diagram')
  })

  it('ends on another page, with time where it was', () => {
    const store = createExplorerStore(networked, { ...home, viewport: nineties }, reducedMotionClock)
    store.actions.compare(networks)
    store.actions.openPage({ kind: 'timeline' })
    expect(store.getState()).not.toHaveProperty('comparedNetworks')
    expect(store.getState().viewport).toEqual(nineties)
  })
})

describe('a lab', () => {
  const lab: ExplorerPage = { kind: 'lab', id: 'depth' }
  const address = (store: ExplorerStore) => formatView(getView(store.getState()))

  it('has its knobs set from its address, which tells neither years nor filter', () => {
    const store = open({ page: lab, labParameters: { seed: '3' }, viewport: nineties })
    store.actions.setFilter({ eras: ['first'], minImportance: 4 })
    store.actions.setLinear(true)
    expect(store.getState().labParameters).toEqual({ seed: '3' })
    expect(address(store)).toBe('/lab/depth/?seed=3')
  })

  it('has its knobs set all at once, and told once', () => {
    const store = open({ page: lab })
    const heard = vi.fn()
    store.subscribe(heard)
    store.actions.setLabParameters({ task: 'xor', seed: '3' })
    store.actions.setLabParameters({ seed: '3', task: 'xor' })
    expect(heard).toHaveBeenCalledTimes(1)
    store.actions.setLabParameters({ seed: '3' })
    expect(store.getState().labParameters).toEqual({ seed: '3' })
    store.actions.setLabParameters({})
    expect(store.getState()).not.toHaveProperty('labParameters')
    store.actions.setLabParameters({})
    expect(heard).toHaveBeenCalledTimes(3)
  })

  it('keeps its knobs in the other language, and drops them when another page is opened', () => {
    const store = open({ page: lab, labParameters: { seed: '3' } })
    store.actions.setLanguage('zh')
    expect(address(store)).toBe('/zh/lab/depth/?seed=3')
    for (const page of [{ kind: 'labs' }, lab, { kind: 'timeline' }] as const) {
      store.actions.openPage(lab)
      store.actions.setLabParameters({ seed: '3' })
      store.actions.openPage(page)
      expect(store.getState()).not.toHaveProperty('labParameters')
    }
  })

  it('has its knobs set again by a visit', () => {
    const store = open()
    store.actions.navigate(parseView('/lab/depth/?seed=5'))
    expect(store.getState()).toMatchObject({ page: lab, labParameters: { seed: '5' } })
    store.actions.navigate(parseView('/lab/depth/'))
    expect(store.getState()).not.toHaveProperty('labParameters')
  })

  it('that there is not is an unknown page, without knobs', () => {
    const { page, ...rest } = open({
      page: { kind: 'lab', id: 'width' },
      labParameters: { seed: '3' },
    }).getState()
    expect(page).toEqual({ kind: 'unknown', path: 'lab/width/' })
    expect(rest).not.toHaveProperty('labParameters')
  })

  it('leaves time and filter to the pages beside it', () => {
    const store = open({ viewport: nineties, filter: { eras: ['second'], minImportance: 2 } })
    store.actions.openPage(lab)
    expect(address(store)).toBe('/lab/depth/')
    store.actions.openPage({ kind: 'labs' })
    expect(address(store)).toBe('/lab/?eras=second&importance=2')
    store.actions.openPage({ kind: 'timeline' })
    expect(address(store)).toBe('/?from=1990&to=2000&eras=second&importance=2')
  })
})

describe('pointing', () => {
  it('is told once and forgotten without a trace', () => {
    const store = open()
    const heard = vi.fn()
    store.subscribe(heard)
    store.actions.setHovered('six')
    store.actions.setHovered('six')
    expect(store.getState().hovered).toBe('six')
    expect(heard).toHaveBeenCalledTimes(1)
    store.actions.setHovered(undefined)
    expect(store.getState()).not.toHaveProperty('hovered')
  })
})

describe('the view to be told', () => {
  it('leaves out the years that the page shows by itself', () => {
    const store = open({ page: six })
    expect(getView(store.getState())).toEqual({ ...home, page: six })
    store.actions.setViewport(nineties)
    expect(getView(store.getState())).toEqual({ ...home, page: six, viewport: nineties })
  })

  it('is where a flight is going, not where it has come', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.advance(16)
    expect(getView(store.getState()).viewport).toEqual(nineties)
  })

  it('leads another reader to the same page, filter and years, whatever was done before', () => {
    const pages = fc.constantFrom<ExplorerPage>(
      { kind: 'timeline' },
      { kind: 'era', id: 'second' },
      { kind: 'architecture', id: 'seven' },
      { kind: 'unknown', path: 'nowhere/' },
    )
    const deed = fc.oneof(
      pages.map((page) => (store: ExplorerStore) => store.actions.openPage(page)),
      fc.tuple(fc.double({ min: 0.1, max: 20, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).map(
        ([factor, at]) =>
          (store: ExplorerStore) =>
            store.actions.zoomBy(factor, at),
      ),
      fc
        .double({ min: -3, max: 3, noNaN: true })
        .map((by) => (store: ExplorerStore) => store.actions.panBy(by)),
      fc.tuple(fc.double(), fc.double()).map(
        ([from, to]) =>
          (store: ExplorerStore) =>
            store.actions.setViewport({ from, to }),
      ),
      fc.boolean().map((linear) => (store: ExplorerStore) => store.actions.setLinear(linear)),
      fc
        .constantFrom('en' as const, 'zh' as const)
        .map((language) => (store: ExplorerStore) => store.actions.setLanguage(language)),
      fc
        .subarray(['first', 'second'])
        .map((eras) => (store: ExplorerStore) => store.actions.setFilter({ eras, minImportance: 2 })),
    )
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
        const store = open()
        for (const act of deeds) act(store)
        const mine = store.getState()
        const { domain } = getWarp(mine)
        expect(mine.viewport.from).toBeGreaterThanOrEqual(domain.from)
        expect(mine.viewport.to).toBeLessThanOrEqual(domain.to)
        const theirs = createExplorerStore(
          smallTimeline,
          parseView(formatView(getView(mine))),
          reducedMotionClock,
        ).getState()
        expect({ ...theirs, viewport: mine.viewport }).toEqual(mine)
        expect(isSameViewport(theirs.viewport, mine.viewport)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
