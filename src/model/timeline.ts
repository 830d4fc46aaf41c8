/** The timeline model: plain data, what the compiler makes and every view reads. */

import type { Source } from './source'

/** The languages of the explorer. English is the language in which facts are stated; Chinese is Simplified. */
export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]
/** The language of specifications, and of addresses without a language. */
export const originalLanguage: Language = languages[0]

/** The value of `<html lang>`, and the locale of numbers and dates. */
export const locales: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

/** The same words in every language. */
export type Localized = Readonly<Record<Language, string>>

/** How much an architecture mattered: 5 changed the field, 4 a landmark, 3 widely used, 2 influential, 1 of note. */
export type Importance = 1 | 2 | 3 | 4 | 5

/** A layer of the history, numbered from the bottom up. `to` is absent while the era goes on. */
export interface Era {
  readonly id: string
  readonly order: number
  readonly title: Localized
  readonly tagline: Localized
  readonly summary: Localized
  /** First year. */
  readonly from: number
  /** Last year; absent while the era goes on. */
  readonly to?: number
}

/** That an architecture builds on an earlier one, and the idea it took from there. */
export interface ParentLink {
  readonly id: string
  readonly idea?: Localized
}

/** What the timeline needs to know of an architecture; the rest is in its {@link Article}. */
export interface Architecture {
  readonly id: string
  /** The id of its era. */
  readonly era: string
  /** `YYYY-MM`, or `YYYY` where no month is known. */
  readonly date: string
  readonly title: Localized
  /** The name where there is little room, if the title is long. */
  readonly short?: Localized
  readonly tagline: Localized
  readonly importance: Importance
  readonly buildsOn: readonly ParentLink[]
  /** Published or counted trainable parameters of its best-known variant, where known. */
  readonly parameters?: number
  /** The barcode of its network's layers, a letter each; present if it has a specification. See network/describe/computeFingerprint.ts. */
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

/** A period in which funding and interest fell: drawn as a pale band. */
export interface AiWinter {
  readonly id: string
  /** First and last year, fractions allowed. */
  readonly from: number
  readonly to: number
  readonly title: Localized
  readonly summary: Localized
  readonly source: Source
}

/** An experiment that readers do in the page. */
export interface Lab {
  readonly id: string
  readonly order: number
  readonly title: Localized
  readonly tagline: Localized
  /** What it asks: one sentence. */
  readonly question: Localized
  /** The ids of those that it lets compete, the parents first. */
  readonly architectures: readonly string[]
}

/** Everything the timeline shows: eras from the bottom up, architectures in order of time, then of id; labs in theirs. */
export interface Timeline {
  readonly eras: readonly Era[]
  readonly architectures: readonly Architecture[]
  readonly events: readonly TimelineEvent[]
  readonly winters: readonly AiWinter[]
  readonly labs: readonly Lab[]
  /**
   * Where the architectures lie in their eras' strata, where time runs to the right and where it runs downward, in the
   * order of the list; chosen when the site is built. See layout/timeline/scene/arrangement.ts.
   */
  readonly positions?: Readonly<Record<'horizontal' | 'vertical', readonly number[]>>
}
