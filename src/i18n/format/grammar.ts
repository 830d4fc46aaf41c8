import { type Language, locales } from '../../model/timeline'

/** The forms of a noun by the categories of CLDR; `other` serves those that are missing. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

const rules = new Map<Language, Intl.PluralRules>()

/** The form that goes with a count: `plural('en', 1, { one: '1 layer', other: '…' })` is `1 layer`. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(locales[language])
  rules.set(language, rule)
  return forms[rule.select(count)] ?? forms.other
}

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
