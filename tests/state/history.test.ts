// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExplorerPage } from '../../src/state/explorerPage'
import type { ExplorerStore } from '../../src/state/explorerState'
import { bindHistory, parseLocation } from '../../src/state/history'
import { createExplorerStore } from '../../src/state/store'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

const six: ExplorerPage = { kind: 'architecture', id: 'six' }
/** A timeline in which all architectures have a network. */
const timelineWithNetworks = {
  ...smallTimeline,
  architectures: smallTimeline.architectures.map((one) => ({ ...one, fingerprint: 'cd' })),
}
const nineties = { from: 1990, to: 2000 }
/** Longer than the delay with which the address follows the viewport. */
const delayMs = 1000

const address = () => window.location.pathname + window.location.search + window.location.hash

let unbind = () => {}
/** Creates a store at an address, bound to the window. */
function openAt(initialAddress: string, clock = reducedMotionClock, base = '/'): ExplorerStore {
  window.history.replaceState(null, '', initialAddress)
  const store = createExplorerStore(timelineWithNetworks, parseLocation(window, base), clock)
  unbind = bindHistory(store, window, base)
  return store
}

/** Goes back or forward and waits for the navigation. */
async function go(delta: number) {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
  window.history.go(delta)
  await vi.advanceTimersByTimeAsync(1)
  await arrived
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  unbind()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('bindHistory', () => {
  it('does not touch the address while nothing has changed, even if it could be shorter', () => {
    const replace = vi.spyOn(window.history, 'replaceState')
    openAt('/?importance=1')
    replace.mockClear()
    vi.advanceTimersByTime(delayMs)
    expect(replace).not.toHaveBeenCalled()
    expect(address()).toBe('/?importance=1')
  })

  it('opens a page although the browser refuses to change the address', () => {
    const store = openAt('/')
    vi.spyOn(window.history, 'pushState').mockImplementation(() => {
      throw new DOMException('Too many calls', 'SecurityError')
    })
    store.actions.openPage(six)
    expect(store.getState().page).toMatchObject(six)
  })

  it('opens an address with several slashes, and zooms', () => {
    const store = openAt('/foo//bar')
    store.actions.zoomBy(2)
    vi.advanceTimersByTime(delayMs)
    expect(address()).toMatch(/^\/foo\/bar\?from=/)
  })

  it('pushes an entry for another page at once', () => {
    const store = openAt('/?from=2010&to=2020')
    const before = window.history.length
    store.actions.openPage(six)
    expect(address()).toBe('/architecture/six/?from=2010&to=2020')
    expect(window.history.length).toBe(before + 1)
  })

  it('pushes an entry for another language', () => {
    const store = openAt('/era/first/')
    const before = window.history.length
    store.actions.setLanguage('zh')
    expect(address()).toBe('/zh/era/first/')
    expect(window.history.length).toBe(before + 1)
  })

  it('keeps the base path', () => {
    const store = openAt('/history/zh/', reducedMotionClock, '/history/')
    store.actions.openPage({ kind: 'era', id: 'first' }, 'default')
    vi.advanceTimersByTime(delayMs)
    expect(address()).toBe('/history/zh/era/first/')
  })

  it('follows a moving viewport without new entries, throttled, and to the end', () => {
    const store = openAt('/')
    const [replace, push] = [vi.spyOn(window.history, 'replaceState'), vi.spyOn(window.history, 'pushState')]
    for (let moved = 0; moved <= 100; moved++) {
      store.actions.setViewport({ from: 1960 + moved / 10, to: 2000 + moved / 10 })
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(delayMs)
    expect(address()).toBe('/?from=1970&to=2010')
    expect(push).not.toHaveBeenCalled()
    expect(replace.mock.calls.length).toBeGreaterThan(1)
    expect(replace.mock.calls.length).toBeLessThanOrEqual(6)
  })

  it('follows filters and linear time without new entries', () => {
    const store = openAt('/')
    const before = window.history.length
    store.actions.setFilter({ eras: ['first'], minImportance: 2 })
    store.actions.setLinear(true)
    vi.advanceTimersByTime(delayMs)
    expect(address()).toBe('/?eras=first&importance=2&time=linear')
    expect(window.history.length).toBe(before)
  })

  it('does not rewrite the address if the viewport returns before the update', () => {
    const store = openAt('/')
    const replace = vi.spyOn(window.history, 'replaceState')
    store.actions.setViewport(nineties)
    store.actions.showAll()
    vi.advanceTimersByTime(delayMs)
    expect(replace).not.toHaveBeenCalled()
  })

  it('pushes an entry for the diagram of a page, so that going back closes it', async () => {
    const store = openAt('/architecture/six/')
    const before = window.history.length
    store.actions.openDiagram('six')
    expect(address()).toBe('/architecture/six/?view=network')
    expect(window.history.length).toBe(before + 1)
    await go(-1)
    expect(store.getState().diagram).toBeUndefined()
    expect(store.getState().page).toMatchObject({ kind: 'architecture', id: 'six' })
    expect(address()).toBe('/architecture/six/')
    await go(1)
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1 })
  })

  it('replaces the entry for each part of the diagram that is zoomed into', async () => {
    const store = openAt('/architecture/six/')
    store.actions.openDiagram('six')
    const before = window.history.length
    for (const part of ['stage.1', 'stage.1.block.2-3', undefined, 'dense']) {
      store.actions.setDiagramPart(part)
      vi.advanceTimersByTime(delayMs)
      expect(address()).toBe(`/architecture/six/?view=network${part === undefined ? '' : `&layer=${part}`}`)
    }
    expect(window.history.length).toBe(before)
    await go(-1)
    expect(address()).toBe('/architecture/six/')
    await go(1)
    expect(store.getState().diagram).toEqual({ id: 'six', progress: 1, part: 'dense' })
  })

  it('returns to the entry before the diagram when it is closed, with the changes made in it', async () => {
    const store = openAt('/architecture/six/')
    store.actions.openDiagram('six')
    store.actions.setOverrides({ variant: undefined, dimensions: new Map([['width', 8]]) })
    vi.advanceTimersByTime(delayMs)
    const back = vi.spyOn(window.history, 'back')
    const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    store.actions.closeDiagram()
    await vi.advanceTimersByTimeAsync(1)
    await arrived
    expect(back).toHaveBeenCalledTimes(1)
    expect(address()).toBe('/architecture/six/?set=width:8')
    expect(store.getState().page).toMatchObject({ overrides: { dimensions: new Map([['width', 8]]) } })
  })

  it('stays at the entry of a diagram that was opened by its address when it is closed', () => {
    const store = openAt('/architecture/six/?view=network')
    const back = vi.spyOn(window.history, 'back')
    store.actions.closeDiagram()
    vi.advanceTimersByTime(delayMs)
    expect(back).not.toHaveBeenCalled()
    expect(address()).toBe('/architecture/six/')
  })

  it('ignores hovering', () => {
    const store = openAt('/')
    const replace = vi.spyOn(window.history, 'replaceState')
    store.actions.setHovered('six')
    vi.advanceTimersByTime(delayMs)
    expect(replace).not.toHaveBeenCalled()
  })

  it('keeps the fragment while the viewport moves', () => {
    const store = openAt('/architecture/six/#how')
    store.actions.setViewport(nineties)
    vi.advanceTimersByTime(delayMs)
    expect(address()).toBe('/architecture/six/?from=1990&to=2000#how')
  })

  it('writes the last viewport on pagehide', () => {
    const store = openAt('/')
    store.actions.setViewport(nineties)
    window.dispatchEvent(new Event('pagehide'))
    expect(address()).toBe('/?from=1990&to=2000')
  })

  it('does not touch the address after unbinding', () => {
    const store = openAt('/')
    store.actions.setViewport(nineties)
    unbind()
    vi.advanceTimersByTime(delayMs)
    store.actions.openPage(six)
    window.dispatchEvent(new Event('pagehide'))
    expect(address()).toBe('/')
  })
})

