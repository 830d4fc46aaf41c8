import type { Warp } from './warp'

/** What the strata are made of: the era, date (in years) and importance of every architecture. */
export interface Deposit {
  readonly era: string
  readonly year: number
  readonly importance: number
}

/** The layers of sediment: how active each era was at each moment, piled up in the order of the eras. */
export interface Strata {
  readonly eras: readonly string[]
  /**
   * The heights of the boundaries between the layers at a year and zoom, from the ground (0) up, one more than there
   * are eras; 1 is the greatest height that the whole pile reaches.
   */
  boundaries(year: number, k: number): number[]
}

const samples = 640
/** The standard deviation of a deposit, as a fraction of the warped axis. */
const spread = 0.033
/** How a deposit's importance, 1 to 5, weighs. */
const weight = (importance: number) => importance ** 1.25

/**
 * When zoomed in, sparse decades would be a thin film under an empty page. So the height of the pile is raised to a
 * power that falls from 1 with the zoom: order and proportions between the eras stay, and quiet times become readable.
 */
const exponent = (k: number) => 0.13 + 0.87 / Math.max(1, k) ** 0.85

/** Piles up the deposits: each is a Gaussian in the warped time of the view of all history, weighted by importance. */
export function makeStrata(eras: readonly string[], deposits: readonly Deposit[], warp: Warp): Strata {
  const density = eras.map((era) => {
    const own = deposits
      .filter((deposit) => deposit.era === era)
      .map(({ year, importance }) => ({ at: warp.position(year, 1), mass: weight(importance) }))
    return Float64Array.from({ length: samples + 1 }, (_, index) => {
      let sum = 0
      for (const { at, mass } of own) sum += mass * Math.exp(-0.5 * ((index / samples - at) / spread) ** 2)
      return sum
    })
  })
  const total = Float64Array.from({ length: samples + 1 }, (_, index) =>
    density.reduce((sum, layer) => sum + layer[index]!, 0),
  )
  const greatest = total.reduce((most, value) => Math.max(most, value), 0)

  const at = (layer: Float64Array, position: number) => {
    const scaled = Math.min(1, Math.max(0, position)) * samples
    const index = Math.min(samples - 1, Math.floor(scaled))
    const low = layer[index]!
    return low + (layer[index + 1]! - low) * (scaled - index)
  }

  return {
    eras,
    boundaries(year, k) {
      const heights = [0]
      const position = warp.position(year, 1)
      const whole = at(total, position)
      const height = greatest > 0 && whole > 0 ? (whole / greatest) ** exponent(k) : 0
      let sum = 0
      for (const layer of density) {
        sum += at(layer, position)
        heights.push(height === 0 ? 0 : Math.min(1, (sum / whole) * height))
      }
      return heights
    },
  }
}
