/** The timeline model: plain data, produced by the compiler and read by every view. */

import type { Localized } from './language'
import type { Source } from './source'

/** 5: changed the field, 4: landmark, 3: widely used, 2: influential, 1: notable. */
export type Importance = 1 | 2 | 3 | 4 | 5

/** A period of the history, drawn as a stratum. `order` numbers the strata from the bottom up. */
export interface Era {
  readonly id: string
  readonly order: number
  readonly title: Localized
  /** A short form of a long title, for small spaces. */
  readonly short?: Localized
  readonly tagline: Localized
  readonly summary: Localized
  /** First year. */
  readonly from: number
  /** Last year; absent if the era is ongoing. */
  readonly to?: number
}

/** A link to an earlier architecture that this one builds on, and the idea it took from there. */
export interface ParentLink {
  readonly id: string
  readonly idea?: Localized
}

/** The data of an architecture that the timeline needs; the rest is in its `ArchitectureArticle`. */
export interface Architecture {
  readonly id: string
  /** The id of its era. */
  readonly era: string
  /** `YYYY-MM`, or `YYYY` if the month is unknown. */
  readonly date: string
  readonly title: Localized
  /** A short form of a long title, for small spaces. */
  readonly short?: Localized
  readonly tagline: Localized
  readonly importance: Importance
  readonly buildsOn: readonly ParentLink[]
  /** Trainable parameters, published or counted, of its best-known variant. */
  readonly parameters?: number
  /** One letter per layer; present if it has a specification. See network/describe/computeFingerprint.ts. */
  readonly fingerprint?: string
}

/** A dated event on the axis. */
export interface TimelineEvent {
  readonly id: string
  /** `YYYY-MM` or `YYYY`. */
  readonly date: string
  readonly title: Localized
  /** One sentence. */
  readonly summary: Localized
  readonly source: Source
}

/** A period of low funding and interest, drawn as a pale band. */
export interface AiWinter {
  readonly id: string
  /** Decimal years. */
  readonly from: number
  readonly to: number
  readonly title: Localized
  readonly summary: Localized
  readonly source: Source
}

/** An interactive experiment. */
export interface Lab {
  readonly id: string
  readonly order: number
  readonly title: Localized
  readonly tagline: Localized
  /** The question that the lab answers, in one sentence. */
  readonly question: Localized
  /** Ids of the architectures that the lab compares, parents first. */
  readonly architectures: readonly string[]
}

/** Eras are sorted by `order`, architectures by date and then id, labs by `order`. */
export interface Timeline {
  readonly eras: readonly Era[]
  readonly architectures: readonly Architecture[]
  readonly events: readonly TimelineEvent[]
  readonly winters: readonly AiWinter[]
  readonly labs: readonly Lab[]
  /**
   * Encoded positions of the marks in their strata, in the order of `architectures`, for time running to the right
   * (`horizontal`) and downward (`vertical`). Computed at build time. See layout/timeline/positions/markPosition.ts.
   */
  readonly positions?: Readonly<Record<'horizontal' | 'vertical', readonly number[]>>
  /**
   * Where the names of eras may stand in their strata, for both directions of time: the index of the era, the year in tenths,
   * and the height in hundredths of the stratum, of each. Computed at build time. See layout/timeline/labels/eraNames.ts.
   */
  readonly eraNames?: Readonly<Record<'horizontal' | 'vertical', readonly number[]>>
}

interface TimelineIndex {
  readonly eras: ReadonlyMap<string, Era>
  readonly architectures: ReadonlyMap<string, Architecture>
  readonly labs: ReadonlyMap<string, Lab>
}

/** The index of each timeline, made when it is first searched. */
const indexes = new WeakMap<Timeline, TimelineIndex>()

const indexById = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]))

function getIndex(timeline: Timeline): TimelineIndex {
  const index = indexes.get(timeline) ?? {
    eras: indexById(timeline.eras),
    architectures: indexById(timeline.architectures),
    labs: indexById(timeline.labs),
  }
  indexes.set(timeline, index)
  return index
}

type Id = string | undefined

/** The era with this id, if there is one. */
export const findEra = (timeline: Timeline, id: Id) => getIndex(timeline).eras.get(id ?? '')

/** The architecture with this id, if there is one. */
export const findArchitecture = (timeline: Timeline, id: Id) => getIndex(timeline).architectures.get(id ?? '')

/** The lab with this id, if there is one. */
export const findLab = (timeline: Timeline, id: Id) => getIndex(timeline).labs.get(id ?? '')