describe('lab parameters in the history', () => {
  it('are written without new entries', () => {
    const store = openAt('/lab/depth/')
    const before = window.history.length
    store.actions.setLabParameters({ seed: '2' })
    store.actions.setLabParameters({ seed: '3', task: 'xor' })
    vi.advanceTimersByTime(delayMs)
    expect(address()).toBe('/lab/depth/?seed=3&task=xor')
    expect(window.history.length).toBe(before)
  })

  it('are restored when going back and forward', async () => {
    const store = openAt('/?importance=4')
    store.actions.openPage({ kind: 'lab', id: 'depth' })
    store.actions.setLabParameters({ seed: '3' })
    // Before the address has been updated.
    store.actions.openPage({ kind: 'labs' })
    vi.advanceTimersByTime(delayMs)
    await go(-1)
    expect(address()).toBe('/lab/depth/?seed=3')
    expect(store.getState()).toMatchObject({
      page: { kind: 'lab', id: 'depth', parameters: { seed: '3' } },
    })
    await go(-1)
    expect(store.getState()).toMatchObject({ filter: { minImportance: 4 } })
    expect(store.getState().page).toEqual({ kind: 'timeline' })
    await go(1)
    expect(store.getState().page).toEqual({ kind: 'lab', id: 'depth', parameters: { seed: '3' } })
  })
})

