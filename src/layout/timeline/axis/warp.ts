/**
 * Warped time. Eighty years are not evenly interesting, so the axis is a blend of plain time and of the share of
 * architectures that had appeared by then. The blend depends on the zoom `k` alone: half and half when all is shown,
 * tending to plain time on zooming in.
 *
 * Positions are fractions of the whole axis: 0 at `domain.from`, 1 at `domain.to`. With β(k) = ½ k^-½ for k ≥ 1,
 * the distance of two dates on the screen is proportional to
 *
 *     k ((1 − β) Δplain + β Δdense) = k Δplain + ½ √k (Δdense − Δplain),
 *
 * which grows with k. So **zooming in always moves two dates apart**, and the zoom at which they have a given distance
 * is the root of a quadratic equation in √k ({@link Warp.zoomForDistance}).
 */
export interface YearRange {
  /** Years, fractions allowed. */
  readonly from: number
  readonly to: number
}

/** A date on the axis: the share of plain time, and of the architectures, that has passed by then. */
export interface AxisPoint {
  readonly linear: number
  readonly cumulative: number
}

export interface Warp {
  readonly domain: YearRange
  /** The closest view allowed; 1 shows the whole domain. */
  readonly maxZoom: number
  /** The weight of `dense` at a zoom; `plain` has the rest. */
  blendAt(k: number): number
  /** Both shares at a year; beyond the domain they go on in plain time. */
  pointAt(year: number): AxisPoint
  /** The fraction of the axis at which a year lies, at zoom `k`. */
  yearToPosition(year: number, k: number): number
  /** The inverse of {@link position}. */
  positionToYear(position: number, k: number): number
  /** The zoom at which two dates that are apart by these shares have this distance, in views; infinite if they are one. */
  zoomForDistance(plain: number, dense: number, distance: number): number
}

const samplesPerYear = 12
/** How far an event is felt on either side, in years. */
const spreadYears = 2
const blendAtZoom1 = 0.5
/** Years beyond which the logistic is 0 or 1 to the eye. */
const logisticReachYears = 7 * spreadYears

/** About eight months of the eighty years. */
export const defaultMaxZoom = 120

/** Makes the warp of a domain from the dates (in years) that make it interesting. No dates, or `linear`: plain time. */
export function makeWarp(
  domain: YearRange,
  dates: readonly number[],
  { linear = false, maxZoom = defaultMaxZoom } = {},
): Warp {
  const span = domain.to - domain.from
  const dense = cumulativeDensity(domain, dates)
  const last = dense.length - 1
  const blendAt1 = linear || dates.length === 0 ? 0 : blendAtZoom1
  const blendAt = (k: number) => blendAt1 / Math.sqrt(Math.max(1, k))

  const pointAt = (year: number): AxisPoint => {
    const linear = (year - domain.from) / span
    if (linear <= 0 || linear >= 1) return { linear, cumulative: linear }
    const index = Math.min(last - 1, Math.floor(linear * last))
    const low = dense[index]!
    return { linear, cumulative: low + (dense[index + 1]! - low) * (linear * last - index) }
  }

  return {
    domain,
    maxZoom,
    blendAt,
    pointAt,
    yearToPosition(year, k) {
      const point = pointAt(year)
      return point.linear + blendAt(k) * (point.cumulative - point.linear)
    },
    positionToYear(position, k) {
      if (position <= 0 || position >= 1) return domain.from + position * span
      const b = blendAt(k)
      const sample = (index: number) => (1 - b) * (index / last) + b * dense[index]!
      let low = 0
      let high = last
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (sample(middle) <= position) low = middle
        else high = middle
      }
      const at = sample(low)
      return domain.from + ((low + (position - at) / (sample(high) - at)) / last) * span
    },
    zoomForDistance(plain, dense, distance) {
      if (distance <= 0) return 0
      // Below zoom 1 the blend stays as it is at 1.
      const atOne = plain + blendAt1 * (dense - plain)
      if (atOne >= distance) return distance / atOne
      const skew = blendAt1 * (dense - plain)
      const divisor = skew + Math.sqrt(skew * skew + 4 * plain * distance)
      return divisor > 0 ? ((2 * distance) / divisor) ** 2 : Infinity
    },
  }
}

/** The share of events up to each month of the domain, each event smoothed by a logistic; from exactly 0 to exactly 1. */
function cumulativeDensity(domain: YearRange, dates: readonly number[]): Float64Array {
  const count = Math.max(2, Math.round((domain.to - domain.from) * samplesPerYear) + 1)
  const step = (domain.to - domain.from) / (count - 1)
  const ratio = Math.exp((-2 * step) / spreadYears)
  const raw = new Float64Array(count)
  // Many share a date: each is worked out once.
  const numberAt = new Map<number, number>()
  for (const date of dates) numberAt.set(date, (numberAt.get(date) ?? 0) + 1)
  /** How many lie wholly in the past from each sample on. */
  const passed = new Float64Array(count)
  for (const [date, number] of numberAt) {
    const first = Math.max(0, Math.ceil((date - logisticReachYears - domain.from) / step))
    const end = Math.min(count, Math.max(first, Math.ceil((date + logisticReachYears - domain.from) / step)))
    // The exponential of the logistic, from one sample to the next.
    let power = Math.exp((-2 * (domain.from + first * step - date)) / spreadYears)
    for (let index = first; index < end; index++) {
      raw[index]! += number / (1 + power)
      power *= ratio
    }
    if (end < count) passed[end]! += number
  }
  let sum = 0
  for (let index = 0; index < count; index++) {
    sum += passed[index]!
    raw[index]! += sum
  }
  const first = raw[0]!
  const range = raw[count - 1]! - first
  return raw.map((value, index) => (range > 0 ? (value - first) / range : index / (count - 1)))
}
