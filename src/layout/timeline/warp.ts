/**
 * Warped time. Eighty years are not evenly interesting, so the axis is a monotone blend of plain time and of the
 * cumulative density of events. The blend depends on the zoom `k` alone: half and half when all is shown, tending to
 * plain time as one zooms in.
 *
 * Positions are fractions of the whole axis: 0 at `domain.from`, 1 at `domain.to`.
 *
 * The blend's weight falls as k^-½. With W(y) = (1 − β) L(y) + β C(y), the distance between two dates on the screen is
 * proportional to k ΔW, and d(k ΔW)/dk = (1 − β/2) ΔL + (β/2) ΔC > 0: **zooming in always moves any two dates
 * apart**. Labels that fit therefore go on fitting, and a span of years has exactly one zoom.
 */
export interface Extent {
  /** Years, fractions allowed. */
  readonly from: number
  readonly to: number
}

export interface Warp {
  readonly domain: Extent
  /** The fraction of the axis at which a year lies, at zoom `k`; beyond the domain it goes on in plain time. */
  position(year: number, k: number): number
  /** The inverse of {@link position}. */
  year(position: number, k: number): number
}

const samplesPerYear = 12
/** How far an event is felt on either side, in years. */
const spread = 2
const blendAtRest = 0.5

/** Makes the warp of a domain from the dates (in years) that make it interesting. No dates, or `linear`: plain time. */
export function makeWarp(domain: Extent, dates: readonly number[], linear = false): Warp {
  const span = domain.to - domain.from
  const cumulative = cumulativeDensity(domain, dates)
  const last = cumulative.length - 1
  const blend = (k: number) => (linear || dates.length === 0 ? 0 : blendAtRest / Math.sqrt(Math.max(1, k)))

  const sample = (index: number, b: number) => (1 - b) * (index / last) + b * (cumulative[index] ?? 1)

  return {
    domain,
    position(year, k) {
      const fraction = (year - domain.from) / span
      if (fraction <= 0) return fraction
      if (fraction >= 1) return fraction
      const b = blend(k)
      const index = Math.min(last - 1, Math.floor(fraction * last))
      const low = sample(index, b)
      return low + (sample(index + 1, b) - low) * (fraction * last - index)
    },
    year(position, k) {
      if (position <= 0 || position >= 1) return domain.from + position * span
      const b = blend(k)
      let low = 0
      let high = last
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (sample(middle, b) <= position) low = middle
        else high = middle
      }
      const at = sample(low, b)
      const width = sample(high, b) - at
      return domain.from + ((low + (position - at) / width) / last) * span
    },
  }
}

/** The share of events up to each month of the domain, each event smoothed by a logistic; from exactly 0 to exactly 1. */
function cumulativeDensity(domain: Extent, dates: readonly number[]): Float64Array {
  const count = Math.max(2, Math.round((domain.to - domain.from) * samplesPerYear) + 1)
  const raw = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    const year = domain.from + ((domain.to - domain.from) * index) / (count - 1)
    for (const date of dates) raw[index]! += 1 / (1 + Math.exp((-2 * (year - date)) / spread))
  }
  const first = raw[0]!
  const range = raw[count - 1]! - first
  return raw.map((value, index) => (range > 0 ? (value - first) / range : index / (count - 1)))
}
