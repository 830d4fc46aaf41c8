import { type Language, locales } from '../../model/language'

/** The forms of a noun by plural category (CLDR). `other` is used for categories that are missing. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

const rules = new Map<Language, Intl.PluralRules>()

/** Selects the form for a count: `plural('en', 1, { one: '1 layer', other: '…' })` is `1 layer`. */
export function plural(language: Language, count: number, forms: PluralForms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(locales[language])
  rules.set(language, rule)
  return forms[rule.select(count)] ?? forms.other
}

/** Separators between names of a list, clauses, and sentences. */
const separators: Readonly<Record<Language, { readonly names: string; clauses: string; sentences: string }>> =
  {
    en: { names: ', ', clauses: ', ', sentences: ' ' },
    zh: { names: '、', clauses: '，', sentences: '' },
  }

/** Puts a text in parentheses, with the space that goes before them: ` (text)`; in Chinese `（text）`. */
export const parenthesize = (text: string, language: Language) =>
  language === 'zh' ? `（${text}）` : ` (${text})`

/** Joins names: A, B; in Chinese A、B. */
export const formatList = (names: readonly string[], language: Language) =>
  names.join(separators[language].names)

/** Joins parts of a sentence: a, b; in Chinese a，b. */
export const joinClauses = (clauses: readonly string[], language: Language) =>
  clauses.join(separators[language].clauses)

/** Joins whole sentences, with a space in English. */
export const joinSentences = (sentences: readonly string[], language: Language) =>
  sentences.join(separators[language].sentences)
