/** How queries and texts are cut into words, and what queries ask for a time. */

export const chinesePattern = /[\u3400-\u9fff]+/
const wordPattern = /[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu

/** Splits a text into lower-case words without accents; Chinese, which has no spaces, into characters and pairs. */
export function tokenize(text: string): string[] {
  const normalized = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return (normalized.match(wordPattern) ?? []).flatMap((piece) => {
    if (!chinesePattern.test(piece)) return [piece, ...splitLettersAndDigits(piece)]
    const characters = [...piece]
    const pairs = characters.slice(1).map((character, index) => characters[index] + character)
    return [...characters, ...pairs]
  })
}

/** Splits names such as gpt2 into letters and number, as in GPT-2; empty if there is nothing to split. */
function splitLettersAndDigits(word: string): string[] {
  const parts = word.match(/\p{L}+|\p{N}+/gu) ?? []
  return parts.length > 1 ? parts : []
}

/** Tokens of a query: of Chinese only pairs, unless it is a single character; of names such as vgg16 only the parts. */
export function tokenizeQuery(query: string): string[] {
  return tokenize(query).filter((token, _, all) => {
    if (!chinesePattern.test(token)) return splitLettersAndDigits(token).length === 0
    return token.length > 1 || !all.some((other) => other.length === 2 && other.includes(token))
  })
}

const yearPattern = /^((?:19|20)\d\d)\s*年?$/
const spanPattern = /^((?:19|20)\d\d)\s*年?\s*(?:-|–|—|~|to|until|到|至)\s*((?:19|20)\d\d)\s*年?$/i
const decadePattern = /^((?:19|20)\d0)\s*(?:s|’s|'s|年代)$/i

/** The years, both inclusive, that a query asks for: 2014, 2012-2015, 1990s, 2014年, 1990年代. */
export function parseYearQuery(query: string): { readonly from: number; readonly to: number } | undefined {
  const text = query.trim()
  const year = yearPattern.exec(text)
  if (year) return { from: Number(year[1]), to: Number(year[1]) }
  const decade = decadePattern.exec(text)
  if (decade) return { from: Number(decade[1]), to: Number(decade[1]) + 9 }
  const span = spanPattern.exec(text)
  if (!span) return undefined
  const [from, to] = [Number(span[1]), Number(span[2])].toSorted((a, b) => a - b) as [number, number]
  return { from, to }
}
