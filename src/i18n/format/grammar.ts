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

interface Punctuation {
  /** Between the names of a list. */
  readonly names: string
  readonly clauses: string
  readonly sentences: string
  /** The opening one with the space before it. */
  readonly parentheses: readonly [opening: string, closing: string]
}

const punctuation: Readonly<Record<Language, Punctuation>> = {
  en: { names: ', ', clauses: ', ', sentences: ' ', parentheses: [' (', ')'] },
  zh: { names: '、', clauses: '，', sentences: '', parentheses: ['（', '）'] },
}

/** Puts a text in parentheses, with the space that goes before them: ` (text)`; in Chinese `（text）`. */
export function parenthesize(text: string, language: Language): string {
  const [opening, closing] = punctuation[language].parentheses
  return opening + text + closing
}

/** Joins names: A, B; in Chinese A、B. */
export const formatList = (names: readonly string[], language: Language) =>
  names.join(punctuation[language].names)

/** Joins parts of a sentence: a, b; in Chinese a，b. */
export const joinClauses = (clauses: readonly string[], language: Language) =>
  clauses.join(punctuation[language].clauses)

/** Joins whole sentences, with a space in English. */
export const joinSentences = (sentences: readonly string[], language: Language) =>
  sentences.join(punctuation[language].sentences)
