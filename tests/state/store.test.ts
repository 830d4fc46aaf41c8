import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { fractionOf, sameViewport, zoomOf } from '../../src/layout/timeline/axis/viewport'
import { groundOf } from '../../src/layout/timeline/strata/ground'
import { toDecimalYear } from '../../src/model/date'
import { noFilter } from '../../src/model/filter'
import { type ExplorerStore, servedPanelFraction } from '../../src/state/explorer'
import { createExplorer, openFraction, viewOf, warpFor } from '../../src/state/store'
import { formatView, type Page, parseView, type View } from '../../src/state/url'
import { handClock, stillClock, timeline } from './small'

fc.configureGlobal({ seed: 1986 })

const home: View = { language: 'en', page: { kind: 'timeline' }, filter: noFilter, linear: false }
const open = (view: Partial<View> = {}, clock = stillClock) =>
  createExplorer(timeline, { ...home, ...view }, clock)
const six: Page = { kind: 'architecture', id: 'six' }
const nineties = { from: 1990, to: 2000 }

const zoom = (store: ExplorerStore) => {
  const state = store.getState()
  return zoomOf(warpFor(state), state.viewport, openFraction(state))
}
/** Where a year lies on the timeline, as a fraction. */
const place = (store: ExplorerStore, year: number) =>
  fractionOf(warpFor(store.getState()), store.getState().viewport, year, zoom(store))

describe('an explorer', () => {
  it('starts at the view of its address, at rest', () => {
    const view: View = {
      language: 'zh',
      page: six,
      viewport: nineties,
      filter: { eras: ['third'], minImportance: 3 },
      linear: true,
    }
    expect(open(view).getState()).toEqual({ timeline, ...view, panelFraction: 0 })
  })

  it('starts at what the page shows when the address does not say', () => {
    const { viewport } = createExplorer(
      timeline,
      { ...home, page: { kind: 'era', id: 'second' } },
      stillClock,
      servedPanelFraction,
    ).getState()
    expect(viewport.from).toBeCloseTo(1985, 6)
    expect(viewport.to).toBeCloseTo(2013, 6)
  })

  it('starts within time, whatever the address says', () => {
    const { viewport, page } = open({
      viewport: { from: 1800, to: 2200 },
      page: { kind: 'era', id: 'x' },
    }).getState()
    expect(viewport).toEqual(warpFor({ timeline, linear: false }).domain)
    expect(page).toEqual({ kind: 'unknown', path: 'era/x/' })
  })
})

describe('open', () => {
  it('leaves time where it is when the architecture is in view', () => {
    const store = open({ viewport: { from: 2010, to: 2022 } })
    store.actions.open(six)
    expect(store.getState()).toMatchObject({ page: six, viewport: { from: 2010, to: 2022 } })
  })

  it('brings an architecture that is out of view into it, at the same zoom', () => {
    const store = open({ viewport: nineties })
    const before = zoom(store)
    store.actions.open(six)
    expect(zoom(store)).toBeCloseTo(before, 6)
    expect(place(store, 2017.5)).toBeGreaterThan(0.06)
    expect(place(store, 2017.5)).toBeLessThan(0.9)
  })

  it('leaves time where it is for a page that is no architecture', () => {
    const store = open({ viewport: nineties })
    store.actions.open({ kind: 'era', id: 'third' })
    expect(store.getState().viewport).toEqual(nineties)
  })

  it('goes where it is told to', () => {
    const store = open()
    store.actions.open({ kind: 'era', id: 'third' }, nineties)
    expect(store.getState()).toMatchObject({ page: { kind: 'era', id: 'third' }, viewport: nineties })
  })

  it('goes to what the page shows by itself when told to', () => {
    const page: Page = { kind: 'era', id: 'third' }
    const store = createExplorer(timeline, { ...home, viewport: nineties }, stillClock, 0.4)
    store.actions.open(page, 'default')
    const { viewport } = createExplorer(timeline, { ...home, page }, stillClock, 0.4).getState()
    expect(sameViewport(store.getState().viewport, viewport)).toBe(true)
    expect(viewOf(store.getState())).not.toHaveProperty('viewport')
  })
})

