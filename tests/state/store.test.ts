import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { getZoom, isSameViewport, yearToFraction } from '../../src/layout/timeline/axis/viewport'
import { getBaseLayout } from '../../src/layout/timeline/strata/baseLayout'
import { toDecimalYear } from '../../src/model/date'
import { noFilter } from '../../src/model/filter'
import { type ExplorerView, formatView, makeView, parseView } from '../../src/state/addressCodec'
import type { ArchitecturePage, ExplorerPage, LabPage } from '../../src/state/explorerPage'
import { type ExplorerStore, initialPanelFraction } from '../../src/state/explorerState'
import { createExplorerStore, getOpenFraction, getView, getWarp } from '../../src/state/store'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

fc.configureGlobal({ seed: 1986 })

const home = makeView('en', { kind: 'timeline' })
const createStore = (view: Partial<ExplorerView> = {}, clock = reducedMotionClock) =>
  createExplorerStore(smallTimeline, { ...home, ...view }, clock)
const six: ArchitecturePage = { kind: 'architecture', id: 'six' }
const nineties = { from: 1990, to: 2000 }

const zoom = (store: ExplorerStore) => {
  const state = store.getState()
  return getZoom(getWarp(state), state.viewport, getOpenFraction(state))
}
/** The position of a year on the timeline, as a fraction. */
const positionOf = (store: ExplorerStore, year: number) =>
  yearToFraction(getWarp(store.getState()), store.getState().viewport, year)

describe('createExplorerStore', () => {
  it('starts at the view of the address, without an animation', () => {
    const view: ExplorerView = {
      language: 'zh',
      page: six,
      viewport: nineties,
      filter: { eras: ['third'], minImportance: 3 },
      isLinear: true,
      isDiagramOpen: false,
    }
    const state = createStore(view).getState()
    const { isDiagramOpen: _, ...shared } = view
    const viewport = { ...nineties, zoom: getZoom(getWarp(state), nineties) }
    expect(state).toEqual({ timeline: smallTimeline, ...shared, viewport, panelFraction: 0 })
  })

  it('has the served page as its initial state, with which hydration begins', () => {
    const overrides = { variant: 'large', dimensions: new Map() }
    const view = { ...home, page: { ...six, overrides }, viewport: nineties, isLinear: true }
    const store = createStore(view)
    expect(store.getInitialState()).toEqual(createStore({ page: six }).getState())
    expect(store.getState()).toMatchObject({ page: { ...six, overrides }, isLinear: true })
  })

  it('starts at the default view of the page if the address has no viewport', () => {
    const { viewport } = createExplorerStore(
      smallTimeline,
      { ...home, page: { kind: 'era', id: 'second' } },
      reducedMotionClock,
      initialPanelFraction,
    ).getState()
    expect(viewport.from).toBeCloseTo(1985, 6)
    expect(viewport.to).toBeCloseTo(2013, 6)
  })

  it('clamps the viewport of the address to the timeline', () => {
    const { viewport, page } = createStore({
      viewport: { from: 1800, to: 2200 },
      page: { kind: 'era', id: 'x' },
    }).getState()
    expect(viewport).toEqual({ ...getWarp({ timeline: smallTimeline, isLinear: false }).domain, zoom: 1 })
    expect(page).toEqual({ kind: 'unknown', path: 'era/x/' })
  })
})

