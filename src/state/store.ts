import { createStore, type StoreApi } from 'zustand/vanilla'
import { warpOf } from '../layout/arrangement'
import {
  clampViewport,
  panBy,
  sameViewport,
  type Viewport,
  viewportAt,
  zoomBy,
  zoomOf,
} from '../layout/viewport'
import type { Warp } from '../layout/warp'
import { yearOf } from '../model/date'
import type { Filter } from '../model/filter'
import type { Language, Timeline } from '../model/timeline'
import { defaultViewport, hasNetwork, knownCompared, knownView } from './address'
import { createDiving, type Dive, diveOf } from './dive'
import { type Clock, fly } from './flight'
import type { Compared, Design, Page, View } from './url'

/** All that a reader can change. What can be derived (layout, scene, address) is derived. */
export interface Explorer {
  readonly timeline: Timeline
  readonly language: Language
  readonly page: Page
  readonly filter: Filter
  readonly linear: boolean
  /** What is on the screen. */
  readonly viewport: Viewport
  /** Where a movement under way is going; absent at rest. */
  readonly target?: Viewport
  /** What the reader has made of the network of the page's architecture. */
  readonly design?: Design
  /** The card that is open, in part or all the way. */
  readonly dive?: Dive
  /** The networks side by side on the page that compares. */
  readonly compared?: readonly Compared[]
  /** The architecture pointed at or focused. */
  readonly pointed?: string
  /** The fraction of the view, from its end, that a sheet lies over. */
  readonly covered: number
}

export interface Actions {
  /** Shows a page. Time stays where it is, unless `viewport` says otherwise or the architecture is out of view. */
  open(page: Page, viewport?: Viewport): void
  /** Goes to a view as an address tells it, with a flight there. */
  visit(view: View): void
  /** Shows a stretch of time at once, as a hand moves it. Any flight ends. */
  look(viewport: Viewport): void
  /** Flies to a stretch of time. */
  flyTo(viewport: Viewport): void
  zoom(factor: number, fraction?: number): void
  pan(fraction: number): void
  showAll(): void
  point(id: string | undefined): void
  /** Moves time just so far that an architecture is comfortably in view. */
  reveal(id: string): void
  /** Tells what fraction of the view a sheet lies over; 0 when it is gone. */
  cover(fraction: number): void
  /** Takes on a view as an address tells it, at once. */
  settle(view: View): void
  /** Opens an architecture's card so far, as a hand moves it; one without a network stays as it is. */
  dive(id: string, depth: number): void
  /** Opens an architecture's card all the way. */
  enter(id: string): void
  /** Closes the card that is open. */
  surface(): void
  /** Looks at another variant of the page's network, or changes its dimensions; none: as it was. */
  setDesign(design: Design | undefined): void
  /** Shows networks side by side; none: the page that lets one choose. */
  compare(compared: readonly Compared[]): void
  setLanguage(language: Language): void
  setFilter(filter: Filter): void
  setLinear(linear: boolean): void
  /** Replaces the content, as authoring does. */
  setTimeline(timeline: Timeline): void
}

export interface ExplorerStore extends StoreApi<Explorer> {
  readonly actions: Actions
}

/** Margins of the view, as fractions, within which an opened architecture is brought. */
const comfortable = { from: 0.06, to: 0.9 }

