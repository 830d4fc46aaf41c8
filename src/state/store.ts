import { createStore } from 'zustand/vanilla'
import {
  clampViewport,
  isSameViewport,
  makeViewport,
  panBy,
  refitViewport,
  type Viewport,
  yearToFraction,
  zoomBy,
} from '../layout/timeline/axis/viewport'
import type { Warp, YearRange } from '../layout/timeline/axis/warp'
import { getBaseLayout } from '../layout/timeline/strata/baseLayout'
import { toDecimalYear } from '../model/date'
import { matchesFilter } from '../model/filter'
import { findArchitecture, type Timeline } from '../model/timeline'
import { type ExplorerView, makeView } from './addressCodec'
import { type AnimationClock, animateViewport } from './animation'
import { createDiagramTransition, getDiagramState } from './diagramState'
import { type ExplorerPage, getServedPage, hasPanel, isFullPage } from './explorerPage'
import type { ExplorerActions, ExplorerState, ExplorerStore, LabReader } from './explorerState'
import { isSameLabParameters } from './labParameters'
import { getDefaultViewport, hasNetwork, resolveView } from './resolveView'

/** The range of positions, as fractions of the open part, in which an opened architecture needs no scrolling. */
const comfortableRange = { from: 0.06, to: 0.9 }

/**
 * Creates the store of the explorer. Its state is the view `start`; its initial state, with which a served page is
 * hydrated, is that page as it was served. `clock` drives the animations.
 */