describe('openPage', () => {
  it('keeps the viewport if the architecture is in view', () => {
    const store = createStore({ viewport: { from: 2010, to: 2022 } })
    store.actions.openPage(six)
    expect(store.getState()).toMatchObject({ page: six, viewport: { from: 2010, to: 2022 } })
  })

  it('moves an architecture into view at the same zoom', () => {
    const store = createStore({ viewport: nineties })
    const before = zoom(store)
    store.actions.openPage(six)
    expect(zoom(store)).toBeCloseTo(before, 6)
    expect(positionOf(store, 2017.5)).toBeGreaterThan(0.06)
    expect(positionOf(store, 2017.5)).toBeLessThan(0.9)
  })

  it('keeps the viewport for a page that is not an architecture', () => {
    const store = createStore({ viewport: nineties })
    store.actions.openPage({ kind: 'era', id: 'third' })
    expect(store.getState().viewport).toEqual({ ...nineties, zoom: zoom(store) })
  })

  it('goes to the given destination', () => {
    const store = createStore()
    store.actions.openPage({ kind: 'era', id: 'third' }, nineties)
    expect(store.getState()).toMatchObject({ page: { kind: 'era', id: 'third' }, viewport: nineties })
  })

  it('goes to the default view of the page on request', () => {
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
    expect(getView(store.getState()).viewport).toBeUndefined()
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
  const measure = (store: ExplorerStore) => ({
    k: zoom(store),
    positions: years.map((year) => positionOf(store, year)),
  })
  /** Whether the zoom and the positions of all years are unchanged. */
  const isUnmoved = (store: ExplorerStore, before: ReturnType<typeof measure>) => {
    const { k, positions } = measure(store)
    return (
      Math.abs(k / before.k - 1) < 1e-6 &&
      positions.every((position, index) => Math.abs(position - before.positions[index]!) < 1e-6 * k)
    )
  }

  it('keeps the positions of years when it opens and closes again', () => {
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
          const before = measure(store)
          if (page.kind === 'architecture') {
            const at = positionOf(
              store,
              toDecimalYear(smallTimeline.architectures.find(({ id }) => id === page.id)!.date),
            )
            fc.pre(at >= 0.06 * (1 - fraction) && at <= 0.9 * (1 - fraction))
          }
          store.actions.openPage(page)
          expect(getOpenFraction(store.getState())).toBe(1 - fraction)
          expect(isUnmoved(store, before)).toBe(true)
          store.actions.openPage({ kind: 'timeline' })
          expect(getOpenFraction(store.getState())).toBe(1)
          expect(isUnmoved(store, before)).toBe(true)
        },
      ),
    )
  })

  it('keeps the positions of years when it closes, unless the timeline would end within the view', () => {
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
          const before = measure(store)
          const { warp } = getBaseLayout(smallTimeline, linear)
          fc.pre(positionOf(store, warp.domain.to) >= 1)
          store.actions.openPage({ kind: 'timeline' })
          expect(isUnmoved(store, before)).toBe(true)
        },
      ),
    )
  })

  it('never covers the opened architecture, which keeps its zoom', () => {
    fc.assert(
      fc.property(panelFractions, viewports, (fraction, viewport) => {
        const store = createExplorerStore(smallTimeline, { ...home, viewport }, reducedMotionClock, fraction)
        const before = zoom(store)
        store.actions.openPage(six)
        expect(zoom(store) / before).toBeCloseTo(1, 6)
        expect(positionOf(store, 2017.46)).toBeGreaterThanOrEqual(0)
        expect(positionOf(store, 2017.46)).toBeLessThanOrEqual(1 - fraction)
      }),
    )
  })

  it('keeps the target of an animation when it opens', () => {
    const clock = createManualClock()
    const store = createExplorerStore(smallTimeline, home, clock, 0.4)
    store.actions.flyTo(nineties)
    clock.advance(16)
    store.actions.openPage({ kind: 'era', id: 'second' })
    for (let frame = 0; frame < 100; frame++) clock.advance(16)
    const expected = createExplorerStore(
      smallTimeline,
      { ...home, viewport: nineties },
      reducedMotionClock,
      0.4,
    )
    expect(isUnmoved(store, measure(expected))).toBe(true)
  })
})

