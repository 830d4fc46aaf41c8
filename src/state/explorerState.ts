import type { StoreApi } from 'zustand/vanilla'
import type { Viewport } from '../layout/timeline/axis/viewport'
import type { Filter } from '../model/filter'
import type { Language, Timeline } from '../model/timeline'
import type { ComparedNetwork, ExplorerPage, ExplorerView, NetworkOverrides } from './addressCodec'
import type { DiagramState } from './diagramState'
import type { RawLabParameters } from './labParameters'

/** The fraction of the timeline that a panel lies over in a page as it is served, before the window is known. */
export const initialPanelFraction = 0.35

/** All that a reader can change. What can be derived (layout, scene, address) is derived. */
export interface ExplorerState {
  readonly timeline: Timeline
  readonly language: Language
  readonly page: ExplorerPage
  readonly filter: Filter
  readonly isLinear: boolean
  /** What is on the screen. */
  readonly viewport: Viewport
  /** Where a movement under way is going; absent at rest. */
  readonly target?: Viewport
  /** What the reader has made of the network of the page's architecture. */
  readonly overrides?: NetworkOverrides
  /** The card that is open, in part or all the way. */
  readonly diagram?: DiagramState
  /** The networks side by side on the page that compares. */
  readonly comparedNetworks?: readonly ComparedNetwork[]
  /** What the knobs of the page's lab are set to. */
  readonly labParameters?: RawLabParameters
  /** The architecture pointed at or focused. */
  readonly hovered?: string
  /** The fraction of the timeline, from its end, that a panel lies over in this window while there is one. */
  readonly panelFraction: number
}

export interface ExplorerActions {
  /**
   * Shows a page. Time stays where it is, unless `goTo` says otherwise (`default` is what the page shows by itself) or the
   * architecture is out of view.
   */
  openPage(page: ExplorerPage, goTo?: Viewport | 'default'): void
  /** Goes to a view as an address tells it, with a flight there. */
  navigate(view: ExplorerView): void
  /** Shows a stretch of time at once, as a hand moves it. Any flight ends. */
  setViewport(viewport: Viewport): void
  /** Flies to a stretch of time. */
  flyTo(viewport: Viewport): void
  /** Zooms about a fraction of the timeline; by default about the middle of what is seen of it. */
  zoomBy(factor: number, fraction?: number): void
  panBy(fraction: number): void
  /** Flies to a zoom, with a year in the middle of what is seen. */
  zoomTo(k: number, year: number): void
  showAll(): void
  setHovered(id: string | undefined): void
  /** Moves time just so far that an architecture is comfortably in view. */
  scrollIntoView(id: string): void
  /** Tells what fraction of the timeline a panel lies over in this window; the years in view stay. */
  setPanelFraction(fraction: number): void
  /** Takes on a view as an address tells it, at once. */
  restore(view: ExplorerView): void
  /** Opens an architecture's card so far, as a hand moves it; one without a network stays as it is. */
  setDiagramProgress(id: string, depth: number): void
  /** Opens an architecture's card all the way. */
  openDiagram(id: string): void
  /** Closes the card that is open. */
  closeDiagram(): void
  /** Looks at another variant of the page's network, or changes its dimensions; none: as it was. */
  setOverrides(design: NetworkOverrides | undefined): void
  /** Shows networks side by side; none: the page that lets one choose. */
  compare(compared: readonly ComparedNetwork[]): void
  /** Sets the knobs of the page's lab; those not named are as they usually are. */
  setLabParameters(knobs: RawLabParameters): void
  setLanguage(language: Language): void
  setFilter(filter: Filter): void
  setLinear(linear: boolean): void
  /** Replaces the content, as authoring does. */
  setTimeline(timeline: Timeline): void
}

export interface ExplorerStore extends StoreApi<ExplorerState> {
  readonly actions: ExplorerActions
}
