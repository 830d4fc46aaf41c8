/**
 * Warped time. The eighty years are unevenly populated, so the axis blends linear time with the cumulative
 * share of architectures. The blend depends on the zoom `k` alone: half and half when the whole domain is
 * shown, approaching linear time when zooming in.
 *
 * Positions are fractions of the whole axis: 0 at `domain.from`, 1 at `domain.to`. With β(k) = ½ k^-½ for k ≥
 * 1, the distance of two dates on the screen is proportional to
 *
 *     k ((1 − β) Δlinear + β Δcumulative) = k Δlinear + ½ √k (Δcumulative − Δlinear),
 *
 * which grows with k. So **zooming in always moves two dates apart**, and the zoom at which they have a given
 * distance is the root of a quadratic equation in √k ({@link Warp.zoomForDistance}).
 */
export interface YearRange {
  /** Decimal years. */
  readonly from: number
  readonly to: number
}

/** A date on the axis: the fractions of linear time, and of all architectures, up to it. */
export interface AxisPoint {
  readonly linear: number
  readonly cumulative: number
}

export interface Warp {
  readonly domain: YearRange
  /** The maximum zoom; 1 shows the whole domain. */
  readonly maxZoom: number
  /** The weight of `cumulative` at zoom `k`; `linear` has the rest. */
  blendAt(k: number): number
  /** The axis point of a year; beyond the domain both fractions continue linearly. */
  pointAt(year: number): AxisPoint
  /** The position of a year on the axis at zoom `k`, as a fraction. */
  yearToPosition(year: number, k: number): number
  /** The inverse of {@link Warp.yearToPosition}. */
  positionToYear(position: number, k: number): number
  /**
   * The zoom at which two dates with these differences are `distance` (in lengths of the view) apart;
   * infinite if the dates are equal.
   */
  zoomForDistance(linear: number, cumulative: number, distance: number): number
}

const samplesPerYear = 12
/** The scale of the logistic that smooths each date, in years. */
const spreadYears = 2
const blendAtZoom1 = 0.5
/** Beyond this distance, in years, the logistic counts as 0 or 1. */
const logisticReachYears = 7 * spreadYears

/** Shows about eight months of the eighty years. */
export const defaultMaxZoom = 120

/**
 * Makes the warp of a domain from the dates (in years) of the architectures. Without dates, or if `linear`,
 * time is linear.
 */
export function makeWarp(
  domain: YearRange,
  dates: readonly number[],
  { linear = false, maxZoom = defaultMaxZoom } = {},
): Warp {
  const span = domain.to - domain.from
  const shares = computeCumulativeShares(domain, dates)
  const last = shares.length - 1
  const blendAt1 = linear || dates.length === 0 ? 0 : blendAtZoom1
  const blendAt = (k: number) => blendAt1 / Math.sqrt(Math.max(1, k))

  const pointAt = (year: number): AxisPoint => {
    const linear = (year - domain.from) / span
    if (linear <= 0 || linear >= 1) return { linear, cumulative: linear }
    const index = Math.min(last - 1, Math.floor(linear * last))
    const low = shares[index]!
    return { linear, cumulative: low + (shares[index + 1]! - low) * (linear * last - index) }
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
      const sample = (index: number) => (1 - b) * (index / last) + b * shares[index]!
      let low = 0
      let high = last
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (sample(middle) <= position) low = middle
        else high = middle
      }
      const lowPosition = sample(low)
      return domain.from + ((low + (position - lowPosition) / (sample(high) - lowPosition)) / last) * span
    },
    zoomForDistance(linear, cumulative, distance) {
      if (distance <= 0) return 0
      // Below zoom 1 the blend is constant.
      const atOne = linear + blendAt1 * (cumulative - linear)
      if (atOne >= distance) return distance / atOne
      const skew = blendAt1 * (cumulative - linear)
      const divisor = skew + Math.sqrt(skew * skew + 4 * linear * distance)
      return divisor > 0 ? ((2 * distance) / divisor) ** 2 : Infinity
    },
  }
}

/**
 * The cumulative share of dates at each month of the domain, each date smoothed by a logistic; from exactly 0
 * to exactly 1.
 */
function computeCumulativeShares(domain: YearRange, dates: readonly number[]): Float64Array {
  const sampleCount = Math.max(2, Math.round((domain.to - domain.from) * samplesPerYear) + 1)
  const step = (domain.to - domain.from) / (sampleCount - 1)
  const ratio = Math.exp((-2 * step) / spreadYears)
  const sums = new Float64Array(sampleCount)
  // Many architectures share a date: compute each date once.
  const countByDate = new Map<number, number>()
  for (const date of dates) countByDate.set(date, (countByDate.get(date) ?? 0) + 1)
  /** The number of dates whose logistic counts as 1 from each sample on. */
  const completed = new Float64Array(sampleCount)
  for (const [date, dateCount] of countByDate) {
    const first = Math.max(0, Math.ceil((date - logisticReachYears - domain.from) / step))
    const end = Math.min(
      sampleCount,
      Math.max(first, Math.ceil((date + logisticReachYears - domain.from) / step)),
    )
    // The exponential of the logistic, updated from one sample to the next.
    let power = Math.exp((-2 * (domain.from + first * step - date)) / spreadYears)
    for (let index = first; index < end; index++) {
      sums[index]! += dateCount / (1 + power)
      power *= ratio
    }
    if (end < sampleCount) completed[end]! += dateCount
  }
  let sum = 0
  for (let index = 0; index < sampleCount; index++) {
    sum += completed[index]!
    sums[index]! += sum
  }
  const first = sums[0]!
  const range = sums[sampleCount - 1]! - first
  return sums.map((value, index) => (range > 0 ? (value - first) / range : index / (sampleCount - 1)))
}
