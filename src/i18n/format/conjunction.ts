import type { Language } from '../../model/language'

/** Joins noun phrases with “and” before the last: a, b and c; in Chinese a、b和c. */
export function formatConjunction(phrases: readonly string[], language: Language): string {
  const [separator, conjunction] = language === 'zh' ? ['、', '和'] : [', ', ' and ']
  const last = phrases.at(-1)
  if (last === undefined) return ''
  return phrases.length === 1 ? last : phrases.slice(0, -1).join(separator) + conjunction + last
}

const boundaries = /(?<=\p{Script=Han})(?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d])(?=\p{Script=Han})/gu

/** Puts a space between Chinese characters and Latin letters or digits, as in 用 RMS 归一化. */
export const spaceScripts = (text: string): string => text.replace(boundaries, ' ')
