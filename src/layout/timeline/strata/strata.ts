import type { AxisPoint, Warp, YearRange } from '../axis/warp'

/** An architecture as the strata see it; `year` is a decimal year. */
export interface StrataEntry {
  readonly era: string
  readonly year: number
  readonly importance: number
}

/**
 * How active each era was over time, stacked in the order of the eras like layers of sediment. Heights are
 * fractions of the depth and depend on the date alone: zooming, selecting and filtering change no height.
 */
export interface Strata {
  readonly eras: readonly string[]
  /** From the first architecture to the newest; all heights are 0 outside it. */
  readonly yearRange: YearRange
  /** The dates at which heights are computed; between them heights are interpolated linearly. */
  readonly samples: readonly AxisPoint[]
  /**
   * The height (0 to 1) of each boundary at each sample, from the ground up: one more than there are eras.
   */
  readonly boundaries: readonly Float64Array[]
  /** The heights between which the layer of an era (by index) lies at a year. */
  getBounds(layer: number, year: number): { readonly bottom: number; readonly top: number }
}

const intervals = 480
/** The standard deviation of an entry's Gaussian, as a fraction of the axis. */
const spreadFraction = 0.033
/** The weight of an entry by its importance, 1 to 5. */
const getWeight = (importance: number) => importance ** 1.25
/**
 * A layer starts at its first architecture: it fades in from `before` that date to `after` it, in fractions
 * of the axis.
 */
const riseFractions = { before: 0.03, after: 0.012 }

/**
 * Stacks the entries: each is a Gaussian in the warped time at zoom 1, weighted by importance. The parts that
 * would lie before the first or after the newest architecture are reflected back, so that the curve neither
 * starts too early nor drops at its end. The total height is the square root of the summed density, so that
 * quiet decades stay visible; the layers share it in proportion.
 *
 * @param warp The time in which the Gaussians are spread.
 * @param displayWarp The time in which the samples are shown, so that switching to linear time changes no
 * height.
 */
export function makeStrata(
  eras: readonly string[],
  entries: readonly StrataEntry[],
  warp: Warp,
  displayWarp = warp,
): Strata {
  const years = entries.map(({ year }) => year)
  const yearRange =
    years.length > 0
      ? { from: years.reduce((a, b) => Math.min(a, b)), to: years.reduce((a, b) => Math.max(a, b)) }
      : { from: warp.domain.from, to: warp.domain.to }
  const [start, end] = [warp.yearToPosition(yearRange.from, 1), warp.yearToPosition(yearRange.to, 1)]
  const step = (end - start) / intervals
  const toSampleIndex = (year: number) => (step > 0 ? (warp.yearToPosition(year, 1) - start) / step : 0)
  const densities = computeDensities(eras, entries, toSampleIndex, step)
  const total = new Float64Array(intervals + 1)
  for (const density of densities) {
    for (let index = 0; index <= intervals; index++) total[index]! += density[index]!
  }
  const max = total.reduce((a, b) => Math.max(a, b), 0)

  let lower = new Float64Array(intervals + 1)
  const boundaries = [lower]
  for (const density of densities) {
    lower = lower.map((height, index) => {
      const sum = total[index]!
      return sum > 0 ? height + (density[index]! / sum) * Math.sqrt(sum / max) : 0
    })
    boundaries.push(lower)
  }
  return {
    eras,
    yearRange,
    samples: Array.from({ length: intervals + 1 }, (_, index) =>
      displayWarp.pointAt(warp.positionToYear(start + index * step, 1)),
    ),
    boundaries,
    getBounds(layer, year) {
      if (year < yearRange.from || year > yearRange.to) return { bottom: 0, top: 0 }
      const sampleIndex = Math.min(intervals, Math.max(0, toSampleIndex(year)))
      const index = Math.min(intervals - 1, Math.floor(sampleIndex))
      const interpolate = (heights: Float64Array | undefined) =>
        heights ? heights[index]! + (heights[index + 1]! - heights[index]!) * (sampleIndex - index) : 0
      return { bottom: interpolate(boundaries[layer]), top: interpolate(boundaries[layer + 1]) }
    },
  }
}

/** The density of each era at each sample. */
function computeDensities(
  eras: readonly string[],
  entries: readonly StrataEntry[],
  toSampleIndex: (year: number) => number,
  step: number,
): Float64Array[] {
  // Binned at the samples first, so that the cost of the convolution does not grow with the number of
  // entries.
  const masses = eras.map(() => new Float64Array(intervals + 1))
  const firstIndexes = eras.map(() => Infinity)
  const layerByEra = new Map(eras.map((era, layer) => [era, layer]))
  for (const { era, year, importance } of entries) {
    const layer = layerByEra.get(era)
    if (layer === undefined) continue
    const sampleIndex = toSampleIndex(year)
    firstIndexes[layer] = Math.min(firstIndexes[layer]!, sampleIndex)
    const index = Math.min(intervals - 1, Math.floor(sampleIndex))
    const mass = getWeight(importance)
    masses[layer]![index]! += mass * (1 - (sampleIndex - index))
    masses[layer]![index + 1]! += mass * (sampleIndex - index)
  }
  const deviation = step > 0 ? spreadFraction / step : 1
  const kernelRadius = Math.min(intervals, Math.ceil(4 * deviation))
  const kernel = Float64Array.from({ length: kernelRadius + 1 }, (_, index) =>
    Math.exp(-0.5 * (index / deviation) ** 2),
  )
  const ramp = step > 0 ? (riseFractions.before + riseFractions.after) / step : 1
  return masses.map((layerMasses, layer) => {
    const density = new Float64Array(intervals + 1)
    for (let sampleIndex = 0; sampleIndex <= intervals; sampleIndex++) {
      const mass = layerMasses[sampleIndex]!
      if (mass === 0) continue
      for (let index = sampleIndex - kernelRadius; index <= sampleIndex + kernelRadius; index++) {
        // Reflect what lies beyond the first or last sample.
        const reflected = index < 0 ? -1 - index : index > intervals ? 2 * intervals + 1 - index : index
        density[reflected]! += mass * kernel[Math.abs(index - sampleIndex)]!
      }
    }
    const start = firstIndexes[layer]! - (step > 0 ? riseFractions.before / step : 0)
    for (let index = 0; index <= intervals; index++)
      if (density[index]! > 0) density[index]! *= smoothStep((index - start) / ramp)
    return density
  })
}

/** Smoothstep: 0 for t ≤ 0, 1 for t ≥ 1. */
function smoothStep(t: number) {
  const x = Math.min(1, Math.max(0, t))
  return x * x * (3 - 2 * x)
}
