import { describe, expect, it } from 'vitest'
import { getZoom, yearToFraction } from '../../src/layout/timeline/axis/viewport'
import { type ExplorerView, formatView, makeView, parseView } from '../../src/state/addressCodec'
import type { ArchitecturePage } from '../../src/state/explorerPage'
import { createExplorerStore, getOpenFraction, getView, getWarp } from '../../src/state/store'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

/** A timeline in which all architectures but the first have a network. */
const timelineWithNetworks = {
  ...smallTimeline,
  architectures: smallTimeline.architectures.map((one) =>
    one.id === 'one' ? one : { ...one, fingerprint: 'cd' },
  ),
}
const home = makeView('en', { kind: 'timeline' })
const six: ArchitecturePage = { kind: 'architecture', id: 'six' }
const four: ArchitecturePage = { kind: 'architecture', id: 'four' }
const createStore = (view: Partial<ExplorerView> = {}, clock = reducedMotionClock) =>
  createExplorerStore(timelineWithNetworks, { ...home, ...view }, clock)
/** A store whose card is half way through its opening animation. */
function openHalfway(view: Partial<ExplorerView> = {}) {
  const clock = createManualClock()
  const store = createStore(view, clock)
  store.actions.openDiagram('six')
  clock.advance(160)
  return { clock, store }
}

describe('setDiagramProgress', () => {
  it('opens a card to the given progress and keeps the page', () => {
    const store = createStore()
    store.actions.setDiagramProgress('six', 0.4)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 0.4 }, page: home.page })
    store.actions.setDiagramProgress('six', 0.7)
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 0.7 })
  })

  it('opens the page of the architecture at full progress, despite rounding errors', () => {
    const store = createStore()
    store.actions.setDiagramProgress('six', 0.9995)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 1 }, page: six })
  })

  it('keeps the overrides of its own network when fully open, but not those of another page', () => {
    const overrides = { variant: undefined, dimensions: new Map([['width', 8]]) }
    for (const [page, kept] of [
      [six, overrides],
      [four, undefined],
    ] as const) {
      const store = createStore({ page: { ...page, overrides } })
      store.actions.setDiagramProgress('six', 0.5)
      expect(store.getState().page).toEqual({ ...page, overrides })
      store.actions.setDiagramProgress('six', 1)
      expect(store.getState().page).toEqual({ ...six, overrides: kept })
    }
  })

  it('keeps the positions of years when full progress opens the panel', () => {
    const measure = ({ getState }: ReturnType<typeof createStore>) => {
      const { viewport } = getState()
      const warp = getWarp(getState())
      return {
        k: getZoom(warp, viewport, getOpenFraction(getState())),
        four: yearToFraction(warp, viewport, 1997.87),
        six: yearToFraction(warp, viewport, 2017.46),
      }
    }
    const viewport = { from: 1985, to: 2020 }
    const store = createExplorerStore(timelineWithNetworks, { ...home, viewport }, reducedMotionClock, 0.4)
    const before = measure(store)
    store.actions.openDiagram('four')
    expect(store.getState()).toMatchObject({ diagram: { id: 'four', progress: 1 }, page: four })
    for (const key of ['k', 'four', 'six'] as const) expect(measure(store)[key]).toBeCloseTo(before[key], 6)

    store.actions.closeDiagram()
    store.actions.openDiagram('six')
    expect(store.getState().page).toEqual(six)
    expect(measure(store).k).toBeCloseTo(before.k, 6)
    expect(before.six).toBeGreaterThan(0.6)
    expect(measure(store).six).toBeLessThan(0.6)
  })

  it('restores the previous state at progress 0', () => {
    const store = createStore()
    const before = store.getState()
    store.actions.setDiagramProgress('six', 0.5)
    store.actions.setDiagramProgress('six', 0)
    expect(store.getState()).toEqual(before)
    expect(store.getState().diagram).toBeUndefined()
  })

  it('does nothing for an architecture that has no network or does not exist', () => {
    const store = createStore()
    const before = store.getState()
    for (const id of ['one', 'eight']) {
      store.actions.setDiagramProgress(id, 0.5)
      store.actions.openDiagram(id)
    }
    expect(store.getState()).toBe(before)
  })
})