/** Pages with a panel over the timeline. */
const panelPages: readonly Page[] = [
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
          const store = createExplorer(timeline, { ...home, viewport, linear }, stillClock, fraction)
          const before = look(store)
          if (page.kind === 'architecture') {
            const at = place(
              store,
              toDecimalYear(timeline.architectures.find(({ id }) => id === page.id)!.date),
            )
            fc.pre(at >= 0.06 * (1 - fraction) && at <= 0.9 * (1 - fraction))
          }
          store.actions.open(page)
          expect(openFraction(store.getState())).toBe(1 - fraction)
          expect(isStill(store, before)).toBe(true)
          store.actions.open({ kind: 'timeline' })
          expect(openFraction(store.getState())).toBe(1)
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
          const store = createExplorer(timeline, { ...home, page, viewport, linear }, stillClock, fraction)
          const before = look(store)
          const { warp } = groundOf(timeline, linear)
          fc.pre(place(store, warp.domain.to) >= 1)
          store.actions.open({ kind: 'timeline' })
          expect(isStill(store, before)).toBe(true)
        },
      ),
    )
  })

  it('brings an architecture out from under it, at the same zoom', () => {
    fc.assert(
      fc.property(panelFractions, viewports, (fraction, viewport) => {
        const store = createExplorer(timeline, { ...home, viewport }, stillClock, fraction)
        const before = zoom(store)
        store.actions.open(six)
        expect(zoom(store) / before).toBeCloseTo(1, 6)
        expect(place(store, 2017.46)).toBeGreaterThanOrEqual(0)
        expect(place(store, 2017.46)).toBeLessThanOrEqual(1 - fraction)
      }),
    )
  })

  it('keeps the end of a flight under way when it opens', () => {
    const clock = handClock()
    const store = createExplorer(timeline, home, clock, 0.4)
    store.actions.flyTo(nineties)
    clock.pass(16)
    store.actions.open({ kind: 'era', id: 'second' })
    for (let frame = 0; frame < 100; frame++) clock.pass(16)
    const without = createExplorer(timeline, { ...home, viewport: nineties }, stillClock, 0.4)
    expect(isStill(store, look(without))).toBe(true)
  })
})

describe('setPanelFraction', () => {
  it('leaves the default view of a page the default one, which its address does not tell', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom<Page>({ kind: 'timeline' }, ...panelPages), panelFractions, panelFractions],
        (page, served, fraction) => {
          const store = createExplorer(timeline, { ...home, page }, stillClock, served)
          store.actions.setPanelFraction(fraction)
          const state = store.getState()
          expect(state.panelFraction).toBe(fraction)
          expect(viewOf(state)).not.toHaveProperty('viewport')
          const { viewport } = createExplorer(timeline, { ...home, page }, stillClock, fraction).getState()
          expect(sameViewport(state.viewport, viewport)).toBe(true)
        },
      ),
    )
  })

  it('leaves the years of any other view in the open part', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...panelPages), panelFractions, panelFractions, viewports],
        (page, served, fraction, viewport) => {
          const store = createExplorer(timeline, { ...home, page, viewport }, stillClock, served)
          // At the closest zoom a wider part shows more of time.
          fc.pre(zoom(store) < warpFor(store.getState()).maxZoom / 4)
          fc.pre(viewOf(store.getState()).viewport !== undefined)
          const before = store.getState().viewport
          store.actions.setPanelFraction(fraction)
          expect(sameViewport(store.getState().viewport, before)).toBe(true)
        },
      ),
    )
  })

  it('changes nothing where it says what is known', () => {
    const store = createExplorer(timeline, { ...home, page: six }, stillClock, 0.35)
    const before = store.getState()
    store.actions.setPanelFraction(0.35)
    expect(store.getState()).toBe(before)
  })
})

describe('zoomTo', () => {
  it('goes to a zoom with a year in the middle of the open part', () => {
    const clock = handClock()
    const store = createExplorer(timeline, { ...home, page: six }, clock, 0.4)
    store.actions.zoomTo(6, 1997)
    expect(store.getState().target).toBeDefined()
    clock.pass(1000)
    expect(zoom(store)).toBeCloseTo(6, 6)
    expect(place(store, 1997)).toBeCloseTo(0.3, 6)
  })

  it('goes no closer than the closest zoom, nor beyond the ends of time', () => {
    const store = open()
    const { warp } = groundOf(timeline, false)
    store.actions.zoomTo(1e9, 1997)
    expect(zoom(store)).toBeCloseTo(warp.maxZoom, 3)
    store.actions.zoomTo(3, 1900)
    expect(zoom(store)).toBeCloseTo(3, 6)
    expect(store.getState().viewport.from).toBeCloseTo(warp.domain.from, 6)
  })
})

