import type { Source } from './source'
import type { Language, Localized } from './timeline'

/** What a date dates. */
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

/** The quantities an article may quote. Accuracies and error rates are in per cent, compute in FLOP. */
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

/** Who says a figure: the authors, a count from the shapes, or an estimate by others. */
export const provenances = ['published', 'counted', 'estimated'] as const
export type Provenance = (typeof provenances)[number]

/** A quantity with its provenance. */
export interface ReportedFigure {
  readonly metric: Metric
  /** The variant, data set or setting it holds for. */
  readonly of?: string
  readonly value: number
  readonly by: Provenance
  /** The key of the source it is taken from. */
  readonly source: string
  readonly note?: Localized
  readonly unverified?: boolean
}

/** A part of an article: a heading and safe HTML. */
export interface Section {
  /** Stable in both languages: the fragment of its address. */
  readonly id: string
  readonly title: string
  readonly html: string
}

/** The facts of an architecture beyond what the timeline needs: the same in every language. */
export interface ArchitectureMetadata {
  readonly dateOf: PublicationType
  readonly authors: readonly string[]
  readonly organisations: readonly string[]
  readonly venue: string
  readonly figures: readonly ReportedFigure[]
  readonly sources: readonly Source[]
  /** Other names by which it is looked for, in either language. */
  readonly aliases: readonly string[]
}

/** The page of an architecture in one language. */
export interface ArchitectureArticle {
  readonly kind: 'architecture'
  readonly id: string
  readonly language: Language
  readonly summary: string
  readonly metadata: ArchitectureMetadata
  /** People, organisations, venues and what figures are of, as this language has them, by the form in `facts`. */
  readonly names: Readonly<Record<string, string>>
  readonly sections: readonly Section[]
}

/** The story of an era in one language. */
export interface EraArticle {
  readonly kind: 'era'
  readonly id: string
  readonly language: Language
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
}

/** What the figures of a claim count: shares are from 0 to 1. */
export const claimUnits = ['share', 'number'] as const
export type ClaimUnit = (typeof claimUnits)[number]

/** Something a lab says, with what was measured for it, seed by seed. */
export interface Claim {
  readonly id: string
  /** The part of the lab that it is made of; absent: the whole. */
  readonly part?: string
  readonly text: string
  /** For each seed, whether what was measured bears the claim out. */
  readonly passed: readonly boolean[]
  readonly figures: readonly {
    readonly id: string
    readonly name: string
    readonly unit: ClaimUnit
    /** One for each seed. */
    readonly values: readonly number[]
  }[]
}

/** The page of a lab in one language, its experiment apart. */
export interface LabArticle {
  readonly kind: 'lab'
  readonly id: string
  readonly language: Language
  /** The ids of its parts, the one that is shown by default first; none where it is one whole. */
  readonly parts: readonly string[]
  readonly claims: readonly Claim[]
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
}
