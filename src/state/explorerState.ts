import type { StoreApi } from 'zustand/vanilla'
import type { Viewport } from '../layout/timeline/axis/viewport'
import type { Filter } from '../model/filter'
import type { Language } from '../model/language'
import type { Timeline } from '../model/timeline'
import type { ComparedNetwork, ExplorerPage, ExplorerView, NetworkOverrides } from './addressCodec'
import type { DiagramState } from './diagramState'
import type { RawLabParameters } from './labParameters'

/** The fraction of the timeline that a panel covers in a prerendered page, before the window size is known. */
export const initialPanelFraction = 0.35

/** Everything that a reader can change. Layout, scene and address are derived from it. */
export interface ExplorerState {
  readonly timeline: Timeline
  readonly language: Language
  readonly page: ExplorerPage
  readonly filter: Filter
  readonly isLinear: boolean
  /** The range of years on the screen. */
  readonly viewport: Viewport
  /** The target of the current animation; absent if there is none. */
  readonly target?: Viewport
  /** Changes to the network of the page's architecture. */
  readonly overrides?: NetworkOverrides
  /** The card that is open, partly or fully. */
  readonly diagram?: DiagramState
  /** The networks on the comparison page. */
  readonly comparedNetworks?: readonly ComparedNetwork[]
  /** The parameters of the page's lab that differ from their defaults. */
  readonly labParameters?: RawLabParameters
  /** The id of the architecture under the pointer or with focus. */
  readonly hovered?: string
  /** The fraction of the timeline, from its end, that a panel covers in this window if the page has one. */
  readonly panelFraction: number
}

export interface ExplorerActions {
  /**
   * Shows a page. The viewport stays, unless `destination` is given (`default` is the page's default viewport) or the
   * page's architecture is out of view.
   */
  openPage(page: ExplorerPage, destination?: Viewport | 'default'): void
  /** Takes on a parsed view, with an animation to its viewport. */
  navigate(view: ExplorerView): void
  /** Sets the viewport at once, as a gesture does. Cancels an animation. */
  setViewport(viewport: Viewport): void
  /** Animates to a viewport. */
  flyTo(viewport: Viewport): void
  /** Zooms about a fraction of the timeline; default: the centre of its open part. */
  zoomBy(factor: number, fraction?: number): void
  panBy(fraction: number): void
  /** Animates to zoom `k` with a year in the centre of the open part. */
  zoomTo(k: number, year: number): void
  showAll(): void
  setHovered(id: string | undefined): void
  /** Animates an architecture into view, with a margin; does nothing if it is there already. */
  scrollIntoView(id: string): void
  /** Sets the fraction of the timeline that a panel covers in this window; the years in view stay. */
  setPanelFraction(fraction: number): void
  /** Takes on a parsed view at once. */
  restore(view: ExplorerView): void
  /** Sets the progress of an architecture's card at once, as a gesture does; no effect without a network. */
  setDiagramProgress(id: string, progress: number): void
  /** Animates an architecture's card to fully open. */
  openDiagram(id: string): void
  /** Animates the open card to closed. */
  closeDiagram(): void
  /** Changes the variant or dimensions of the page's network; undefined resets them. */
  setOverrides(overrides: NetworkOverrides | undefined): void
  /** Opens the comparison page with these networks; if empty, it lets the reader choose. */
  compare(networks: readonly ComparedNetwork[]): void
  /** Sets the parameters of the page's lab; others get their defaults. */
  setLabParameters(parameters: RawLabParameters): void
  setLanguage(language: Language): void
  setFilter(filter: Filter): void
  setLinear(linear: boolean): void
  /** Replaces the timeline when content is edited in development. */
  setTimeline(timeline: Timeline): void
}

export interface ExplorerStore extends StoreApi<ExplorerState> {
  readonly actions: ExplorerActions
}