describe('setPanelFraction', () => {
  it('keeps a default view the default, without a viewport in the address', () => {
    fc.assert(
      fc.property(
        ...[
          fc.constantFrom<ExplorerPage>({ kind: 'timeline' }, ...panelPages),
          panelFractions,
          panelFractions,
        ],
        (page, initialFraction, fraction) => {
          const store = createExplorerStore(
            smallTimeline,
            { ...home, page },
            reducedMotionClock,
            initialFraction,
          )
          store.actions.setPanelFraction(fraction)
          const state = store.getState()
          expect(state.panelFraction).toBe(fraction)
          expect(getView(state).viewport).toBeUndefined()
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

  it('keeps the years of any other view', () => {
    fc.assert(
      fc.property(
        ...[fc.constantFrom(...panelPages), panelFractions, panelFractions, viewports],
        (page, initialFraction, fraction, viewport) => {
          const store = createExplorerStore(
            smallTimeline,
            { ...home, page, viewport },
            reducedMotionClock,
            initialFraction,
          )
          // At the maximum zoom a larger open part shows more years.
          fc.pre(zoom(store) < getWarp(store.getState()).maxZoom / 4)
          fc.pre(getView(store.getState()).viewport !== undefined)
          const before = store.getState().viewport
          store.actions.setPanelFraction(fraction)
          expect(isSameViewport(store.getState().viewport, before)).toBe(true)
        },
      ),
    )
  })

  it('does nothing if the fraction is unchanged', () => {
    const store = createExplorerStore(smallTimeline, { ...home, page: six }, reducedMotionClock, 0.35)
    const before = store.getState()
    store.actions.setPanelFraction(0.35)
    expect(store.getState()).toBe(before)
  })
})

describe('zoomTo', () => {
  it('zooms with a year in the centre of the open part', () => {
    const clock = createManualClock()
    const store = createExplorerStore(smallTimeline, { ...home, page: six }, clock, 0.4)
    store.actions.zoomTo(6, 1997)
    expect(store.getState().target).toBeDefined()
    clock.advance(1000)
    expect(zoom(store)).toBeCloseTo(6, 6)
    expect(positionOf(store, 1997)).toBeCloseTo(0.3, 6)
  })

  it('clamps to the maximum zoom and the ends of the timeline', () => {
    const store = createStore()
    const { warp } = getBaseLayout(smallTimeline, false)
    store.actions.zoomTo(1e9, 1997)
    expect(zoom(store)).toBeCloseTo(warp.maxZoom, 3)
    store.actions.zoomTo(3, 1900)
    expect(zoom(store)).toBeCloseTo(3, 6)
    expect(store.getState().viewport.from).toBeCloseTo(warp.domain.from, 6)
  })
})

describe('navigate', () => {
  it('sets language, filter, page and time scale at once, and animates to the viewport', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
    const view: ExplorerView = {
      language: 'zh',
      page: six,
      viewport: nineties,
      filter: { eras: ['second'], minImportance: 2 },
      isLinear: true,
      isDiagramOpen: false,
    }
    store.actions.navigate(view)
    const { viewport: _, isDiagramOpen: __, ...rest } = view
    expect(store.getState()).toMatchObject({ ...rest, target: nineties })
    expect(store.getState().viewport).not.toEqual(nineties)
    clock.advance(1000)
    const viewport = { ...nineties, zoom: getZoom(getWarp(store.getState()), nineties) }
    expect(store.getState()).toEqual({ timeline: smallTimeline, ...rest, viewport, panelFraction: 0 })
  })

  it('goes to the default view of the page if the view has no viewport', () => {
    const store = createStore({ viewport: nineties })
    store.actions.navigate(home)
    expect(store.getState().viewport).toEqual({ ...getWarp(store.getState()).domain, zoom: 1 })
  })
})

describe('restore', () => {
  it('cancels an animation and sets the view at once', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
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
      viewport: { from: 1960, to: 1980, zoom: zoom(store) },
    })
  })
})

describe('viewport actions', () => {
  it('cancel an animation on setViewport', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
    store.actions.flyTo(nineties)
    clock.advance(16)
    store.actions.setViewport({ from: 1960, to: 1980 })
    clock.advance(1000)
    expect(store.getState().viewport).toEqual({ from: 1960, to: 1980, zoom: zoom(store) })
    expect(store.getState().target).toBeUndefined()
  })

  it('set the target during an animation, and a new one replaces the last', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
    store.actions.flyTo(nineties)
    clock.advance(16)
    store.actions.flyTo({ from: 1960, to: 1980 })
    expect(store.getState().target).toMatchObject({ from: 1960, to: 1980 })
    expect(clock.pendingFrameCount).toBe(1)
    for (let frame = 0; frame < 100; frame++) clock.advance(16)
    expect(store.getState().viewport).toEqual({ from: 1960, to: 1980, zoom: zoom(store) })
    expect(store.getState().target).toBeUndefined()
  })

  it('start no animation if the target is the current viewport', () => {
    const clock = createManualClock()
    const store = createStore({ viewport: nineties }, clock)
    store.actions.flyTo(nineties)
    expect(clock.pendingFrameCount).toBe(0)
    expect(store.getState().target).toBeUndefined()
  })

  it('accumulate while an animation is running', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
    store.actions.zoomBy(2)
    store.actions.zoomBy(2)
    clock.advance(1000)
    expect(zoom(store)).toBeCloseTo(4, 6)
  })

  it('show the whole timeline on showAll', () => {
    const store = createStore({ viewport: nineties })
    store.actions.showAll()
    expect(store.getState().viewport).toEqual({ ...getWarp(store.getState()).domain, zoom: 1 })
  })

  it('keep the year under the pointer on zoomBy', () => {
    const store = createStore({ viewport: { from: 1970, to: 2010 } })
    const before = positionOf(store, 1997)
    store.actions.zoomBy(1.7, before)
    expect(positionOf(store, 1997)).toBeCloseTo(before, 6)
  })

  it('pan forth and back on panBy', () => {
    const store = createStore({ viewport: nineties })
    store.actions.panBy(0.3)
    expect(store.getState().viewport.from).toBeGreaterThan(1990)
    store.actions.panBy(-0.3)
    expect(store.getState().viewport.from).toBeCloseTo(1990, 6)
    expect(store.getState().viewport.to).toBeCloseTo(2000, 6)
  })
})

