/** A logarithmic axis. */
export interface LogAxis {
  readonly toPosition: (value: number) => number
  /** Powers of ten. */
  readonly ticks: readonly number[]
}

/** @param range The positions of the ends of the domain. */
export function makeLogAxis(
  domain: readonly [from: number, to: number],
  range: readonly [from: number, to: number],
): LogAxis {
  const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])]
  const [first, last] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)]
  return {
    toPosition: (value) => range[0] + ((Math.log10(value) - low) / (high - low)) * (range[1] - range[0]),
    ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index)),
  }
}