describe('going back', () => {
  it('restores the page and the viewport, even if the address had not been updated yet', async () => {
    const store = openAt('/')
    store.actions.setViewport(nineties)
    store.actions.openPage({ kind: 'era', id: 'third' })
    vi.advanceTimersByTime(delayMs)
    store.actions.setViewport({ from: 2015, to: 2020 })
    vi.advanceTimersByTime(delayMs)
    await go(-1)
    expect(address()).toBe('/?from=1990&to=2000')
    expect(store.getState()).toMatchObject({ page: { kind: 'timeline' }, viewport: nineties })
  })

  it('and forward again restores the last view in its language', async () => {
    const store = openAt('/era/first/')
    store.actions.setLanguage('zh')
    store.actions.openPage({ kind: 'era', id: 'third' })
    store.actions.setViewport({ from: 2015, to: 2020 })
    vi.advanceTimersByTime(delayMs)
    await go(-2)
    expect(store.getState()).toMatchObject({ language: 'en', page: { kind: 'era', id: 'first' } })
    await go(2)
    expect(store.getState()).toMatchObject({
      language: 'zh',
      page: { kind: 'era', id: 'third' },
      viewport: { from: 2015, to: 2020 },
    })
  })

  it('neither pushes nor rewrites an entry during the animation back', async () => {
    const clock = createManualClock()
    const store = openAt('/?from=1990&to=2000', clock)
    store.actions.openPage(six, { from: 2012, to: 2022 })
    clock.advance(delayMs)
    vi.advanceTimersByTime(delayMs)
    const length = window.history.length
    await go(-1)
    for (let frame = 0; frame < 50; frame++) {
      clock.advance(16)
      vi.advanceTimersByTime(16)
    }
    vi.advanceTimersByTime(delayMs)
    expect(address()).toBe('/?from=1990&to=2000')
    expect(store.getState().viewport).toMatchObject(nineties)
    expect(window.history.length).toBe(length)
  })

  it('discards a pending update of the address', async () => {
    const store = openAt('/')
    store.actions.openPage({ kind: 'era', id: 'first' })
    vi.advanceTimersByTime(delayMs)
    store.actions.setViewport(nineties)
    await go(-1)
    vi.advanceTimersByTime(delayMs)
    expect(address()).toBe('/')
    expect(store.getState().page).toEqual({ kind: 'timeline' })
  })
})
