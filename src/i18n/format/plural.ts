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
