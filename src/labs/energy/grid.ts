/** Units along one side of the grid, and in all. */
export const gridSide = 10
export const gridUnits = gridSide * gridSide

/** Hexadecimal digits of a pattern: four units each, row by row, the first unit in the highest bit. */
const digits = gridUnits / 4
export const maxDrawn = 6
const validText = new RegExp(`^([0-9a-f]{${digits}}(\\.[0-9a-f]{${digits}}){0,${maxDrawn - 1}})?$`)

/**
 * Whether a text encodes patterns: 25 hexadecimal digits each, separated by dots. The empty text encodes
 * none.
 */
export const isPatternsText = (text: string) => validText.test(text)

/** The patterns of +1 (ink) and −1 (paper) in a text. */
export function parsePatterns(text: string): Int8Array[] {
  if (text === '') return []
  return text.split('.').map((one) => {
    const pattern = new Int8Array(gridUnits)
    for (let unit = 0; unit < gridUnits; unit++) {
      const bits = Number.parseInt(one[unit >> 2]!, 16)
      pattern[unit] = (bits >> (3 - (unit & 3))) & 1 ? 1 : -1
    }
    return pattern
  })
}

/** Inverse of {@link parsePatterns}. */
export function formatPatterns(patterns: readonly Int8Array[]): string {
  const formatPattern = (pattern: Int8Array) =>
    Array.from({ length: digits }, (_, digit) => {
      let bits = 0
      for (let bit = 0; bit < 4; bit++) bits = 2 * bits + Number(pattern[4 * digit + bit]! > 0)
      return bits.toString(16)
    }).join('')
  return patterns.map(formatPattern).join('.')
}
