/** A logarithmic scale. */
export interface LogScale {
  /** The position of a value, from 0 to 1. Values beyond the ends are clamped; 0 is at the lower end. */
  readonly toFraction: (value: number) => number
  /** Powers of ten at equal distances, from the lower end on: their exponents and positions. */
  readonly ticks: readonly { readonly power: number; readonly at: number }[]
}

/** A scale from 10^from to 10^to, with a tick at every `stride`-th power. */
export function makeLogScale(from: number, to: number, stride: number): LogScale {
  const powerToFraction = (power: number) => Math.min(1, Math.max(0, (power - from) / (to - from)))
  return {
    toFraction: (value) => (value > 0 ? powerToFraction(Math.log10(value)) : 0),
    ticks: Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, index) => {
      const power = from + index * stride
      return { power, at: powerToFraction(power) }
    }),
  }
}
