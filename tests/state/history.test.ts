// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExplorerPage } from '../../src/state/addressCodec'
import type { ExplorerStore } from '../../src/state/explorerState'
import { bindHistory, parseLocation } from '../../src/state/history'
import { createExplorerStore } from '../../src/state/store'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

const six: ExplorerPage = { kind: 'architecture', id: 'six' }
const nineties = { from: 1990, to: 2000 }
/** Longer than the address lags behind a movement. */
const lag = 1000

const address = () => window.location.pathname + window.location.search + window.location.hash

let undo = () => {}
/** Opens an explorer at an address, bound to the window. */
function enter(at: string, clock = reducedMotionClock, base = '/'): ExplorerStore {
  window.history.replaceState(null, '', at)
  const store = createExplorerStore(smallTimeline, parseLocation(window, base), clock)
  undo = bindHistory(store, window, base)
  return store
}

/** Goes back or forward and waits until the window is there. */
async function travel(by: number) {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
  window.history.go(by)
  await vi.advanceTimersByTimeAsync(1)
  await arrived
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  undo()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('the address bar', () => {
  it('is left alone while nothing has changed, even if it could be shorter', () => {
    const replace = vi.spyOn(window.history, 'replaceState')
    enter('/?importance=1')
    replace.mockClear()
    vi.advanceTimersByTime(lag)
    expect(replace).not.toHaveBeenCalled()
    expect(address()).toBe('/?importance=1')
  })

  it('gets a new entry for another page, at once', () => {
    const store = enter('/?from=2010&to=2020')
    const before = window.history.length
    store.actions.openPage(six)
    expect(address()).toBe('/architecture/six/?from=2010&to=2020')
    expect(window.history.length).toBe(before + 1)
  })

  it('gets a new entry for another language', () => {
    const store = enter('/era/first/')
    const before = window.history.length
    store.actions.setLanguage('zh')
    expect(address()).toBe('/zh/era/first/')
    expect(window.history.length).toBe(before + 1)
  })

  it('keeps its base', () => {
    const store = enter('/history/zh/', reducedMotionClock, '/history/')
    store.actions.openPage({ kind: 'era', id: 'first' }, 'default')
    vi.advanceTimersByTime(lag)
    expect(address()).toBe('/history/zh/era/first/')
  })

  it('follows a movement without new entries, rarely, and to the end', () => {
    const store = enter('/')
    const [replace, push] = [vi.spyOn(window.history, 'replaceState'), vi.spyOn(window.history, 'pushState')]
    for (let moved = 0; moved <= 100; moved++) {
      store.actions.setViewport({ from: 1960 + moved / 10, to: 2000 + moved / 10 })
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(lag)
    expect(address()).toBe('/?from=1970&to=2010')
    expect(push).not.toHaveBeenCalled()
    expect(replace.mock.calls.length).toBeGreaterThan(1)
    expect(replace.mock.calls.length).toBeLessThanOrEqual(6)
  })

  it('follows filters and plain time without new entries', () => {
    const store = enter('/')
    const before = window.history.length
    store.actions.setFilter({ eras: ['first'], minImportance: 2 })
    store.actions.setLinear(true)
    vi.advanceTimersByTime(lag)
    expect(address()).toBe('/?eras=first&importance=2&time=linear')
    expect(window.history.length).toBe(before)
  })

  it('is not rewritten by a movement that comes back before it has been told', () => {
    const store = enter('/')
    const replace = vi.spyOn(window.history, 'replaceState')
    store.actions.setViewport(nineties)
    store.actions.showAll()
    vi.advanceTimersByTime(lag)
    expect(replace).not.toHaveBeenCalled()
  })

  it('is not touched by pointing', () => {
    const store = enter('/')
    const replace = vi.spyOn(window.history, 'replaceState')
    store.actions.setHovered('six')
    vi.advanceTimersByTime(lag)
    expect(replace).not.toHaveBeenCalled()
  })

  it('keeps its fragment while time moves', () => {
    const store = enter('/architecture/six/#how')
    store.actions.setViewport(nineties)
    vi.advanceTimersByTime(lag)
    expect(address()).toBe('/architecture/six/?from=1990&to=2000#how')
  })

  it('tells the last movement before the page is left', () => {
    const store = enter('/')
    store.actions.setViewport(nineties)
    window.dispatchEvent(new Event('pagehide'))
    expect(address()).toBe('/?from=1990&to=2000')
  })

  it('is left alone once unbound', () => {
    const store = enter('/')
    store.actions.setViewport(nineties)
    undo()
    vi.advanceTimersByTime(lag)
    store.actions.openPage(six)
    window.dispatchEvent(new Event('pagehide'))
    expect(address()).toBe('/')
  })
})

describe('the knobs of a lab', () => {
  it('are told without new entries', () => {
    const store = enter('/lab/depth/')
    const before = window.history.length
    store.actions.setLabParameters({ seed: '2' })
    store.actions.setLabParameters({ seed: '3', task: 'xor' })
    vi.advanceTimersByTime(lag)
    expect(address()).toBe('/lab/depth/?seed=3&task=xor')
    expect(window.history.length).toBe(before)
  })

  it('are as they were left, going back and forward', async () => {
    const store = enter('/?importance=4')
    store.actions.openPage({ kind: 'lab', id: 'depth' })
    store.actions.setLabParameters({ seed: '3' })
    // Before the address tells it.
    store.actions.openPage({ kind: 'labs' })
    vi.advanceTimersByTime(lag)
    await travel(-1)
    expect(address()).toBe('/lab/depth/?seed=3')
    expect(store.getState()).toMatchObject({
      page: { kind: 'lab', id: 'depth' },
      labParameters: { seed: '3' },
    })
    await travel(-1)
    expect(store.getState()).toMatchObject({ page: { kind: 'timeline' }, filter: { minImportance: 4 } })
    expect(store.getState()).not.toHaveProperty('labParameters')
    await travel(1)
    expect(store.getState().labParameters).toEqual({ seed: '3' })
  })
})

describe('going back', () => {
  it('restores the page and the years that were seen, though the address had not been told yet', async () => {
    const store = enter('/')
    store.actions.setViewport(nineties)
    store.actions.openPage({ kind: 'era', id: 'third' })
    vi.advanceTimersByTime(lag)
    store.actions.setViewport({ from: 2015, to: 2020 })
    vi.advanceTimersByTime(lag)
    await travel(-1)
    expect(address()).toBe('/?from=1990&to=2000')
    expect(store.getState()).toMatchObject({ page: { kind: 'timeline' }, viewport: nineties })
  })

  it('and forward again restores what was seen last, in its language', async () => {
    const store = enter('/era/first/')
    store.actions.setLanguage('zh')
    store.actions.openPage({ kind: 'era', id: 'third' })
    store.actions.setViewport({ from: 2015, to: 2020 })
    vi.advanceTimersByTime(lag)
    await travel(-2)
    expect(store.getState()).toMatchObject({ language: 'en', page: { kind: 'era', id: 'first' } })
    await travel(2)
    expect(store.getState()).toMatchObject({
      language: 'zh',
      page: { kind: 'era', id: 'third' },
      viewport: { from: 2015, to: 2020 },
    })
  })

  it('makes no new entry, nor rewrites the one it comes to, while time flies back', async () => {
    const clock = createManualClock()
    const store = enter('/?from=1990&to=2000', clock)
    store.actions.openPage(six, { from: 2012, to: 2022 })
    clock.advance(lag)
    vi.advanceTimersByTime(lag)
    const length = window.history.length
    await travel(-1)
    for (let frame = 0; frame < 50; frame++) {
      clock.advance(16)
      vi.advanceTimersByTime(16)
    }
    vi.advanceTimersByTime(lag)
    expect(address()).toBe('/?from=1990&to=2000')
    expect(store.getState().viewport).toEqual(nineties)
    expect(window.history.length).toBe(length)
  })

  it('forgets a movement that was about to be told', async () => {
    const store = enter('/')
    store.actions.openPage({ kind: 'era', id: 'first' })
    vi.advanceTimersByTime(lag)
    store.actions.setViewport(nineties)
    await travel(-1)
    vi.advanceTimersByTime(lag)
    expect(address()).toBe('/')
    expect(store.getState().page).toEqual({ kind: 'timeline' })
  })
})
