import { createStore } from 'zustand/vanilla'
import {
  clampViewport,
  getZoom,
  isSameViewport,
  makeViewport,
  panBy,
  refitViewport,
  type Viewport,
  zoomBy,
} from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'
import { getBaseLayout } from '../layout/timeline/strata/baseLayout'
import { toDecimalYear } from '../model/date'
import { noFilter } from '../model/filter'
import { findArchitecture, type Timeline } from '../model/timeline'
import { type ExplorerView, hasPanel, isFullPage } from './addressCodec'
import { type AnimationClock, animateViewport } from './animation'
import { createDiagramTransition, getDiagramState } from './diagramState'
import type { ExplorerActions, ExplorerState, ExplorerStore } from './explorerState'
import { isSameLabParameters } from './labParameters'
import { filterKnownNetworks, getDefaultViewport, hasNetwork, resolveView } from './resolveView'

/** The range of positions, as fractions of the open part, in which an opened architecture needs no scrolling. */
const comfortableRange = { from: 0.06, to: 0.9 }

/** Creates the store of the explorer, starting at a view. `clock` drives its animations. */
export function createExplorerStore(
  timeline: Timeline,
  start: ExplorerView,
  clock: AnimationClock,
  panelFraction = 0,
): ExplorerStore {
  const store = createStore<ExplorerState>(() => createState(timeline, start, panelFraction))
  const { getState: get } = store
  const set = (change: Partial<ExplorerState>) => store.setState(change)
  const getCurrentWarp = () => getWarp(get())
  const getOpen = () => getOpenFraction(get())
  let cancelAnimation = () => {}

  const setViewport = (viewport: Viewport) => {
    cancelAnimation()
    const { target: _, ...rest } = get()
    store.setState({ ...rest, viewport: clampViewport(getCurrentWarp(), viewport, getOpen()) }, true)
  }
  const flyTo = (viewport: Viewport) => {
    cancelAnimation()
    const target = clampViewport(getCurrentWarp(), viewport, getOpen())
    if (isSameViewport(target, get().viewport)) return setViewport(target)
    set({ target })
    const step = (next: Viewport, done: boolean) => (done ? setViewport(target) : set({ viewport: next }))
    cancelAnimation = animateViewport(getCurrentWarp(), get().viewport, target, clock, step, getOpen())
  }
  const { stop: stopDiagram, ...diagramActions } = createDiagramTransition(
    clock,
    () => get().diagram,
    (next) => {
      const { diagram: before, ...rest } = get()
      if (!next) return before && store.setState(rest, true)
      if (!hasNetwork(rest.timeline, next.id)) return undefined
      const isPage = rest.page.kind === 'architecture' && rest.page.id === next.id
      if (next.progress < 1 || isPage) return store.setState({ ...rest, diagram: next }, true)
      // A fully open diagram makes its architecture the page.
      const { overrides: _, ...others } = rest
      replaceState({ ...others, page: { kind: 'architecture', id: next.id }, diagram: next })
      const viewport = getViewportShowing(get(), next.id)
      return viewport && setViewport(viewport)
    },
  )
  const getDestination = () => get().target ?? get().viewport
  /** Replaces the state; if the panel appears or disappears, the visible years keep their positions. */
  const replaceState = (next: ExplorerState) => {
    const [before, after] = [getOpen(), getOpenFraction(next)]
    const refit = (viewport: Viewport) => refitViewport(getCurrentWarp(), viewport, before, after)
    store.setState(
      before === after
        ? next
        : {
            ...next,
            viewport: refit(next.viewport),
            ...(next.target && { target: refit(next.target) }),
          },
      true,
    )
  }

  const actions: ExplorerActions = {
    ...diagramActions,
    openPage(page, destination) {
      stopDiagram()
      replaceState({ ...withoutPageState(get()), page })
      const state = get()
      const next =
        destination === 'default'
          ? getDefaultViewport(state.timeline, getCurrentWarp(), page, getOpen())
          : (destination ?? (page.kind === 'architecture' ? getViewportShowing(state, page.id) : undefined))
      if (next) flyTo(next)
      // An animation that started before the panel changed continues to the refitted target.
      else if (state.target) flyTo(state.target)
    },
    navigate(view) {
      stopDiagram()
      const known = resolveView(get().timeline, view)
      const rest = withoutPageState(get())
      const { viewport: _, isDiagramOpen: __, ...seen } = known
      replaceState({ ...rest, ...seen, ...getDiagramState(get().timeline, known) })
      flyTo(known.viewport ?? getDefaultViewport(get().timeline, getCurrentWarp(), known.page, getOpen()))
    },
    restore(view) {
      cancelAnimation()
      store.setState(createState(get().timeline, view, get().panelFraction), true)
    },
    setPanelFraction(fraction) {
      const state = get()
      if (fraction === state.panelFraction) return
      const before = getOpen()
      set({ panelFraction: fraction })
      if (getOpen() === before) return
      const shown = state.target ?? state.viewport
      const defaultAt = (open: number) =>
        getDefaultViewport(state.timeline, getCurrentWarp(), state.page, open)
      setViewport(isSameViewport(shown, defaultAt(before)) ? defaultAt(getOpen()) : shown)
    },
    scrollIntoView(id) {
      const next = getViewportShowing(get(), id)
      if (next) flyTo(next)
    },
    setViewport,
    flyTo,
    zoomBy: (factor, fraction = getOpen() / 2) =>
      flyTo(zoomBy(getCurrentWarp(), getDestination(), factor, fraction, getOpen())),
    panBy: (fraction) => flyTo(panBy(getCurrentWarp(), getDestination(), fraction * getOpen(), getOpen())),
    zoomTo: (k, year) => flyTo(makeViewport(getCurrentWarp(), k, year, getOpen() / 2, getOpen())),
    showAll: () => flyTo(getCurrentWarp().domain),
    setHovered(id) {
      const { hovered: _, ...rest } = get()
      if (get().hovered !== id) store.setState(id === undefined ? rest : { ...rest, hovered: id }, true)
    },
    setOverrides(overrides) {
      const { overrides: _, ...rest } = get()
      store.setState(overrides ? { ...rest, overrides } : rest, true)
    },
    compare(networks) {
      stopDiagram()
      const rest = withoutPageState(get())
      const known = filterKnownNetworks(rest.timeline, networks)
      replaceState({
        ...rest,
        page: { kind: 'compare' },
        ...(known.length > 0 && { comparedNetworks: known }),
      })
    },
    setLabParameters(parameters) {
      const { labParameters: before = {}, ...rest } = get()
      if (isSameLabParameters(before, parameters)) return
      store.setState(Object.keys(parameters).length > 0 ? { ...rest, labParameters: parameters } : rest, true)
    },
    setLanguage: (language) => set({ language }),
    setFilter: (filter) => set({ filter }),
    setLinear(linear) {
      set({ isLinear: linear })
      setViewport(get().viewport)
    },
    setTimeline(next) {
      set({ timeline: next })
      setViewport(get().viewport)
    },
  }
  return Object.assign(store, { actions })
}

