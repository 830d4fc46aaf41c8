import type { NumericValue } from '../network/language/expression'

/**
 * Formats changed dimensions of a network for an address: `width:96,depths:(3,4,23,3)`. Lists are in round brackets,
 * which need no escaping; true is 1 and false 0.
 */
export function formatDimensionOverrides(dimensions: ReadonlyMap<string, NumericValue>): string {
  return [...dimensions].map(([name, value]) => `${name}:${formatValue(value)}`).join(',')
}

// In a query a plus means a space.
const formatValue = (value: NumericValue): string =>
  typeof value === 'number' ? `${value}`.replace('+', '') : `(${value.map(formatValue).join(',')})`

/** Limits against malicious addresses, far above what a reader sets. */
const maxDimensions = 40
const maxTextLength = 4000
const maxNesting = 4

const namePattern = /([A-Za-z_]\w{0,40}):/y
const numberPattern = /-?\d{1,21}(?:\.\d{1,25})?(?:e-?\d{1,3})?(?=[,)]|$)|(?:true|false)(?=[,)]|$)/y

/** Parses dimensions; invalid ones are left out. Missing closing brackets at the end of the text are tolerated. */
export function parseDimensionOverrides(text: string): Map<string, NumericValue> {
  const dimensions = new Map<string, NumericValue>()
  if (text.length > maxTextLength) return dimensions
  for (const pair of splitAtCommas(text).slice(0, maxDimensions)) {
    namePattern.lastIndex = 0
    const found = namePattern.exec(pair)?.[1]
    const value = found === undefined ? undefined : parseValue(pair, namePattern.lastIndex)
    if (found !== undefined && value !== undefined) dimensions.set(found, value)
  }
  return dimensions
}

/** Splits a text at its commas, except those in brackets. */
export function splitAtCommas(text: string): string[] {
  const parts: string[] = []
  let [from, depth] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    else if (text[at] === ',' && depth <= 0) {
      parts.push(text.slice(from, at))
      from = at + 1
      depth = 0
    }
  }
  return [...parts, text.slice(from)]
}

/** Parses the value that extends from an index to the end of the text; undefined if it is invalid. */
function parseValue(text: string, from: number): NumericValue | undefined {
  let at = from
  const parseNested = (depth: number): NumericValue | undefined => {
    if (text[at] !== '(') {
      numberPattern.lastIndex = at
      const word = numberPattern.exec(text)?.[0]
      if (word === undefined) return undefined
      at += word.length
      const value = word === 'true' ? 1 : word === 'false' ? 0 : Number(word)
      return Number.isFinite(value) ? value : undefined
    }
    if (depth === maxNesting) return undefined
    at++
    const items: NumericValue[] = []
    while (at < text.length && text[at] !== ')') {
      if (items.length > 0 && text[at++] !== ',') return undefined
      const item = parseNested(depth + 1)
      if (item === undefined) return undefined
      items.push(item)
    }
    at++
    return items
  }
  const value = parseNested(0)
  return value !== undefined && at >= text.length ? value : undefined
}
