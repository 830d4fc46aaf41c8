/** A piece of text, and whether it is what was searched for. */
export interface ExcerptPart {
  readonly text: string
  readonly isMatch: boolean
}

/** Characters before and after the first match; Chinese says as much in half as many. */
const contextLengths = { latin: { before: 40, after: 90 }, han: { before: 14, after: 46 } }

/**
 * The part of a text around the first of the phrases, longest first, with every phrase in it marked. Undefined if the
 * text has none of them.
 */
export function makeExcerpt(text: string, phrases: readonly string[]): readonly ExcerptPart[] | undefined {
  const sorted = [...new Set(phrases)]
    .filter((phrase) => phrase !== '')
    .toSorted((a, b) => b.length - a.length)
  const at = sorted.map((phrase) => findPhrase(text, phrase)).find((index) => index >= 0)
  if (at === undefined) return undefined
  const isHan = /\p{Script=Han}/u.test(text.slice(at, at + 12))
  const contextLength = contextLengths[isHan ? 'han' : 'latin']
  const start = at <= contextLength.before ? 0 : findWordStart(text, at - contextLength.before)
  const end = Math.min(text.length, at + contextLength.after)
  const excerpt = text.slice(start, end)
  const pattern = new RegExp(`(${sorted.map(toPattern).join('|')})`, 'giu')
  const parts = excerpt
    .split(pattern)
    .flatMap((piece, index): ExcerptPart[] =>
      piece === '' ? [] : [{ text: piece, isMatch: index % 2 === 1 }],
    )
  return [
    ...(start > 0 ? [{ text: '…', isMatch: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: '…', isMatch: false }] : []),
  ]
}

const findPhrase = (text: string, phrase: string) => text.search(new RegExp(toPattern(phrase), 'iu'))

/** Words of letters match at their beginning. */
function toPattern(phrase: string): string {
  const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return /^[\p{Script=Latin}\p{N}]/u.test(phrase) ? `(?<![\\p{Script=Latin}\\p{N}])${escaped}` : escaped
}

/** Not in the middle of a word. */
function findWordStart(text: string, from: number): number {
  const space = text.slice(from, from + 20).search(/[\s\u3400-\u9fff]/u)
  return space < 0 ? from : from + space + (/\s/.test(text[from + space]!) ? 1 : 0)
}