describe('scrollIntoView', () => {
  it('moves an architecture into view, and does nothing if it is there already', () => {
    const store = createStore({ viewport: nineties })
    store.actions.scrollIntoView('four')
    expect(store.getState().viewport).toEqual({ ...nineties, zoom: zoom(store) })
    store.actions.scrollIntoView('one')
    expect(positionOf(store, 1958.5)).toBeGreaterThanOrEqual(0)
    expect(positionOf(store, 1958.5)).toBeLessThan(0.9)
    expect(store.getState().page).toEqual(home.page)
  })

  it('does nothing for an unknown id', () => {
    const store = createStore({ viewport: nineties })
    store.actions.scrollIntoView('eight')
    expect(store.getState().viewport).toEqual({ ...nineties, zoom: zoom(store) })
  })

  it('brings every architecture into view from any viewport', () => {
    const years = fc.double({ min: 1958, max: 2023, noNaN: true })
    const width = fc.double({ min: 0.7, max: 60, noNaN: true })
    fc.assert(
      fc.property(
        fc.constantFrom(...smallTimeline.architectures),
        years,
        width,
        (architecture, from, width) => {
          const store = createStore({ viewport: { from, to: from + width } })
          store.actions.scrollIntoView(architecture.id)
          const [year, month = 7] = architecture.date.split('-').map(Number)
          const fraction = positionOf(store, year! + (month - 0.5) / 12)
          expect(fraction).toBeGreaterThanOrEqual(0)
          expect(fraction).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('settings', () => {
  it('keep viewport and page when language or filter changes', () => {
    const store = createStore({ viewport: nineties, page: six })
    store.actions.setLanguage('zh')
    store.actions.setFilter({ eras: ['first'], minImportance: 5 })
    expect(store.getState()).toEqual({
      timeline: smallTimeline,
      language: 'zh',
      page: six,
      filter: { eras: ['first'], minImportance: 5 },
      isLinear: false,
      panelFraction: 0,
      viewport: { ...nineties, zoom: zoom(store) },
    })
  })

  it('keep the years in view on linear time, and cancel an animation', () => {
    const clock = createManualClock()
    const store = createStore({ viewport: nineties }, clock)
    store.actions.showAll()
    store.actions.setLinear(true)
    clock.advance(1000)
    expect(store.getState()).toMatchObject({ isLinear: true, viewport: nineties })
    expect(store.getState().target).toBeUndefined()
  })

  it('keep page and viewport on a new timeline, clamped to it', () => {
    const store = createStore({ viewport: { from: 1958, to: 2020 }, page: { kind: 'era', id: 'second' } })
    const later = { ...smallTimeline, architectures: smallTimeline.architectures.slice(2) }
    store.actions.setTimeline(later)
    const { viewport, page } = store.getState()
    expect(page).toEqual({ kind: 'era', id: 'second' })
    expect(viewport.from).toBe(getWarp({ timeline: later, isLinear: false }).domain.from)
    expect(viewport.to).toBeCloseTo(2020, 6)
  })
})

describe('compare', () => {
  const timelineWithNetworks = {
    ...smallTimeline,
    architectures: smallTimeline.architectures.map((one) => ({ ...one, fingerprint: 'cd' })),
  }
  const networks = [{ id: 'four' }, { id: 'six', variant: 'large' }]

  it('opens the comparison page, whose address has no viewport', () => {
    const store = createExplorerStore(
      timelineWithNetworks,
      { ...home, viewport: nineties },
      reducedMotionClock,
    )
    store.actions.compare(networks)
    expect(store.getState()).toMatchObject({ page: { kind: 'compare', networks } })
    expect(formatView(getView(store.getState()))).toBe('/compare/?with=four,six:large')
    store.actions.compare([])
    expect(formatView(getView(store.getState()))).toBe('/compare/')
  })

  it('closes an open diagram', () => {
    const store = createExplorerStore(
      timelineWithNetworks,
      { ...home, page: six, isDiagramOpen: true },
      reducedMotionClock,
    )
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1 })
    store.actions.compare(networks)
    expect(store.getState().diagram).toBeUndefined()
  })

  it('is reset on another page, which keeps the viewport', () => {
    const store = createExplorerStore(
      timelineWithNetworks,
      { ...home, viewport: nineties },
      reducedMotionClock,
    )
    store.actions.compare(networks)
    store.actions.openPage({ kind: 'timeline' })
    expect(store.getState().page).toEqual({ kind: 'timeline' })
    expect(store.getState().viewport).toEqual({ ...nineties, zoom: zoom(store) })
  })
})

describe('a lab page', () => {
  const lab: LabPage = { kind: 'lab', id: 'depth' }
  const address = (store: ExplorerStore) => formatView(getView(store.getState()))

  it('takes its parameters from the address, which has neither viewport nor filter', () => {
    const store = createStore({ page: { ...lab, parameters: { seed: '3' } }, viewport: nineties })
    store.actions.setFilter({ eras: ['first'], minImportance: 4 })
    store.actions.setLinear(true)
    expect(store.getState().page).toEqual({ ...lab, parameters: { seed: '3' } })
    expect(address(store)).toBe('/lab/depth/?seed=3')
  })

  it('sets all its parameters at once and notifies once', () => {
    const store = createStore({ page: lab })
    const listener = vi.fn()
    store.subscribe(listener)
    store.actions.setLabParameters({ task: 'xor', seed: '3' })
    store.actions.setLabParameters({ seed: '3', task: 'xor' })
    expect(listener).toHaveBeenCalledTimes(1)
    store.actions.setLabParameters({ seed: '3' })
    expect(store.getState().page).toEqual({ ...lab, parameters: { seed: '3' } })
    store.actions.setLabParameters({})
    expect(store.getState().page).toEqual({ ...lab, parameters: {} })
    store.actions.setLabParameters({})
    expect(listener).toHaveBeenCalledTimes(3)
  })

  it('keeps its parameters in the other language and drops them on another page', () => {
    const store = createStore({ page: { ...lab, parameters: { seed: '3' } } })
    store.actions.setLanguage('zh')
    expect(address(store)).toBe('/zh/lab/depth/?seed=3')
    for (const page of [{ kind: 'labs' }, lab, { kind: 'timeline' }] as const) {
      store.actions.openPage(lab)
      store.actions.setLabParameters({ seed: '3' })
      store.actions.openPage(page)
      expect(store.getState().page).toEqual(page)
    }
  })

  it('replaces its parameters on navigate', () => {
    const store = createStore()
    store.actions.navigate(parseView('/lab/depth/?seed=5'))
    expect(store.getState()).toMatchObject({ page: { ...lab, parameters: { seed: '5' } } })
    store.actions.navigate(parseView('/lab/depth/'))
    expect(store.getState().page).toEqual(lab)
  })

  it('opens a part with the defaults of its parameters', () => {
    const store = createStore({ page: { ...lab, parameters: { seed: '3' } } })
    store.actions.openLabPart('second')
    expect(address(store)).toBe('/lab/depth/?part=second')
    store.actions.setLabParameters({ seed: 4 })
    expect(address(store)).toBe('/lab/depth/?part=second&seed=4')
    store.actions.openLabPart(undefined)
    expect(address(store)).toBe('/lab/depth/')
  })

  it('is read by its reader once there is one: now, on navigate, on restore and when it is opened', () => {
    const store = createStore({ page: { ...lab, parameters: { seed: '3', junk: '!' } } })
    const read = ({ kind, id, parameters }: LabPage): LabPage => ({
      ...{ kind, id, parameters: { seed: Number(parameters?.seed ?? 1) } },
    })
    store.actions.setLabReader('another', () => ({ kind: 'lab', id: 'another' }))
    expect(store.getState().page).toEqual({ ...lab, parameters: { seed: '3', junk: '!' } })
    store.actions.setLabReader('depth', read)
    expect(store.getState().page).toEqual({ ...lab, parameters: { seed: 3 } })
    store.actions.navigate(parseView('/lab/depth/?seed=5&junk=!'))
    expect(store.getState().page).toEqual({ ...lab, parameters: { seed: 5 } })
    store.actions.restore(parseView('/lab/depth/?seed=6'))
    expect(store.getState().page).toEqual({ ...lab, parameters: { seed: 6 } })
    store.actions.openPage(lab)
    expect(store.getState().page).toEqual({ ...lab, parameters: { seed: 1 } })
    store.actions.openPage({ kind: 'labs' })
    expect(store.getState().page).toEqual({ kind: 'labs' })
  })

  it('is an unknown page without parameters if the lab does not exist', () => {
    const { page } = createStore({
      page: { kind: 'lab', id: 'width', parameters: { seed: '3' } },
    }).getState()
    expect(page).toEqual({ kind: 'unknown', path: 'lab/width/' })
  })

  it('keeps viewport and filter for the other pages', () => {
    const store = createStore({ viewport: nineties, filter: { eras: ['second'], minImportance: 2 } })
    store.actions.openPage(lab)
    expect(address(store)).toBe('/lab/depth/')
    store.actions.openPage({ kind: 'labs' })
    expect(address(store)).toBe('/lab/?eras=second&importance=2')
    store.actions.openPage({ kind: 'timeline' })
    expect(address(store)).toBe('/?from=1990&to=2000&eras=second&importance=2')
  })
})

describe('setHovered', () => {
  it('notifies once for each change', () => {
    const store = createStore()
    const listener = vi.fn()
    store.subscribe(listener)
    store.actions.setHovered('six')
    store.actions.setHovered('six')
    expect(store.getState().hovered).toBe('six')
    expect(listener).toHaveBeenCalledTimes(1)
    store.actions.setHovered(undefined)
    expect(store.getState().hovered).toBeUndefined()
  })
})

describe('getView', () => {
  it('omits the default viewport of the page', () => {
    const store = createStore({ page: six })
    expect(getView(store.getState())).toEqual({ ...home, page: six })
    store.actions.setViewport(nineties)
    expect(getView(store.getState())).toMatchObject({ ...home, page: six, viewport: nineties })
  })

  it('has the target of an animation, not the current viewport', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
    store.actions.flyTo(nineties)
    clock.advance(16)
    expect(getView(store.getState()).viewport).toMatchObject(nineties)
  })

  it('leads to the same state after any sequence of actions', () => {
    const pages = fc.constantFrom<ExplorerPage>(
      { kind: 'timeline' },
      { kind: 'era', id: 'second' },
      { kind: 'architecture', id: 'seven' },
      { kind: 'unknown', path: 'nowhere/' },
    )
    const action = fc.oneof(
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
      fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (actions) => {
        const store = createStore()
        for (const act of actions) act(store)
        const state = store.getState()
        const { domain } = getWarp(state)
        expect(state.viewport.from).toBeGreaterThanOrEqual(domain.from)
        expect(state.viewport.to).toBeLessThanOrEqual(domain.to)
        const reopened = createExplorerStore(
          smallTimeline,
          parseView(formatView(getView(state))),
          reducedMotionClock,
        ).getState()
        expect({ ...reopened, viewport: state.viewport }).toEqual(state)
        expect(isSameViewport(reopened.viewport, state.viewport)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
