import { describe, expect, it } from 'vitest'
import { getZoom, yearToFraction } from '../../src/layout/timeline/axis/viewport'
import { noFilter } from '../../src/model/filter'
import { type ExplorerPage, type ExplorerView, formatView, parseView } from '../../src/state/addressCodec'
import { createExplorerStore, getOpenFraction, getView, getWarp } from '../../src/state/store'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

/** All have a network but the first. */
const networked = {
  ...smallTimeline,
  architectures: smallTimeline.architectures.map((one) =>
    one.id === 'one' ? one : { ...one, fingerprint: 'cd' },
  ),
}
const home: ExplorerView = { language: 'en', page: { kind: 'timeline' }, filter: noFilter, isLinear: false }
const six: ExplorerPage = { kind: 'architecture', id: 'six' }
const four: ExplorerPage = { kind: 'architecture', id: 'four' }
const open = (view: Partial<ExplorerView> = {}, clock = reducedMotionClock) =>
  createExplorerStore(networked, { ...home, ...view }, clock)
/** Starts to enter, and stops on the way. */
function onTheWay(view: Partial<ExplorerView> = {}) {
  const clock = createManualClock()
  const store = open(view, clock)
  store.actions.openDiagram('six')
  clock.advance(160)
  return { clock, store }
}

describe('diving into a card', () => {
  it('opens it so far as the hand moves, and leaves the page as it is', () => {
    const store = open()
    store.actions.setDiagramProgress('six', 0.4)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 0.4 }, page: home.page })
    store.actions.setDiagramProgress('six', 0.7)
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 0.7 })
  })

  it('all the way is its page, whatever was lost to rounding', () => {
    const store = open()
    store.actions.setDiagramProgress('six', 0.9995)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 1 }, page: six })
  })

  it('all the way keeps what was made of its network, but not of that of another page', () => {
    const overrides = { dimensions: new Map([['width', 8]]) }
    for (const [page, kept] of [
      [six, overrides],
      [four, undefined],
    ] as const) {
      const store = open({ page, overrides })
      store.actions.setDiagramProgress('six', 0.5)
      expect(store.getState().overrides).toEqual(overrides)
      store.actions.setDiagramProgress('six', 1)
      expect(store.getState().overrides).toEqual(kept)
    }
  })

  it('all the way moves no year where its panel opens beside it, as opening its page does not', () => {
    const look = ({ getState }: ReturnType<typeof open>) => {
      const { viewport } = getState()
      const warp = getWarp(getState())
      const k = getZoom(warp, viewport, getOpenFraction(getState()))
      return {
        k,
        four: yearToFraction(warp, viewport, 1997.87, k),
        six: yearToFraction(warp, viewport, 2017.46, k),
      }
    }
    const viewport = { from: 1985, to: 2020 }
    const store = createExplorerStore(networked, { ...home, viewport }, reducedMotionClock, 0.4)
    const before = look(store)
    store.actions.openDiagram('four')
    expect(store.getState()).toMatchObject({ diagram: { id: 'four', progress: 1 }, page: four })
    for (const key of ['k', 'four', 'six'] as const) expect(look(store)[key]).toBeCloseTo(before[key], 6)

    store.actions.closeDiagram()
    store.actions.openDiagram('six')
    expect(store.getState().page).toEqual(six)
    expect(look(store).k).toBeCloseTo(before.k, 6)
    expect(before.six).toBeGreaterThan(0.6)
    expect(look(store).six).toBeLessThan(0.6)
  })

  it('back to nothing leaves no trace', () => {
    const store = open()
    const before = store.getState()
    store.actions.setDiagramProgress('six', 0.5)
    store.actions.setDiagramProgress('six', 0)
    expect(store.getState()).toEqual(before)
    expect(store.getState()).not.toHaveProperty('diagram')
  })

  it('does nothing where there is no network, or no such architecture', () => {
    const store = open()
    const before = store.getState()
    for (const id of ['one', 'eight']) {
      store.actions.setDiagramProgress(id, 0.5)
      store.actions.openDiagram(id)
    }
    expect(store.getState()).toBe(before)
  })
})

