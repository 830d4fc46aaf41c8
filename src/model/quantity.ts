import { type Language, locale } from './timeline'

/** A large count in a few characters: 25.6M, 1.57T; in Chinese 2560万, 1.57万亿. */
export function compact(count: number, language: Language, digits = 3): string {
  return new Intl.NumberFormat(locale[language], {
    notation: 'compact',
    maximumSignificantDigits: digits,
  }).format(count)
}
