import type { Language } from '../../model/timeline'

/** What stands between the names of a list, between clauses, and between sentences. */
const separators: Readonly<Record<Language, { readonly names: string; clauses: string; sentences: string }>> =
  {
    en: { names: ', ', clauses: ', ', sentences: ' ' },
    zh: { names: '、', clauses: '，', sentences: '' },
  }

/** Names, one after the other: A, B; in Chinese A、B. */
export const formatList = (names: readonly string[], language: Language) =>
  names.join(separators[language].names)

/** Parts of a sentence, one after the other: a, b; in Chinese a，b. */
export const joinClauses = (clauses: readonly string[], language: Language) =>
  clauses.join(separators[language].clauses)

/** Whole sentences, with a space between them where the language has one. */
export const joinSentences = (sentences: readonly string[], language: Language) =>
  sentences.join(separators[language].sentences)
