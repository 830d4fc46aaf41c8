import type { StoreApi } from 'zustand/vanilla'
import type { Viewport } from '../layout/timeline/axis/viewport'
import type { YearRange } from '../layout/timeline/axis/warp'
import type { Filter } from '../model/filter'
import type { Language } from '../model/language'
import type { Timeline } from '../model/timeline'
import type { ExplorerView } from './addressCodec'
import type { DiagramState } from './diagramState'
import type { ComparedNetwork, ExplorerPage, LabPage, NetworkOverrides } from './explorerPage'
import type { LabParameters } from './labParameters'

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
  /** The target of the current animation. */
  readonly target: Viewport | undefined
  /** The card that is open, partly or fully. */
  readonly diagram: DiagramState | undefined
  /** The id of the architecture under the pointer or with focus. */
  readonly hovered: string | undefined
  /** The id of the era that is pointed at, in the legend or in its stratum. */
  readonly hoveredEra: string | undefined
  /** The fraction of the timeline, from its end, that a panel covers in this window if the page has one. */
  readonly panelFraction: number
}

/** Returns a lab's page with a part that exists, and with valid values of its parameters. */
export type LabReader = (page: LabPage) => LabPage

export interface ExplorerActions {
  /**
   * Shows a page. The viewport stays, unless `destination` is given (`default` is the page's default viewport) or the
   * page's architecture is out of view.
   */
  openPage(page: ExplorerPage, destination?: YearRange | 'default'): void
  /** Takes on a parsed view, with an animation to its viewport. */
  navigate(view: ExplorerView): void
  /** Shows a viewport, or some years, at once, as a gesture does. Cancels an animation. */
  setViewport(years: Viewport | YearRange): void
  /** Animates to a viewport, or to some years. */
  flyTo(years: Viewport | YearRange): void
  /** Zooms about a fraction of the timeline; default: the centre of its open part. */
  zoomBy(factor: number, fraction?: number): void
  panBy(fraction: number): void
  /** Animates to zoom `k` with a year in the centre of the open part. */
  zoomTo(k: number, year: number): void
  showAll(): void
  setHovered(id: string | undefined): void
  setHoveredEra(id: string | undefined): void
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
  /** Records the part of the open diagram that the reader has zoomed into; undefined for the whole diagram. */
  setDiagramPart(part: string | undefined): void
  /** Changes the variant or dimensions of the page's network; undefined resets them. */
  setOverrides(overrides: NetworkOverrides | undefined): void
  /** Opens the comparison page with these networks; if empty, it lets the reader choose. */
  compare(networks: readonly ComparedNetwork[]): void
  /** Opens a part of the page's lab, with the defaults of its parameters; undefined for the first part. */
  openLabPart(part: string | undefined): void
  /** Sets the parameters of the part of the page's lab; others get their defaults. */
  setLabParameters(parameters: LabParameters): void
  /** Reads the pages of a lab with this function, from now on: it turns the texts of an address into values. */
  setLabReader(id: string, read: LabReader): void
  setLanguage(language: Language): void
  setFilter(filter: Filter): void
  setLinear(linear: boolean): void
  /** Replaces the timeline when content is edited in development. */
  setTimeline(timeline: Timeline): void
}

export interface ExplorerStore extends StoreApi<ExplorerState> {
  readonly actions: ExplorerActions
}
