import { range } from 'd3-array'
import { makeScale } from './plotFrame'

/** The size of a strip of dots, and the range of values that it shows. */
export interface DotStrip {
  readonly width: number
  readonly height: number
  readonly from: number
  readonly to: number
  readonly radius: number
}

/** Places a dot for each value along a strip; dots that would overlap are stacked from its floor. */
export function layOutDots(values: readonly number[], { width, height, from, to, radius }: DotStrip) {
  const toX = makeScale([from, to], [radius, width - radius])
  const floor = height - 3 - radius
  const tiers = Math.max(1, Math.floor((floor - radius) / (1.6 * radius)) + 1)
  const placed: { x: number; tier: number }[] = []
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!)
  const result: { x: number; y: number }[] = []
  for (const index of order) {
    const x = toX(values[index]!)
    const takenTiers = new Set(placed.filter((dot) => x - dot.x < 1.8 * radius).map(({ tier }) => tier))
    const freeTier = range(tiers).find((tier) => !takenTiers.has(tier))
    // A full stack does not grow: further dots overlap its top.
    const tier = freeTier ?? tiers - 1
    placed.push({ x, tier })
    result[index] = { x, y: floor - tier * 1.6 * radius }
  }
  return result
}
