import type { Provenance, Section } from './article'
import type { Language } from './timeline'

/** How many there are, and how many of them could not be checked. */
export interface VerificationCount {
  readonly count: number
  readonly unverified: number
}

/** What the corpus holds, counted. */
export interface CorpusCounts {
  /** From the bottom layer up; `byImportance` has the architectures of importance 1 first, those of 5 last. */
  readonly eras: readonly { readonly id: string; readonly byImportance: readonly number[] }[]
  readonly figures: Readonly<Record<Provenance, VerificationCount>>
  /** Publications, each once however often it is cited. */
  readonly sources: VerificationCount
  /** Architectures with an executable specification, and all variants of these. */
  readonly networks: { readonly architectures: number; readonly variants: number }
  readonly labs: number
  /** `upheld` are the claims that held in every run; `seeds` is the least number of runs of a claim. */
  readonly claims: { readonly count: number; readonly passed: number; readonly minSeeds: number }
}

/** The page about the site in one language. */
export interface AboutArticle {
  readonly kind: 'about'
  readonly id: 'about'
  readonly language: Language
  /** Absent, and no section there, where the content has no words for this page. */
  readonly summary?: string
  readonly sections: readonly Section[]
  readonly counts: CorpusCounts
}
