import { range } from 'd3-array'
import { area, type SeriesPoint, stack } from 'd3-shape'
import { layOutPlot, type PlotFrame, type PlotOptions } from './plotFrame'

/** Shares of a whole over training steps, as stacked bands. */
export interface StackedArea extends PlotFrame {
  /** The `d` of each band's area, from the bottom up. */
  readonly bands: readonly string[]
  /** The end, its centre and the thickness of each band at the last step; none before the first step. */
  readonly ends: readonly { readonly x: number; readonly y: number; readonly thickness: number }[]
}

/**
 * Lays out shares that add up to 1 at every step.
 *
 * @param shares For each band: step, share, step, share, … at the same steps as the others.
 */
export function layOutStackedArea(
  shares: readonly ArrayLike<number>[],
  options: Pick<PlotOptions, 'width' | 'height' | 'x' | 'names' | 'margin'> & {
    readonly formatShare?: (share: number) => string
  },
): StackedArea {
  const y = { domain: [0, 1], tickValues: [0, 0.5, 1], format: options.formatShare } as const
  const frame = layOutPlot({ ...options, y })
  const steps = range((shares[0]?.length ?? 0) / 2)
  const getX = (step: number) => frame.x(shares[0]![2 * step]!)
  const series = stack<number, number>()
    .keys(shares.keys())
    .value((step, band) => shares[band]![2 * step + 1]!)(steps)
  const drawBand = area<SeriesPoint<number>>(
    (_, step) => getX(step),
    ([from]) => frame.y(from),
    ([, to]) => frame.y(to),
  ).digits(1)
  return {
    ...frame,
    bands: series.map((band) => drawBand(band) ?? ''),
    ends: series.flatMap((band) =>
      band.slice(-1).map(([from, to]) => ({
        x: getX(steps.length - 1),
        y: frame.y((from + to) / 2),
        thickness: frame.y(from) - frame.y(to),
      })),
    ),
  }
}
