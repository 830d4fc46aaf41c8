import { type Language, locales } from './language'

const formats = new Map<string, Intl.NumberFormat>()

/** An `Intl.NumberFormat`, cached because creating one is far slower than using it. */
export function getNumberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options)
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locales[language], { signDisplay: 'negative', ...options })
  formats.set(key, format)
  return format
}

/** A large count in short form: 25.6M, 1.57T; in Chinese 2560万, 1.57万亿. At most `digits` significant digits. */
export function formatCompact(count: number, language: Language, digits = 3): string {
  return getNumberFormat(language, { notation: 'compact', maximumSignificantDigits: digits }).format(count)
}
