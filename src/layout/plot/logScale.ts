/** A scale on which each tenfold takes the same length. */
export interface LogScale {
  /** Where a value lies, from 0 to 1; what lies beyond the ends is at them, and nothing (0) at the lower end. */
  readonly toFraction: (value: number) => number
  /** Powers of ten, all equally far apart, from the lower end on. */
  readonly ticks: readonly { readonly power: number; readonly at: number }[]
}

/** A scale from one power of ten to another, with every so many-th power marked. */
export function makeLogScale(from: number, to: number, stride: number): LogScale {
  const part = (power: number) => Math.min(1, Math.max(0, (power - from) / (to - from)))
  return {
    toFraction: (value) => (value > 0 ? part(Math.log10(value)) : 0),
    ticks: Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, index) => {
      const power = from + index * stride
      return { power, at: part(power) }
    }),
  }
}