describe('openDiagram', () => {
  it('increases the progress frame by frame until the diagram is fully open', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
    store.actions.openDiagram('six')
    expect(store.getState().diagram).toBeUndefined()
    const progresses: number[] = []
    for (let frame = 0; frame < 40; frame++) {
      clock.advance(16)
      progresses.push(store.getState().diagram?.progress ?? 0)
    }
    expect(progresses).toEqual(progresses.toSorted((a, b) => a - b))
    expect(progresses.filter((progress) => progress > 0 && progress < 1).length).toBeGreaterThan(10)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 1 }, page: six })
    expect(clock.pendingFrameCount).toBe(0)
  })

  it('continues from the progress that a gesture has reached', () => {
    const clock = createManualClock()
    const store = createStore({}, clock)
    store.actions.setDiagramProgress('six', 0.6)
    store.actions.openDiagram('six')
    clock.advance(16)
    expect(store.getState().diagram!.progress).toBeGreaterThanOrEqual(0.6)
  })

  it('opens at once with reduced motion, and closeDiagram closes at once', () => {
    const store = createStore()
    store.actions.openDiagram('six')
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1 })
    store.actions.closeDiagram()
    expect(store.getState().diagram).toBeUndefined()
    expect(store.getState().page).toEqual(six)
  })

  it('is interrupted by a gesture on the card', () => {
    const { clock, store } = openHalfway()
    store.actions.setDiagramProgress('six', 0.2)
    clock.advance(1000)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 0.2 }, page: home.page })
  })

  it('is reversed by closeDiagram half way', () => {
    const { clock, store } = openHalfway()
    store.actions.closeDiagram()
    for (let frame = 0; frame < 40; frame++) clock.advance(16)
    expect(store.getState().diagram).toBeUndefined()
    expect(store.getState().page).toEqual(home.page)
  })

  it('is cancelled when another page is opened or navigated to', () => {
    for (const action of ['openPage', 'navigate'] as const) {
      const { clock, store } = openHalfway()
      expect(store.getState().diagram).toBeDefined()
      if (action === 'openPage') store.actions.openPage(four)
      else store.actions.navigate({ ...home, page: four })
      for (let frame = 0; frame < 40; frame++) clock.advance(16)
      expect(store.getState().diagram).toBeUndefined()
      expect(store.getState().page).toEqual(four)
    }
  })
})

describe('closeDiagram', () => {
  it('does nothing when no card is open', () => {
    const store = createStore()
    const before = store.getState()
    store.actions.closeDiagram()
    expect(store.getState()).toBe(before)
  })

  it('closes the card gradually and keeps its page', () => {
    const clock = createManualClock()
    const store = createStore({ page: six, isDiagramOpen: true }, clock)
    store.actions.closeDiagram()
    clock.advance(160)
    expect(store.getState().diagram!.progress).toBeCloseTo(0.5, 6)
    clock.advance(1000)
    expect(store.getState().diagram).toBeUndefined()
    expect(store.getState().page).toEqual(six)
  })
})

describe('the address of an open diagram', () => {
  it('contains view=network only when the diagram is fully open', () => {
    const store = createStore({ page: six })
    store.actions.setDiagramProgress('six', 0.9)
    expect(getView(store.getState()).isDiagramOpen).toBe(false)
    store.actions.setDiagramProgress('six', 1)
    expect(getView(store.getState()).isDiagramOpen).toBe(true)
    expect(formatView(getView(store.getState()))).toBe('/architecture/six/?view=network')
    store.actions.closeDiagram()
    expect(formatView(getView(store.getState()))).toBe('/architecture/six/')
  })

  it('opens the diagram on start, navigate and restore, and closes it without view=network', () => {
    const view = parseView('/architecture/six/?view=network')
    expect(createStore(view).getState().diagram).toEqual({ id: 'six', progress: 1 })
    const store = createStore()
    store.actions.navigate(view)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 1 }, page: six })
    expect(getView(store.getState()).isDiagramOpen).toBe(true)
    store.actions.navigate(home)
    expect(store.getState().diagram).toBeUndefined()
    store.actions.restore(view)
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1 })
  })

  it('opens only the page when there is no network', () => {
    for (const id of ['one', 'eight']) {
      const store = createStore({ page: { kind: 'architecture', id }, isDiagramOpen: true })
      expect(store.getState().diagram).toBeUndefined()
      expect(getView(store.getState()).isDiagramOpen).toBe(false)
    }
  })
})
