import type { StoreApi } from 'zustand/vanilla'
import type { Viewport } from '../layout/timeline/axis/viewport'
import type { Filter } from '../model/filter'
import type { Language, Timeline } from '../model/timeline'
import type { Dive } from './dive'
import type { Knobs } from './knobs'
import type { Compared, Design, Page, View } from './url'

/** The fraction of the timeline that a panel lies over in a page as it is served, before the window is known. */
export const servedPanelFraction = 0.35

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
  /** What the knobs of the page's lab are set to. */
  readonly knobs?: Knobs
  /** The architecture pointed at or focused. */
  readonly pointed?: string
  /** The fraction of the timeline, from its end, that a panel lies over in this window while there is one. */
  readonly panelFraction: number
}

export interface Actions {
  /**
   * Shows a page. Time stays where it is, unless `goTo` says otherwise (`default` is what the page shows by itself) or the
   * architecture is out of view.
   */
  open(page: Page, goTo?: Viewport | 'default'): void
  /** Goes to a view as an address tells it, with a flight there. */
  visit(view: View): void
  /** Shows a stretch of time at once, as a hand moves it. Any flight ends. */
  look(viewport: Viewport): void
  /** Flies to a stretch of time. */
  flyTo(viewport: Viewport): void
  /** Zooms about a fraction of the timeline; by default about the middle of what is seen of it. */
  zoom(factor: number, fraction?: number): void
  pan(fraction: number): void
  /** Flies to a zoom, with a year in the middle of what is seen. */
  zoomTo(k: number, year: number): void
  showAll(): void
  point(id: string | undefined): void
  /** Moves time just so far that an architecture is comfortably in view. */
  reveal(id: string): void
  /** Tells what fraction of the timeline a panel lies over in this window; the years in view stay. */
  setPanelFraction(fraction: number): void
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
  /** Sets the knobs of the page's lab; those not named are as they usually are. */
  setKnobs(knobs: Knobs): void
  setLanguage(language: Language): void
  setFilter(filter: Filter): void
  setLinear(linear: boolean): void
  /** Replaces the content, as authoring does. */
  setTimeline(timeline: Timeline): void
}

export interface ExplorerStore extends StoreApi<Explorer> {
  readonly actions: Actions
}