export function createExplorerStore(
  timeline: Timeline,
  start: ExplorerView,
  clock: AnimationClock,
  panelFraction = 0,
): ExplorerStore {
  const served = makeView(start.language, getServedPage(start.page))
  const store = createStore<ExplorerState>(() => createState(timeline, served, panelFraction))
  const { getState: get, setState: set } = store
  const getCurrentWarp = () => getWarp(get())
  const getOpen = () => getOpenFraction(get())
  const labReaders = new Map<string, LabReader>()
  let cancelAnimation = () => {}

  /** Years are limited to the domain; a viewport has been made within it. */
  const toViewport = (years: Viewport | YearRange) =>
    'zoom' in years ? years : clampViewport(getCurrentWarp(), years, getOpen())
  const setViewport = (years: Viewport | YearRange) => {
    cancelAnimation()
    set({ viewport: toViewport(years), target: undefined })
  }
  const flyTo = (years: Viewport | YearRange) => {
    cancelAnimation()
    const target = toViewport(years)
    if (isSameViewport(target, get().viewport)) return setViewport(target)
    set({ target })
    const step = (next: Viewport, done: boolean) => (done ? setViewport(target) : set({ viewport: next }))
    cancelAnimation = animateViewport(getCurrentWarp(), get().viewport, target, clock, step, getOpen())
  }
  /** Changes the state; if the panel appears or disappears, or the axis changes, the years in view keep their positions. */
  const change = (changes: Partial<ExplorerState>) => {
    const [before, after] = [get(), { ...get(), ...changes }]
    const [warp, open] = [getWarp(after), getOpenFraction(after)]
    const refit = (viewport: Viewport) => {
      const refitted =
        open === getOpenFraction(before) ? viewport : refitViewport(getWarp(before), viewport, open)
      return warp === getWarp(before) ? refitted : clampViewport(warp, refitted, open)
    }
    set({ ...changes, viewport: refit(after.viewport), target: after.target && refit(after.target) })
  }
  const { stop: stopDiagram, ...diagramActions } = createDiagramTransition(
    clock,
    () => get().diagram,
    (diagram) => {
      const { page, timeline } = get()
      if (diagram && !hasNetwork(timeline, diagram.id)) return
      const isPage = page.kind === 'architecture' && page.id === diagram?.id
      if (!diagram || diagram.progress < 1 || isPage) return set({ diagram })
      // A fully open diagram makes its architecture the page.
      change({ page: { kind: 'architecture', id: diagram.id }, diagram })
      const viewport = getViewportShowing(get(), diagram.id)
      if (viewport) setViewport(viewport)
    },
  )
  const getDestination = () => get().target ?? get().viewport
  const readPage = (page: ExplorerPage) =>
    page.kind === 'lab' ? (labReaders.get(page.id)?.(page) ?? page) : page
  const show = (page: ExplorerPage, changes: Partial<ExplorerState> = {}) => {
    stopDiagram()
    change({ diagram: undefined, ...changes, page: readPage(page) })
  }
  const getDefault = (page: ExplorerPage, open = getOpen()) =>
    getDefaultViewport(get().timeline, getCurrentWarp(), page, open)

  const actions: ExplorerActions = {
    ...diagramActions,
    openPage(page, destination) {
      show(page)
      const state = get()
      const next =
        destination === 'default'
          ? getDefault(page)
          : (destination ?? (page.kind === 'architecture' ? getViewportShowing(state, page.id) : undefined))
      if (next) flyTo(next)
      // An animation that started before the panel changed continues to the refitted target.
      else if (state.target) flyTo(state.target)
    },
    navigate(view) {
      const { page, viewport, language, filter, isLinear } = resolveView(get().timeline, view)
      const diagram = getDiagramState(get().timeline, { ...view, page })
      show(page, { language, filter, isLinear, diagram })
      flyTo(viewport ?? getDefault(page))
    },
    restore(view) {
      cancelAnimation()
      const state = createState(get().timeline, view, get().panelFraction)
      set({ ...state, page: readPage(state.page) })
    },
    setPanelFraction(fraction) {
      const { page, panelFraction, target, viewport } = get()
      if (fraction === panelFraction) return
      const before = getOpen()
      set({ panelFraction: fraction })
      if (getOpen() === before) return
      const { from, to } = target ?? viewport
      setViewport(isSameViewport({ from, to }, getDefault(page, before)) ? getDefault(page) : { from, to })
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
    zoomTo: (zoom, year) => flyTo(makeViewport(getCurrentWarp(), zoom, year, getOpen() / 2, getOpen())),
    showAll: () => flyTo(getCurrentWarp().domain),
    setHovered: (hovered) => hovered !== get().hovered && set({ hovered }),
    setHoveredEra: (hoveredEra) => hoveredEra !== get().hoveredEra && set({ hoveredEra }),
    setDiagramPart(part) {
      const { diagram } = get()
      if (diagram?.progress === 1 && diagram.part !== part)
        set({ diagram: { id: diagram.id, progress: 1, ...(part !== undefined && { part }) } })
    },
    setOverrides(overrides) {
      const { page } = get()
      if (page.kind === 'architecture') set({ page: { ...page, overrides } })
    },
    compare: (networks) => show({ kind: 'compare', networks }),
    openLabPart(part) {
      const { page } = get()
      if (page.kind === 'lab') set({ page: { ...page, part, parameters: {} } })
    },
    setLabParameters(parameters) {
      const { page } = get()
      if (page.kind === 'lab' && !isSameLabParameters(page.parameters ?? {}, parameters))
        set({ page: { ...page, parameters } })
    },
    setLabReader(id, read) {
      labReaders.set(id, read)
      const { page } = get()
      if (page.kind === 'lab' && page.id === id) set({ page: read(page) })
    },
    setLanguage: (language) => set({ language }),
    setFilter: (filter) => set({ filter }),
    setLinear(isLinear) {
      cancelAnimation()
      change({ isLinear, target: undefined })
    },
    setTimeline(timeline) {
      cancelAnimation()
      change({ timeline, target: undefined })
    },
  }
  actions.restore(start)
  return Object.assign(store, { actions })
}

/** The state of a view, without an animation. */
function createState(timeline: Timeline, start: ExplorerView, panelFraction: number): ExplorerState {
  const { viewport, language, page, filter, isLinear } = resolveView(timeline, start)
  const { warp } = getBaseLayout(timeline, isLinear)
  const open = getOpenFraction({ page, panelFraction })
  return {
    ...{ timeline, language, page, filter, isLinear, panelFraction },
    viewport: viewport ? clampViewport(warp, viewport, open) : getDefaultViewport(timeline, warp, page, open),
    target: undefined,
    diagram: getDiagramState(timeline, { ...start, page }),
    hovered: undefined,
    hoveredEra: undefined,
  }
}

/** The view for the address bar; during an animation, with its target. */
export function getView(state: ExplorerState): ExplorerView {
  const { language, page, filter, isLinear, diagram } = state
  // Years and filters mean nothing for what has an address of its own to be shared.
  if (page.kind === 'lab' || page.kind === 'compare') return makeView(language, page)
  const viewport = state.target ?? state.viewport
  const defaultViewport = getDefaultViewport(state.timeline, getWarp(state), page, getOpenFraction(state))
  return {
    ...{ language, page, filter, isLinear },
    isDiagramOpen: diagram?.progress === 1,
    diagramPart: diagram?.part,
    // Full pages show no timeline and so have no viewport.
    viewport: isSameViewport(viewport, defaultViewport) || isFullPage(page) ? undefined : viewport,
  }
}

export const getWarp = ({ timeline, isLinear }: Pick<ExplorerState, 'timeline' | 'isLinear'>): Warp =>
  getBaseLayout(timeline, isLinear).warp

/** The id of the selected architecture if the filter hides it; it is shown all the same. */
export function getHiddenSelection({ timeline, page, filter }: ExplorerState): string | undefined {
  const architecture = page.kind === 'architecture' ? findArchitecture(timeline, page.id) : undefined
  return architecture && !matchesFilter(filter, architecture) ? architecture.id : undefined
}

/** The era to emphasise: the one pointed at, or whose article is open. */
export const getHighlightedEra = ({ hoveredEra, page }: ExplorerState): string | undefined =>
  hoveredEra ?? (page.kind === 'era' ? page.id : undefined)

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
  const year = toDecimalYear(architecture.date)
  const fraction = yearToFraction(warp, viewport, year)
  if (fraction >= comfortableRange.from * open && fraction <= comfortableRange.to * open) return undefined
  const moved = makeViewport(warp, viewport.zoom, year, 0.45 * open, open)
  return isSameViewport(moved, viewport) ? undefined : moved
}
