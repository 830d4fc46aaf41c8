import type { Provenance, Section } from './article'
import type { Language } from './language'

/** A number of items, and how many of them are marked `unverified`. */
export interface VerificationCount {
  readonly count: number
  readonly unverified: number
}

/** Totals over the whole corpus. */
export interface CorpusCounts {
  /** From the bottom stratum up. `byImportance` holds the number of architectures of importance 1, 2, … 5. */
  readonly eras: readonly { readonly id: string; readonly byImportance: readonly number[] }[]
  readonly figures: Readonly<Record<Provenance, VerificationCount>>
  /** Distinct publications. */
  readonly sources: VerificationCount
  /** Architectures with a specification, and the total number of their variants. */
  readonly networks: { readonly architectures: number; readonly variants: number }
  readonly labs: number
  /** `passed` is the number of claims that held for every seed, `minSeeds` the smallest number of seeds of a claim. */
  readonly claims: { readonly count: number; readonly passed: number; readonly minSeeds: number }
}

/** The about page in one language. */
export interface AboutArticle {
  readonly kind: 'about'
  readonly id: 'about'
  readonly language: Language
  /** Absent if the content has no text for this page; then `sections` is empty. */
  readonly summary?: string
  readonly sections: readonly Section[]
  readonly counts: CorpusCounts
}
