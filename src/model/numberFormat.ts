import { type Language, locales } from './timeline'

const formats = new Map<string, Intl.NumberFormat>()

/** A number format of a language, made once: making one takes far longer than using it. */
export function getNumberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const format = formats.get(key) ?? new Intl.NumberFormat(locales[language], options)
  formats.set(key, format)
  return format
}

/** A large count in a few characters: 25.6M, 1.57T; in Chinese 2560万, 1.57万亿. */
export function formatCompact(count: number, language: Language, digits = 3): string {
  return getNumberFormat(language, { notation: 'compact', maximumSignificantDigits: digits }).format(count)
}