/** The state without the parts that belong to its page only. */
function withoutPageState({
  overrides: _,
  diagram: __,
  comparedNetworks: ___,
  labParameters: ____,
  ...rest
}: ExplorerState): ExplorerState {
  return rest
}

/** The state of a view, without an animation. */
function createState(timeline: Timeline, start: ExplorerView, panelFraction: number): ExplorerState {
  const known = resolveView(timeline, start)
  const { viewport, isDiagramOpen: _, ...view } = known
  const { warp } = getBaseLayout(timeline, view.isLinear)
  const open = getOpenFraction({ page: view.page, panelFraction })
  return {
    timeline,
    ...view,
    ...getDiagramState(timeline, known),
    panelFraction,
    viewport: clampViewport(warp, viewport ?? getDefaultViewport(timeline, warp, view.page, open), open),
  }
}

/** The view for the address bar; during an animation, with its target. */
export function getView(state: ExplorerState): ExplorerView {
  const { language, page, filter, isLinear, overrides, diagram, comparedNetworks, labParameters } = state
  if (page.kind === 'lab')
    return { language, page, filter: noFilter, isLinear: false, ...(labParameters && { labParameters }) }
  const viewport = state.target ?? state.viewport
  const defaultViewport = getDefaultViewport(state.timeline, getWarp(state), page, getOpenFraction(state))
  return {
    ...{ language, page, filter, isLinear },
    ...(overrides && { overrides }),
    ...(diagram?.progress === 1 && { isDiagramOpen: true }),
    ...(comparedNetworks && { comparedNetworks }),
    // Full pages show no timeline and so have no viewport.
    ...(isSameViewport(viewport, defaultViewport) || isFullPage(page) ? {} : { viewport }),
  }
}

export const getWarp = ({ timeline, isLinear }: Pick<ExplorerState, 'timeline' | 'isLinear'>): Warp =>
  getBaseLayout(timeline, isLinear).warp

/** The fraction of the timeline that no panel covers. */
export const getOpenFraction = ({ page, panelFraction }: Pick<ExplorerState, 'page' | 'panelFraction'>) =>
  hasPanel(page) ? 1 - panelFraction : 1

/** The viewport moved to centre an architecture in the open part; undefined if it is in view already. */
function getViewportShowing(state: ExplorerState, id: string): Viewport | undefined {
  const architecture = findArchitecture(state.timeline, id)
  if (!architecture) return undefined
  const warp = getWarp(state)
  const viewport = state.target ?? state.viewport
  const open = getOpenFraction(state)
  const k = getZoom(warp, viewport, open)
  const year = toDecimalYear(architecture.date)
  const fraction = k * (warp.yearToPosition(year, k) - warp.yearToPosition(viewport.from, k))
  if (fraction >= comfortableRange.from * open && fraction <= comfortableRange.to * open) return undefined
  const moved = makeViewport(warp, k, year, 0.45 * open, open)
  return isSameViewport(moved, viewport) ? undefined : moved
}
