import type { Timeline } from '../../../../src/model/timeline'

/** What each page module exports: how a library shows a timeline in an element that fills the window. */
export interface TimelinePage {
  readonly mount: (root: HTMLElement, timeline: Timeline) => MountedTimeline
}

export interface MountedTimeline {
  /** Whether everything that is shown at first stands in the document. */
  isDrawn(): boolean
  /** Pixels from the left of the window to a date. */
  locate(date: Date): number
}

/** The time that the peers show at first. The explorer chooses its own from its entries, which is about the same. */
export const domain = [new Date(Date.UTC(1942, 0)), new Date(Date.UTC(2027, 0))] as const

export const dateOf = (date: string) => new Date(`${date}-15`)
