import type { Language, Localized } from './language'
import type { Source } from './source'

/** The kinds of publication that an architecture's date can refer to. */
export const publicationTypes = [
  'preprint',
  'article',
  'conference',
  'report',
  'book',
  'thesis',
  'announcement',
  'release',
] as const
export type PublicationType = (typeof publicationTypes)[number]

/** The quantities an article can report. Accuracies and error rates in percent, training compute in FLOP. */
export const metrics = [
  'parameters',
  'activeParameters',
  'multiplyAdds',
  'layers',
  'units',
  'connections',
  'experts',
  'contextLength',
  'vocabulary',
  'trainingTokens',
  'trainingExamples',
  'trainingCompute',
  'trainingDays',
  'devices',
  'top1Accuracy',
  'top5Error',
  'accuracy',
  'errorRate',
  'bleu',
  'score',
] as const
export type Metric = (typeof metrics)[number]

/** Where a figure comes from: the authors, a count from the tensor shapes, or an estimate by others. */
export const provenances = ['published', 'counted', 'estimated'] as const
export type Provenance = (typeof provenances)[number]

export interface ReportedFigure {
  readonly metric: Metric
  /** The variant, data set or configuration that the figure is for. */
  readonly of?: string
  readonly value: number
  readonly by: Provenance
  /** The `key` of a {@link Source}. */
  readonly source: string
  readonly note?: Localized
  readonly unverified?: boolean
}

/** A section of an article: a heading and sanitised HTML. */
export interface Section {
  /** The URL fragment; the same in both languages. */
  readonly id: string
  readonly title: string
  readonly html: string
}

/** Facts about an architecture that the timeline does not need; the same in every language. */
export interface ArchitectureMetadata {
  readonly dateOf: PublicationType
  readonly authors: readonly string[]
  readonly organisations: readonly string[]
  readonly venue: string
  readonly figures: readonly ReportedFigure[]
  readonly sources: readonly Source[]
  /** Other names for the search, in both languages. */
  readonly aliases: readonly string[]
}

/** An architecture's page in one language. */
export interface ArchitectureArticle {
  readonly kind: 'architecture'
  readonly id: string
  readonly language: Language
  readonly summary: string
  readonly metadata: ArchitectureMetadata
  /** Translations of people, organisations, venues and the `of` of figures, by their form in `metadata`. */
  readonly names: Readonly<Record<string, string>>
  readonly sections: readonly Section[]
  /**
   * The size in px of the diagram of its network, in the first variant, so that a page can reserve its place. Added at
   * build time; absent without a network.
   */
  readonly diagramSize?: { readonly width: number; readonly height: number }
}

/** An era's page in one language. */
export interface EraArticle {
  readonly kind: 'era'
  readonly id: string
  readonly language: Language
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
}

/** The units of a claim's figures. A share is from 0 to 1. */
export const claimUnits = ['share', 'number'] as const
export type ClaimUnit = (typeof claimUnits)[number]

/** A statement made by a lab, with the measurements that test it, one per random seed. */
export interface Claim {
  readonly id: string
  /** The part of the lab that it is about; absent if it is about the whole lab. */
  readonly part?: string
  readonly text: string
  /** Whether the claim held, for each seed. */
  readonly passed: readonly boolean[]
  readonly figures: readonly {
    readonly id: string
    readonly name: string
    readonly unit: ClaimUnit
    /** One value per seed. */
    readonly values: readonly number[]
  }[]
}

/** A lab's page in one language, without its experiment. */
export interface LabArticle {
  readonly kind: 'lab'
  readonly id: string
  readonly language: Language
  /** Ids of the lab's parts, the default first; empty for a lab without parts. */
  readonly parts: readonly string[]
  readonly claims: readonly Claim[]
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
}
