import { createStore } from 'zustand/vanilla'
import {
  clampViewport,
  openViewport,
  panBy,
  sameViewport,
  type Viewport,
  viewportAt,
  zoomBy,
  zoomOf,
} from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'
import { groundOf } from '../layout/timeline/strata/ground'
import { toDecimalYear } from '../model/date'
import { noFilter } from '../model/filter'
import type { Timeline } from '../model/timeline'
import { defaultViewport, hasNetwork, knownCompared, knownView } from './address'
import { createDiving, diveOf } from './dive'
import type { Actions, Explorer, ExplorerStore } from './explorer'
import { type Clock, fly } from './flight'
import { sameKnobs } from './knobs'
import { hasPanel, isWhole, type View } from './url'

/** Margins of the view, as fractions, within which an opened architecture is brought. */
const comfortable = { from: 0.06, to: 0.9 }

/** The state of the explorer, starting at a view. `clock` drives its flights. */
export function createExplorer(
  timeline: Timeline,
  start: View,
  clock: Clock,
  panelFraction = 0,
): ExplorerStore {
  const store = createStore<Explorer>(() => settled(timeline, start, panelFraction))
  const { getState: get } = store
  const set = (change: Partial<Explorer>) => store.setState(change)
  const warp = () => warpFor(get())
  const openPart = () => openFraction(get())
  let cancel = () => {}

  const look = (viewport: Viewport) => {
    cancel()
    const { target: _, ...rest } = get()
    store.setState({ ...rest, viewport: clampViewport(warp(), viewport, openPart()) }, true)
  }
  const flyTo = (viewport: Viewport) => {
    cancel()
    const target = clampViewport(warp(), viewport, openPart())
    if (sameViewport(target, get().viewport)) return look(target)
    set({ target })
    const step = (next: Viewport, done: boolean) => (done ? look(target) : set({ viewport: next }))
    cancel = fly(warp(), get().viewport, target, clock, step, openPart())
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
      turnTo({ ...others, page: { kind: 'architecture', id: next.id }, dive: next })
      const brought = bringIntoView(get(), next.id)
      return brought && look(brought)
    },
  )
  const destination = () => get().target ?? get().viewport
  /** Takes on a state whose page has a panel, or none: what is seen of the timeline stays where it is. */
  const turnTo = (next: Explorer) => {
    const [before, after] = [openPart(), openFraction(next)]
    const kept = (viewport: Viewport) => openViewport(warp(), viewport, before, after)
    store.setState(
      before === after
        ? next
        : {
            ...next,
            viewport: kept(next.viewport),
            ...(next.target && { target: kept(next.target) }),
          },
      true,
    )
  }

  const actions: Actions = {
    ...diving,
    open(page, goTo) {
      stop()
      turnTo({ ...apart(get()), page })
      const state = get()
      const next =
        goTo === 'default'
          ? defaultViewport(state.timeline, warp(), page, openPart())
          : (goTo ?? (page.kind === 'architecture' ? bringIntoView(state, page.id) : undefined))
      if (next) flyTo(next)
      // A flight under way to where the panel would not have been ends where it was going.
      else if (state.target) flyTo(state.target)
    },
    visit(view) {
      stop()
      const known = knownView(get().timeline, view)
      const rest = apart(get())
      const { viewport: _, inside: __, ...seen } = known
      turnTo({ ...rest, ...seen, ...diveOf(get().timeline, known) })
      flyTo(known.viewport ?? defaultViewport(get().timeline, warp(), known.page, openPart()))
    },
    settle(view) {
      cancel()
      store.setState(settled(get().timeline, view, get().panelFraction), true)
    },
    setPanelFraction(fraction) {
      const state = get()
      if (fraction === state.panelFraction) return
      const before = openPart()
      set({ panelFraction: fraction })
      if (openPart() === before) return
      const shown = state.target ?? state.viewport
      const defaultAt = (open: number) => defaultViewport(state.timeline, warp(), state.page, open)
      look(sameViewport(shown, defaultAt(before)) ? defaultAt(openPart()) : shown)
    },
    reveal(id) {
      const next = bringIntoView(get(), id)
      if (next) flyTo(next)
    },
    look,
    flyTo,
    zoom: (factor, fraction = openPart() / 2) =>
      flyTo(zoomBy(warp(), destination(), factor, fraction, openPart())),
    pan: (fraction) => flyTo(panBy(warp(), destination(), fraction * openPart(), openPart())),
    zoomTo: (k, year) => flyTo(viewportAt(warp(), k, year, openPart() / 2, openPart())),
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
      turnTo({ ...rest, page: { kind: 'compare' }, ...(known.length > 0 && { compared: known }) })
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
function settled(timeline: Timeline, start: View, panelFraction: number): Explorer {
  const known = knownView(timeline, start)
  const { viewport, inside: _, ...view } = known
  const { warp } = groundOf(timeline, view.linear)
  const open = openFraction({ page: view.page, panelFraction })
  return {
    timeline,
    ...view,
    ...diveOf(timeline, known),
    panelFraction,
    viewport: clampViewport(warp, viewport ?? defaultViewport(timeline, warp, view.page, open), open),
  }
}

/** The view that the address bar should tell: where the explorer is, or is going. */
export function viewOf(state: Explorer): View {
  const { language, page, filter, linear, design, dive, compared, knobs } = state
  if (page.kind === 'lab') return { language, page, filter: noFilter, linear: false, ...(knobs && { knobs }) }
  const viewport = state.target ?? state.viewport
  const usual = defaultViewport(state.timeline, warpFor(state), page, openFraction(state))
  return {
    ...{ language, page, filter, linear },
    ...(design && { design }),
    ...(dive?.depth === 1 && { inside: true }),
    ...(compared && { compared }),
    // Where no time is shown there is none to tell.
    ...(sameViewport(viewport, usual) || isWhole(page) ? {} : { viewport }),
  }
}

/** The warp of the explorer's timeline. */
export const warpFor = ({ timeline, linear }: Pick<Explorer, 'timeline' | 'linear'>): Warp =>
  groundOf(timeline, linear).warp

/** The fraction of the timeline that no panel lies over. */
export const openFraction = ({ page, panelFraction }: Pick<Explorer, 'page' | 'panelFraction'>) =>
  hasPanel(page) ? 1 - panelFraction : 1

/** The viewport moved just so far that an architecture is comfortably in view; undefined if it is already. */
function bringIntoView(state: Explorer, id: string): Viewport | undefined {
  const architecture = state.timeline.architectures.find((one) => one.id === id)
  if (!architecture) return undefined
  const warp = warpFor(state)
  const viewport = state.target ?? state.viewport
  const open = openFraction(state)
  const k = zoomOf(warp, viewport, open)
  const year = toDecimalYear(architecture.date)
  const fraction = k * (warp.position(year, k) - warp.position(viewport.from, k))
  if (fraction >= comfortable.from * open && fraction <= comfortable.to * open) return undefined
  const moved = viewportAt(warp, k, year, 0.45 * open, open)
  return sameViewport(moved, viewport) ? undefined : moved
}
