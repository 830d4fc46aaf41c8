/** Multipliers by their names in English and in Chinese. */
const multipliers: Readonly<Record<string, number>> = {
  ...{ '': 1, k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, t: 1e12, tn: 1e12, trillion: 1e12 },
  ...{
    千: 1e3,
    万: 1e4,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
    十亿: 1e9,
    百亿: 1e10,
    千亿: 1e11,
    万亿: 1e12,
    兆: 1e12,
  },
}

/** Parses a whole number: 175000000000, 175,000,000,000, 175e9, 175 B, 1.75 × 10^11, 1750亿. Undefined if it is not one. */
export function parseCount(text: string): number | undefined {
  const normalized = text
    .toLowerCase()
    .replace(/[\s,，_'’]/g, '')
    .replace(/[×x*·]10\^?(?=\d)/, 'e')
  const [, mantissa, power = '0', unit = ''] =
    /^(\d+(?:\.\d*)?|\.\d+)(?:e\+?(\d{1,2}))?([a-z一-鿿]*)$/.exec(normalized) ?? []
  if (mantissa === undefined || !Object.hasOwn(multipliers, unit)) return undefined
  const value = Number(`${mantissa}e${power}`) * multipliers[unit]!
  const whole = Math.round(value)
  // 1.001 × 1000 is not quite whole in binary.
  return Math.abs(value - whole) <= 1e-12 * value ? whole : undefined
}