describe('entering a card', () => {
  it('opens it step by step, ever further, and all the way at last', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    store.actions.openDiagram('six')
    expect(store.getState()).not.toHaveProperty('diagram')
    const depths: number[] = []
    for (let frame = 0; frame < 40; frame++) {
      clock.advance(16)
      depths.push(store.getState().diagram?.progress ?? 0)
    }
    expect(depths).toEqual(depths.toSorted((a, b) => a - b))
    expect(depths.filter((depth) => depth > 0 && depth < 1).length).toBeGreaterThan(10)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 1 }, page: six })
    expect(clock.pendingFrameCount).toBe(0)
  })

  it('goes on from where the hand has opened it', () => {
    const clock = createManualClock()
    const store = open({}, clock)
    store.actions.setDiagramProgress('six', 0.6)
    store.actions.openDiagram('six')
    clock.advance(16)
    expect(store.getState().diagram!.progress).toBeGreaterThanOrEqual(0.6)
  })

  it('is done at once where motion is to be reduced, and undone so', () => {
    const store = open()
    store.actions.openDiagram('six')
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1 })
    store.actions.closeDiagram()
    expect(store.getState()).not.toHaveProperty('diagram')
    expect(store.getState().page).toEqual(six)
  })

  it('ends when a hand takes hold of the card', () => {
    const { clock, store } = onTheWay()
    store.actions.setDiagramProgress('six', 0.2)
    clock.advance(1000)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 0.2 }, page: home.page })
  })

  it('turns back when it is left on the way', () => {
    const { clock, store } = onTheWay()
    store.actions.closeDiagram()
    for (let frame = 0; frame < 40; frame++) clock.advance(16)
    expect(store.getState()).not.toHaveProperty('diagram')
    expect(store.getState().page).toEqual(home.page)
  })

  it('ends with the card when another page is opened or visited', () => {
    for (const leave of ['open', 'visit'] as const) {
      const { clock, store } = onTheWay()
      expect(store.getState()).toHaveProperty('diagram')
      if (leave === 'open') store.actions.openPage(four)
      else store.actions.navigate({ ...home, page: four })
      for (let frame = 0; frame < 40; frame++) clock.advance(16)
      expect(store.getState()).not.toHaveProperty('diagram')
      expect(store.getState().page).toEqual(four)
    }
  })
})

describe('surfacing', () => {
  it('does nothing where no card is open', () => {
    const store = open()
    const before = store.getState()
    store.actions.closeDiagram()
    expect(store.getState()).toBe(before)
  })

  it('closes the card step by step and stays on its page', () => {
    const clock = createManualClock()
    const store = open({ page: six, isDiagramOpen: true }, clock)
    store.actions.closeDiagram()
    clock.advance(160)
    expect(store.getState().diagram!.progress).toBeCloseTo(0.5, 6)
    clock.advance(1000)
    expect(store.getState()).not.toHaveProperty('diagram')
    expect(store.getState().page).toEqual(six)
  })
})

describe('the address of the inside', () => {
  it('is told when the card is open all the way, and not before', () => {
    const store = open({ page: six })
    store.actions.setDiagramProgress('six', 0.9)
    expect(getView(store.getState())).not.toHaveProperty('isDiagramOpen')
    store.actions.setDiagramProgress('six', 1)
    expect(getView(store.getState()).isDiagramOpen).toBe(true)
    expect(formatView(getView(store.getState()))).toBe('/architecture/six/?view=network')
    store.actions.closeDiagram()
    expect(formatView(getView(store.getState()))).toBe('/architecture/six/')
  })

  it('leads in, at once and on a visit, and out again', () => {
    const view = parseView('/architecture/six/?view=network')
    expect(open(view).getState().diagram).toEqual({ id: 'six', progress: 1 })
    const store = open()
    store.actions.navigate(view)
    expect(store.getState()).toMatchObject({ diagram: { id: 'six', progress: 1 }, page: six })
    expect(getView(store.getState()).isDiagramOpen).toBe(true)
    store.actions.navigate(home)
    expect(store.getState()).not.toHaveProperty('diagram')
    store.actions.restore(view)
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1 })
  })

  it('leads no further than the page where there is no network', () => {
    for (const id of ['one', 'eight']) {
      const store = open({ page: { kind: 'architecture', id }, isDiagramOpen: true })
      expect(store.getState()).not.toHaveProperty('diagram')
      expect(getView(store.getState())).not.toHaveProperty('isDiagramOpen')
    }
  })
})
