import { extent, nice, range } from 'd3-array'
import { type Domain, makeScale } from '../plot/plotFrame'

/** A scaling law: how well a compute budget is used, by model size. */
export interface ScalingRule {
  /** The loss at a model size when the rest of the budget is spent on data; to be minimised. */
  readonly loss: (size: number) => number
  /** The size with the minimum loss. */
  readonly optimalSize: number
}

const sampleCount = 60
const tickCount = 4
/** How far the domain extends beyond the outermost size to be shown, as a factor. */
const domainMarginFactor = 4

/** The curves of rules and the domains of their chart. */
export interface SampledRules {
  /** For each rule: size, loss, size, loss, … at equal distances of a logarithmic axis. */
  readonly curves: readonly number[][]
  /** Includes the optimum of every rule and the chosen size. */
  readonly sizes: Domain
  /** From tick to tick. */
  readonly losses: Domain
}

export function sampleRules(rules: readonly ScalingRule[], chosenSize: number): SampledRules {
  const [min, max] = extent([chosenSize, ...rules.map(({ optimalSize }) => optimalSize)])
  const sizes = [min! / domainMarginFactor, max! * domainMarginFactor] as const
  const samples = range(sampleCount + 1).map(makeScale(sizes, [0, sampleCount], true).invert)
  const [minLoss, maxLoss] = extent(rules.flatMap(({ loss }) => samples.map(loss)))
  return {
    sizes,
    losses: nice(minLoss!, maxLoss!, tickCount),
    curves: rules.map(({ loss }) => samples.flatMap((size) => [size, loss(size)])),
  }
}
