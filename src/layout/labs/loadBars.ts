import { getBoxPath } from '../plot/boxPath'
import { layOutPlot, type PlotFrame, type PlotOptions } from '../plot/plotFrame'

/** The load of each expert as a bar. */
export interface LoadBars extends PlotFrame {
  readonly bars: readonly {
    /** Its centre. */
    readonly x: number
    /** The `d` of the load up to the capacity, and of what exceeds it. */
    readonly served: string
    readonly excess: string | undefined
  }[]
  /** The y of the capacity. */
  readonly capacityY: number
}

/** The width of a bar, at most, and as a fraction of its column. */
const maxBarWidthPx = 28
const barFraction = 0.72

/** @param loads In units of an equal share, like the capacity. */
export function layOutLoadBars(
  loads: readonly number[],
  capacity: number,
  { format, ...size }: Pick<PlotOptions, 'width' | 'height'> & { format: (load: number) => string },
): LoadBars {
  // A power of two, so that the scale changes rarely.
  const maxLoad = 2 ** Math.ceil(Math.log2(Math.max(2, capacity, ...loads) - 1e-6))
  const tickValues = [...new Set([0, 1, maxLoad / 2, maxLoad])]
  const plot = layOutPlot({
    ...size,
    x: { domain: [0, loads.length], tickValues: [] },
    y: { domain: [0, maxLoad], tickValues, format },
  })
  const width = Math.min(maxBarWidthPx, barFraction * (plot.x(1) - plot.x(0)))
  const getBarPath = (x: number, from: number, to: number) =>
    getBoxPath({ x: x - width / 2, y: plot.y(to), width, height: plot.y(from) - plot.y(to) })
  return {
    ...plot,
    capacityY: plot.y(capacity),
    bars: loads.map((load, index) => {
      const x = plot.x(index + 0.5)
      return {
        x,
        served: getBarPath(x, 0, Math.min(load, capacity)),
        excess: load > capacity ? getBarPath(x, capacity, load) : undefined,
      }
    }),
  }
}