describe('visit', () => {
  it('takes on language, filter, page and kind of time at once, and flies to the years', () => {
    const clock = handClock()
    const store = open({}, clock)
    const view: View = {
      language: 'zh',
      page: six,
      viewport: nineties,
      filter: { eras: ['second'], minImportance: 2 },
      linear: true,
    }
    store.actions.visit(view)
    const { viewport: _, ...rest } = view
    expect(store.getState()).toMatchObject({ ...rest, target: nineties })
    expect(store.getState().viewport).not.toEqual(nineties)
    clock.pass(1000)
    expect(store.getState()).toEqual({ timeline, ...view, panelFraction: 0 })
  })

  it('goes to what the page shows when the view does not say', () => {
    const store = open({ viewport: nineties })
    store.actions.visit(home)
    expect(store.getState().viewport).toEqual(warpFor(store.getState()).domain)
  })
})

describe('settle', () => {
  it('ends a flight and takes on the view at once', () => {
    const clock = handClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.pass(16)
    store.actions.settle({ ...home, language: 'zh', viewport: { from: 1960, to: 1980 } })
    clock.pass(1000)
    expect(store.getState()).toEqual({
      timeline,
      language: 'zh',
      page: home.page,
      filter: noFilter,
      linear: false,
      panelFraction: 0,
      viewport: { from: 1960, to: 1980 },
    })
  })
})

