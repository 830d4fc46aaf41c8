import type { Timeline } from '../../../../src/model/timeline'

/** The exports of a page module: `mount` shows a timeline in an element that fills the window. */
export interface TimelinePage {
  readonly mount: (root: HTMLElement, timeline: Timeline) => MountedTimeline
}

export interface MountedTimeline {
  /** Whether the initial view is complete in the document. */
  isDrawn(): boolean
  /** The x coordinate of a date in the window, in pixels. */
  locate(date: Date): number
}

/** The initial domain of the other libraries. The explorer derives about the same from its entries. */
export const domain = [new Date(Date.UTC(1942, 0)), new Date(Date.UTC(2027, 0))] as const

export const dateOf = (date: string) => new Date(`${date}-15`)
