import { range } from 'd3-array'
import { makeScale } from '../plot/plotFrame'

const scale = makeScale([1e-9, 10], [0, 100], true).clamp(true)

/** The place of a gradient norm on a logarithmic scale from 10⁻⁹ to 10, in percent; norms beyond are clamped. */
export const toGradientPercent = (norm: number): number => scale(norm)

/** Every second power of ten, with its place. */
export const gradientTicks = range(-9, 2, 2).map((power) => ({ power, at: scale(10 ** power) }))