describe('a movement', () => {
  it('of a hand ends a flight and keeps what the hand shows', () => {
    const clock = handClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.pass(16)
    store.actions.look({ from: 1960, to: 1980 })
    clock.pass(1000)
    expect(store.getState().viewport).toEqual({ from: 1960, to: 1980 })
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('in flight tells where it is going, and only the last one wins', () => {
    const clock = handClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.pass(16)
    store.actions.flyTo({ from: 1960, to: 1980 })
    expect(store.getState().target).toEqual({ from: 1960, to: 1980 })
    expect(clock.waiting).toBe(1)
    for (let frame = 0; frame < 100; frame++) clock.pass(16)
    expect(store.getState().viewport).toEqual({ from: 1960, to: 1980 })
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('to where it already is starts no flight', () => {
    const clock = handClock()
    const store = open({ viewport: nineties }, clock)
    store.actions.flyTo(nineties)
    expect(clock.waiting).toBe(0)
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('adds up with those before it, though they have not arrived', () => {
    const clock = handClock()
    const store = open({}, clock)
    store.actions.zoom(2)
    store.actions.zoom(2)
    clock.pass(1000)
    expect(zoom(store)).toBeCloseTo(4, 6)
  })

  it('shows everything when asked', () => {
    const store = open({ viewport: nineties })
    store.actions.showAll()
    expect(store.getState().viewport).toEqual(warpFor(store.getState()).domain)
  })

  it('to another zoom keeps the year under the pointer', () => {
    const store = open({ viewport: { from: 1970, to: 2010 } })
    const before = place(store, 1997)
    store.actions.zoom(1.7, before)
    expect(place(store, 1997)).toBeCloseTo(before, 6)
  })

  it('along time goes there and back again', () => {
    const store = open({ viewport: nineties })
    store.actions.pan(0.3)
    expect(store.getState().viewport.from).toBeGreaterThan(1990)
    store.actions.pan(-0.3)
    expect(store.getState().viewport.from).toBeCloseTo(1990, 6)
    expect(store.getState().viewport.to).toBeCloseTo(2000, 6)
  })
})

describe('reveal', () => {
  it('brings in what is out of view and leaves alone what is in it', () => {
    const store = open({ viewport: nineties })
    store.actions.reveal('four')
    expect(store.getState().viewport).toEqual(nineties)
    store.actions.reveal('one')
    expect(place(store, 1958.5)).toBeGreaterThanOrEqual(0)
    expect(place(store, 1958.5)).toBeLessThan(0.9)
    expect(store.getState().page).toEqual(home.page)
  })

  it('does nothing for what is not in the timeline', () => {
    const store = open({ viewport: nineties })
    store.actions.reveal('eight')
    expect(store.getState().viewport).toEqual(nineties)
  })

  it('moves time for every architecture so that it is in view, wherever time was', () => {
    const years = fc.double({ min: 1958, max: 2023, noNaN: true })
    const width = fc.double({ min: 0.7, max: 60, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...timeline.architectures), years, width, (architecture, from, wide) => {
        const store = open({ viewport: { from, to: from + wide } })
        store.actions.reveal(architecture.id)
        const [year, month = 7] = architecture.date.split('-').map(Number)
        const fraction = place(store, year! + (month - 0.5) / 12)
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a setting', () => {
  it('of language or filter leaves time and page where they are', () => {
    const store = open({ viewport: nineties, page: six })
    store.actions.setLanguage('zh')
    store.actions.setFilter({ eras: ['first'], minImportance: 5 })
    expect(store.getState()).toEqual({
      timeline,
      language: 'zh',
      page: six,
      filter: { eras: ['first'], minImportance: 5 },
      linear: false,
      panelFraction: 0,
      viewport: nineties,
    })
  })

  it('of plain time keeps the years in view and ends a flight', () => {
    const clock = handClock()
    const store = open({ viewport: nineties }, clock)
    store.actions.showAll()
    store.actions.setLinear(true)
    clock.pass(1000)
    expect(store.getState()).toMatchObject({ linear: true, viewport: nineties })
    expect(store.getState()).not.toHaveProperty('target')
  })

  it('of another content keeps page and view, within the new time', () => {
    const store = open({ viewport: { from: 1958, to: 2020 }, page: { kind: 'era', id: 'second' } })
    const later = { ...timeline, architectures: timeline.architectures.slice(2) }
    store.actions.setTimeline(later)
    const { viewport, page } = store.getState()
    expect(page).toEqual({ kind: 'era', id: 'second' })
    expect(viewport.from).toBe(warpFor({ timeline: later, linear: false }).domain.from)
    expect(viewport.to).toBeCloseTo(2020, 6)
  })
})

describe('comparing', () => {
  const networked = {
    ...timeline,
    architectures: timeline.architectures.map((one) => ({ ...one, fingerprint: 'cd' })),
  }
  const networks = [{ id: 'four' }, { id: 'six', variant: 'large' }]

  it('opens the page of the networks, which its address tells without years', () => {
    const store = createExplorer(networked, { ...home, viewport: nineties }, stillClock)
    store.actions.compare([...networks, { id: 'nothing' }])
    expect(store.getState()).toMatchObject({ page: { kind: 'compare' }, compared: networks })
    expect(formatView(viewOf(store.getState()))).toBe('/compare/?with=four,six:large')
    store.actions.compare([])
    expect(formatView(viewOf(store.getState()))).toBe('/compare/')
  })

  it('closes the diagram that is open', () => {
    const store = createExplorer(networked, { ...home, page: six, inside: true }, stillClock)
    expect(store.getState().dive).toEqual({ id: 'six', depth: 1 })
    store.actions.compare(networks)
    expect(store.getState()).not.toHaveProperty('dive')
  })

  it('ends on another page, with time where it was', () => {
    const store = createExplorer(networked, { ...home, viewport: nineties }, stillClock)
    store.actions.compare(networks)
    store.actions.open({ kind: 'timeline' })
    expect(store.getState()).not.toHaveProperty('compared')
    expect(store.getState().viewport).toEqual(nineties)
  })
})

describe('a lab', () => {
  const lab: Page = { kind: 'lab', id: 'depth' }
  const address = (store: ExplorerStore) => formatView(viewOf(store.getState()))

  it('has its knobs set from its address, which tells neither years nor filter', () => {
    const store = open({ page: lab, knobs: { seed: '3' }, viewport: nineties })
    store.actions.setFilter({ eras: ['first'], minImportance: 4 })
    store.actions.setLinear(true)
    expect(store.getState().knobs).toEqual({ seed: '3' })
    expect(address(store)).toBe('/lab/depth/?seed=3')
  })

  it('has its knobs set all at once, and told once', () => {
    const store = open({ page: lab })
    const heard = vi.fn()
    store.subscribe(heard)
    store.actions.setKnobs({ task: 'xor', seed: '3' })
    store.actions.setKnobs({ seed: '3', task: 'xor' })
    expect(heard).toHaveBeenCalledTimes(1)
    store.actions.setKnobs({ seed: '3' })
    expect(store.getState().knobs).toEqual({ seed: '3' })
    store.actions.setKnobs({})
    expect(store.getState()).not.toHaveProperty('knobs')
    store.actions.setKnobs({})
    expect(heard).toHaveBeenCalledTimes(3)
  })

  it('keeps its knobs in the other language, and drops them when another page is opened', () => {
    const store = open({ page: lab, knobs: { seed: '3' } })
    store.actions.setLanguage('zh')
    expect(address(store)).toBe('/zh/lab/depth/?seed=3')
    for (const page of [{ kind: 'labs' }, lab, { kind: 'timeline' }] as const) {
      store.actions.open(lab)
      store.actions.setKnobs({ seed: '3' })
      store.actions.open(page)
      expect(store.getState()).not.toHaveProperty('knobs')
    }
  })

  it('has its knobs set again by a visit', () => {
    const store = open()
    store.actions.visit(parseView('/lab/depth/?seed=5'))
    expect(store.getState()).toMatchObject({ page: lab, knobs: { seed: '5' } })
    store.actions.visit(parseView('/lab/depth/'))
    expect(store.getState()).not.toHaveProperty('knobs')
  })

  it('that there is not is an unknown page, without knobs', () => {
    const { page, ...rest } = open({ page: { kind: 'lab', id: 'width' }, knobs: { seed: '3' } }).getState()
    expect(page).toEqual({ kind: 'unknown', path: 'lab/width/' })
    expect(rest).not.toHaveProperty('knobs')
  })

  it('leaves time and filter to the pages beside it', () => {
    const store = open({ viewport: nineties, filter: { eras: ['second'], minImportance: 2 } })
    store.actions.open(lab)
    expect(address(store)).toBe('/lab/depth/')
    store.actions.open({ kind: 'labs' })
    expect(address(store)).toBe('/lab/?eras=second&importance=2')
    store.actions.open({ kind: 'timeline' })
    expect(address(store)).toBe('/?from=1990&to=2000&eras=second&importance=2')
  })
})

describe('pointing', () => {
  it('is told once and forgotten without a trace', () => {
    const store = open()
    const heard = vi.fn()
    store.subscribe(heard)
    store.actions.point('six')
    store.actions.point('six')
    expect(store.getState().pointed).toBe('six')
    expect(heard).toHaveBeenCalledTimes(1)
    store.actions.point(undefined)
    expect(store.getState()).not.toHaveProperty('pointed')
  })
})

describe('the view to be told', () => {
  it('leaves out the years that the page shows by itself', () => {
    const store = open({ page: six })
    expect(viewOf(store.getState())).toEqual({ ...home, page: six })
    store.actions.look(nineties)
    expect(viewOf(store.getState())).toEqual({ ...home, page: six, viewport: nineties })
  })

  it('is where a flight is going, not where it has come', () => {
    const clock = handClock()
    const store = open({}, clock)
    store.actions.flyTo(nineties)
    clock.pass(16)
    expect(viewOf(store.getState()).viewport).toEqual(nineties)
  })

  it('leads another reader to the same page, filter and years, whatever was done before', () => {
    const pages = fc.constantFrom<Page>(
      { kind: 'timeline' },
      { kind: 'era', id: 'second' },
      { kind: 'architecture', id: 'seven' },
      { kind: 'unknown', path: 'nowhere/' },
    )
    const deed = fc.oneof(
      pages.map((page) => (store: ExplorerStore) => store.actions.open(page)),
      fc.tuple(fc.double({ min: 0.1, max: 20, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })).map(
        ([factor, at]) =>
          (store: ExplorerStore) =>
            store.actions.zoom(factor, at),
      ),
      fc
        .double({ min: -3, max: 3, noNaN: true })
        .map((by) => (store: ExplorerStore) => store.actions.pan(by)),
      fc.tuple(fc.double(), fc.double()).map(
        ([from, to]) =>
          (store: ExplorerStore) =>
            store.actions.look({ from, to }),
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
        const { domain } = warpFor(mine)
        expect(mine.viewport.from).toBeGreaterThanOrEqual(domain.from)
        expect(mine.viewport.to).toBeLessThanOrEqual(domain.to)
        const theirs = createExplorer(timeline, parseView(formatView(viewOf(mine))), stillClock).getState()
        expect({ ...theirs, viewport: mine.viewport }).toEqual(mine)
        expect(sameViewport(theirs.viewport, mine.viewport)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
