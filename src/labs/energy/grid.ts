/** Units along an edge of the grid that the reader sees, and in all. */
export const edge = 10
export const units = edge * edge

/** Hexadecimal digits that tell a pattern of the grid, four units each, row by row, the first unit the highest bit. */
const digits = units / 4
/** The most patterns that are drawn by hand. */
export const mostDrawn = 6
const form = new RegExp(`^([0-9a-f]{${digits}}(\\.[0-9a-f]{${digits}}){0,${mostDrawn - 1}})?$`)

/** Whether a text tells patterns: each 25 hexadecimal digits, with dots between. None is the empty text. */
export const isPatternsText = (text: string) => form.test(text)

/** The patterns of +1 (ink) and −1 (paper) that a text tells. */
export function readPatterns(text: string): Int8Array[] {
  if (text === '') return []
  return text.split('.').map((one) => {
    const pattern = new Int8Array(units)
    for (let unit = 0; unit < units; unit++) {
      const bits = Number.parseInt(one[unit >> 2]!, 16)
      pattern[unit] = (bits >> (3 - (unit & 3))) & 1 ? 1 : -1
    }
    return pattern
  })
}

/** The text that tells patterns. {@link readPatterns} reads it back. */
export function writePatterns(patterns: readonly Int8Array[]): string {
  const written = (pattern: Int8Array) =>
    Array.from({ length: digits }, (_, digit) => {
      let bits = 0
      for (let bit = 0; bit < 4; bit++) bits = 2 * bits + Number(pattern[4 * digit + bit]! > 0)
      return bits.toString(16)
    }).join('')
  return patterns.map(written).join('.')
}