/** The state of the explorer, starting at a view. `clock` drives its flights. */
export function createExplorer(timeline: Timeline, start: View, clock: Clock): ExplorerStore {
  const store = createStore<Explorer>(() => settled(timeline, start))
  const { getState: get } = store
  const set = (change: Partial<Explorer>) => store.setState(change)
  const warp = () => warpFor(get())
  let cancel = () => {}

  const look = (viewport: Viewport) => {
    cancel()
    const { target: _, ...rest } = get()
    store.setState({ ...rest, viewport: clampViewport(warp(), viewport) }, true)
  }
  const flyTo = (viewport: Viewport) => {
    cancel()
    const target = clampViewport(warp(), viewport)
    if (sameViewport(target, get().viewport)) return look(target)
    set({ target })
    cancel = fly(warp(), get().viewport, target, clock, (next, done) =>
      done ? look(target) : set({ viewport: next }),
    )
  }
  const { stop, ...diving } = createDiving(
    clock,
    () => get().dive,
    (next) => {
      const { dive: before, ...rest } = get()
      if (!next) return before && store.setState(rest, true)
      if (!hasNetwork(rest.timeline, next.id)) return undefined
      const isPage = rest.page.kind === 'architecture' && rest.page.id === next.id
      if (next.depth < 1 || isPage) return store.setState({ ...rest, dive: next }, true)
      // All the way in, it is the page.
      const { design: _, ...others } = rest
      return store.setState({ ...others, page: { kind: 'architecture', id: next.id }, dive: next }, true)
    },
  )
  const destination = () => get().target ?? get().viewport

  const actions: Actions = {
    ...diving,
    open(page, viewport) {
      stop()
      const { design: _, dive: __, compared: ___, ...rest } = get()
      store.setState({ ...rest, page }, true)
      const next = viewport ?? (page.kind === 'architecture' ? bringIntoView(get(), page.id) : undefined)
      if (next) flyTo(next)
    },
    visit(view) {
      stop()
      const known = knownView(get().timeline, view)
      const { design: _, dive: __, compared: ___, ...rest } = get()
      const { viewport: ____, inside: _____, ...seen } = known
      store.setState({ ...rest, ...seen, ...diveOf(get().timeline, known) }, true)
      flyTo(known.viewport ?? defaultViewport(get().timeline, warp(), known.page))
    },
    settle(view) {
      cancel()
      store.setState(settled(get().timeline, view), true)
    },
    cover: (fraction) => set({ covered: fraction }),
    reveal(id) {
      const next = bringIntoView(get(), id)
      if (next) flyTo(next)
    },
    look,
    flyTo,
    zoom: (factor, fraction) => flyTo(zoomBy(warp(), destination(), factor, fraction)),
    pan: (fraction) => flyTo(panBy(warp(), destination(), fraction)),
    showAll: () => flyTo(warp().domain),
    point(id) {
      const { pointed: _, ...rest } = get()
      if (get().pointed !== id) store.setState(id === undefined ? rest : { ...rest, pointed: id }, true)
    },
    setDesign(design) {
      const { design: _, ...rest } = get()
      store.setState(design ? { ...rest, design } : rest, true)
    },
    compare(compared) {
      stop()
      const { design: _, dive: __, compared: ___, ...rest } = get()
      const known = knownCompared(rest.timeline, compared)
      store.setState(
        { ...rest, page: { kind: 'compare' }, ...(known.length > 0 && { compared: known }) },
        true,
      )
    },
    setLanguage: (language) => set({ language }),
    setFilter: (filter) => set({ filter }),
    setLinear(linear) {
      set({ linear })
      look(get().viewport)
    },
    setTimeline(next) {
      set({ timeline: next })
      look(get().viewport)
    },
  }
  return Object.assign(store, { actions })
}

/** The state that a view tells, at rest. */
function settled(timeline: Timeline, start: View): Explorer {
  const known = knownView(timeline, start)
  const { viewport, inside: _, ...view } = known
  const warp = warpOf(timeline, view.linear)
  return {
    timeline,
    ...view,
    ...diveOf(timeline, known),
    covered: 0,
    viewport: clampViewport(warp, viewport ?? defaultViewport(timeline, warp, view.page)),
  }
}

/** The view that the address bar should tell: where the explorer is, or is going. */
export function viewOf(state: Explorer): View {
  const { language, page, filter, linear, design, dive, compared } = state
  const viewport = state.target ?? state.viewport
  const usual = defaultViewport(state.timeline, warpFor(state), page)
  return {
    ...{ language, page, filter, linear },
    ...(design && { design }),
    ...(dive?.depth === 1 && { inside: true }),
    ...(compared && { compared }),
    // Where no time is shown there is none to tell.
    ...(sameViewport(viewport, usual) || page.kind === 'compare' ? {} : { viewport }),
  }
}

let known: { timeline: Timeline; linear: boolean; warp: Warp } | undefined

/** The warp of the explorer's timeline; kept while neither it nor the kind of time changes. */
export function warpFor({ timeline, linear }: Pick<Explorer, 'timeline' | 'linear'>): Warp {
  if (known?.timeline !== timeline || known.linear !== linear) {
    known = { timeline, linear, warp: warpOf(timeline, linear) }
  }
  return known.warp
}

/** The viewport moved just so far that an architecture is comfortably in view; undefined if it is already. */
function bringIntoView(state: Explorer, id: string): Viewport | undefined {
  const architecture = state.timeline.architectures.find((one) => one.id === id)
  if (!architecture) return undefined
  const warp = warpFor(state)
  const viewport = state.target ?? state.viewport
  const k = zoomOf(warp, viewport)
  const year = yearOf(architecture.date)
  const fraction = k * (warp.position(year, k) - warp.position(viewport.from, k))
  const open = 1 - state.covered
  if (fraction >= comfortable.from && fraction <= comfortable.to * open) return undefined
  const moved = viewportAt(warp, k, year, 0.45 * open)
  return sameViewport(moved, viewport) ? undefined : moved
}
