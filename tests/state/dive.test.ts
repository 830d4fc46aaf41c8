import { describe, expect, it } from 'vitest'
import { fractionOf, zoomOf } from '../../src/layout/timeline/axis/viewport'
import { noFilter } from '../../src/model/filter'
import { createExplorer, openFraction, viewOf, warpFor } from '../../src/state/store'
import { formatView, type Page, parseView, type View } from '../../src/state/url'
import { handClock, stillClock, timeline } from './small'

/** All have a network but the first. */
const networked = {
  ...timeline,
  architectures: timeline.architectures.map((one) =>
    one.id === 'one' ? one : { ...one, fingerprint: 'cd' },
  ),
}
const home: View = { language: 'en', page: { kind: 'timeline' }, filter: noFilter, linear: false }
const six: Page = { kind: 'architecture', id: 'six' }
const four: Page = { kind: 'architecture', id: 'four' }
const open = (view: Partial<View> = {}, clock = stillClock) =>
  createExplorer(networked, { ...home, ...view }, clock)
/** Starts to enter, and stops on the way. */
function onTheWay(view: Partial<View> = {}) {
  const clock = handClock()
  const store = open(view, clock)
  store.actions.enter('six')
  clock.pass(160)
  return { clock, store }
}

describe('diving into a card', () => {
  it('opens it so far as the hand moves, and leaves the page as it is', () => {
    const store = open()
    store.actions.dive('six', 0.4)
    expect(store.getState()).toMatchObject({ dive: { id: 'six', depth: 0.4 }, page: home.page })
    store.actions.dive('six', 0.7)
    expect(store.getState().dive).toEqual({ id: 'six', depth: 0.7 })
  })

  it('all the way is its page, whatever was lost to rounding', () => {
    const store = open()
    store.actions.dive('six', 0.9995)
    expect(store.getState()).toMatchObject({ dive: { id: 'six', depth: 1 }, page: six })
  })

  it('all the way keeps what was made of its network, but not of that of another page', () => {
    const design = { changed: new Map([['width', 8]]) }
    for (const [page, kept] of [
      [six, design],
      [four, undefined],
    ] as const) {
      const store = open({ page, design })
      store.actions.dive('six', 0.5)
      expect(store.getState().design).toEqual(design)
      store.actions.dive('six', 1)
      expect(store.getState().design).toEqual(kept)
    }
  })

  it('all the way moves no year where its panel opens beside it, as opening its page does not', () => {
    const look = ({ getState }: ReturnType<typeof open>) => {
      const { viewport } = getState()
      const warp = warpFor(getState())
      const k = zoomOf(warp, viewport, openFraction(getState()))
      return { k, four: fractionOf(warp, viewport, 1997.87, k), six: fractionOf(warp, viewport, 2017.46, k) }
    }
    const viewport = { from: 1985, to: 2020 }
    const store = createExplorer(networked, { ...home, viewport }, stillClock, 0.4)
    const before = look(store)
    store.actions.enter('four')
    expect(store.getState()).toMatchObject({ dive: { id: 'four', depth: 1 }, page: four })
    for (const key of ['k', 'four', 'six'] as const) expect(look(store)[key]).toBeCloseTo(before[key], 6)

    store.actions.surface()
    store.actions.enter('six')
    expect(store.getState().page).toEqual(six)
    expect(look(store).k).toBeCloseTo(before.k, 6)
    expect(before.six).toBeGreaterThan(0.6)
    expect(look(store).six).toBeLessThan(0.6)
  })

  it('back to nothing leaves no trace', () => {
    const store = open()
    const before = store.getState()
    store.actions.dive('six', 0.5)
    store.actions.dive('six', 0)
    expect(store.getState()).toEqual(before)
    expect(store.getState()).not.toHaveProperty('dive')
  })

  it('does nothing where there is no network, or no such architecture', () => {
    const store = open()
    const before = store.getState()
    for (const id of ['one', 'eight']) {
      store.actions.dive(id, 0.5)
      store.actions.enter(id)
    }
    expect(store.getState()).toBe(before)
  })
})

