import { createStore } from 'zustand/vanilla'
import { warpOf } from '../layout/timeline/arrangement'
import {
  clampViewport,
  panBy,
  sameViewport,
  type Viewport,
  viewportAt,
  zoomBy,
  zoomOf,
} from '../layout/timeline/viewport'
import type { Warp } from '../layout/timeline/warp'
import { yearOf } from '../model/date'
import { everything } from '../model/filter'
import type { Timeline } from '../model/timeline'
import { defaultViewport, hasNetwork, knownCompared, knownView } from './address'
import { createDiving, diveOf } from './dive'
import type { Actions, Explorer, ExplorerStore } from './explorer'
import { type Clock, fly } from './flight'
import { sameKnobs } from './knobs'
import { isWhole, type View } from './url'

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
      const rest = apart(get())
      store.setState({ ...rest, page }, true)
      const next = viewport ?? (page.kind === 'architecture' ? bringIntoView(get(), page.id) : undefined)
      if (next) flyTo(next)
    },
    visit(view) {
      stop()
      const known = knownView(get().timeline, view)
      const rest = apart(get())
      const { viewport: _, inside: __, ...seen } = known
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
      const rest = apart(get())
      const known = knownCompared(rest.timeline, compared)
      store.setState(
        { ...rest, page: { kind: 'compare' }, ...(known.length > 0 && { compared: known }) },
        true,
      )
    },
    setKnobs(knobs) {
      const { knobs: before = {}, ...rest } = get()
      if (sameKnobs(before, knobs)) return
      store.setState(Object.keys(knobs).length > 0 ? { ...rest, knobs } : rest, true)
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

/** The state without what belongs to its page alone. */
function apart({ design: _, dive: __, compared: ___, knobs: ____, ...rest }: Explorer): Explorer {
  return rest
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
  const { language, page, filter, linear, design, dive, compared, knobs } = state
  if (page.kind === 'lab')
    return { language, page, filter: everything, linear: false, ...(knobs && { knobs }) }
  const viewport = state.target ?? state.viewport
  const usual = defaultViewport(state.timeline, warpFor(state), page)
  return {
    ...{ language, page, filter, linear },
    ...(design && { design }),
    ...(dive?.depth === 1 && { inside: true }),
    ...(compared && { compared }),
    // Where no time is shown there is none to tell.
    ...(sameViewport(viewport, usual) || isWhole(page) ? {} : { viewport }),
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