describe('entering a card', () => {
  it('opens it step by step, ever further, and all the way at last', () => {
    const clock = handClock()
    const store = open({}, clock)
    store.actions.enter('six')
    expect(store.getState()).not.toHaveProperty('dive')
    const depths: number[] = []
    for (let frame = 0; frame < 40; frame++) {
      clock.pass(16)
      depths.push(store.getState().dive?.depth ?? 0)
    }
    expect(depths).toEqual(depths.toSorted((a, b) => a - b))
    expect(depths.filter((depth) => depth > 0 && depth < 1).length).toBeGreaterThan(10)
    expect(store.getState()).toMatchObject({ dive: { id: 'six', depth: 1 }, page: six })
    expect(clock.waiting).toBe(0)
  })

  it('goes on from where the hand has opened it', () => {
    const clock = handClock()
    const store = open({}, clock)
    store.actions.dive('six', 0.6)
    store.actions.enter('six')
    clock.pass(16)
    expect(store.getState().dive!.depth).toBeGreaterThanOrEqual(0.6)
  })

  it('is done at once where motion is to be reduced, and undone so', () => {
    const store = open()
    store.actions.enter('six')
    expect(store.getState().dive).toEqual({ id: 'six', depth: 1 })
    store.actions.surface()
    expect(store.getState()).not.toHaveProperty('dive')
    expect(store.getState().page).toEqual(six)
  })

  it('ends when a hand takes hold of the card', () => {
    const { clock, store } = onTheWay()
    store.actions.dive('six', 0.2)
    clock.pass(1000)
    expect(store.getState()).toMatchObject({ dive: { id: 'six', depth: 0.2 }, page: home.page })
  })

  it('turns back when it is left on the way', () => {
    const { clock, store } = onTheWay()
    store.actions.surface()
    for (let frame = 0; frame < 40; frame++) clock.pass(16)
    expect(store.getState()).not.toHaveProperty('dive')
    expect(store.getState().page).toEqual(home.page)
  })

  it('ends with the card when another page is opened or visited', () => {
    for (const leave of ['open', 'visit'] as const) {
      const { clock, store } = onTheWay()
      expect(store.getState()).toHaveProperty('dive')
      if (leave === 'open') store.actions.open(four)
      else store.actions.visit({ ...home, page: four })
      for (let frame = 0; frame < 40; frame++) clock.pass(16)
      expect(store.getState()).not.toHaveProperty('dive')
      expect(store.getState().page).toEqual(four)
    }
  })
})

describe('surfacing', () => {
  it('does nothing where no card is open', () => {
    const store = open()
    const before = store.getState()
    store.actions.surface()
    expect(store.getState()).toBe(before)
  })

  it('closes the card step by step and stays on its page', () => {
    const clock = handClock()
    const store = open({ page: six, inside: true }, clock)
    store.actions.surface()
    clock.pass(160)
    expect(store.getState().dive!.depth).toBeCloseTo(0.5, 6)
    clock.pass(1000)
    expect(store.getState()).not.toHaveProperty('dive')
    expect(store.getState().page).toEqual(six)
  })
})

describe('the address of the inside', () => {
  it('is told when the card is open all the way, and not before', () => {
    const store = open({ page: six })
    store.actions.dive('six', 0.9)
    expect(viewOf(store.getState())).not.toHaveProperty('inside')
    store.actions.dive('six', 1)
    expect(viewOf(store.getState()).inside).toBe(true)
    expect(formatView(viewOf(store.getState()))).toBe('/architecture/six/?view=network')
    store.actions.surface()
    expect(formatView(viewOf(store.getState()))).toBe('/architecture/six/')
  })

  it('leads in, at once and on a visit, and out again', () => {
    const view = parseView('/architecture/six/?view=network')
    expect(open(view).getState().dive).toEqual({ id: 'six', depth: 1 })
    const store = open()
    store.actions.visit(view)
    expect(store.getState()).toMatchObject({ dive: { id: 'six', depth: 1 }, page: six })
    expect(viewOf(store.getState()).inside).toBe(true)
    store.actions.visit(home)
    expect(store.getState()).not.toHaveProperty('dive')
    store.actions.settle(view)
    expect(store.getState().dive).toEqual({ id: 'six', depth: 1 })
  })

  it('leads no further than the page where there is no network', () => {
    for (const id of ['one', 'eight']) {
      const store = open({ page: { kind: 'architecture', id }, inside: true })
      expect(store.getState()).not.toHaveProperty('dive')
      expect(viewOf(store.getState())).not.toHaveProperty('inside')
    }
  })
})
