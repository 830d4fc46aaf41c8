import type { Box, Size } from '../geometry'
import { layOutLayerStrip } from '../plot/layerStrip'
import { layOutPlot, makeScale, type PlotOptions } from '../plot/plotFrame'

export interface NetworkStripOptions extends Required<Pick<PlotOptions, 'width' | 'names'>> {
  readonly layers: number
  readonly blockLayers: number
  /** Space for skip connections, in pixels; kept if there are none. */
  readonly arcHeight: number
  /** Norms by layer; absent before the first step. */
  readonly gradients?: ArrayLike<number>
  /** Of the logarithmic colour scale. */
  readonly domain: readonly [from: number, to: number]
}

/** A network as a strip of cells, aligned with charts of the same names. */
export interface NetworkStrip extends Size {
  readonly cells: readonly Box[]
  /** The place of the gradient of each layer on the colour scale, from 0 to 1. */
  readonly shades: readonly number[]
  /** The `d` of an arc over each block. */
  readonly arcs: readonly string[]
  /** The edge of the strip beside which its name stands, and its centre. */
  readonly right: number
  readonly centre: number
}

const cellHeight = 22

export function layOutNetworkStrip(options: NetworkStripOptions): NetworkStrip {
  const { width, names, layers, blockLayers, arcHeight, gradients = [], domain } = options
  const [top, height] = [arcHeight + 1, arcHeight + cellHeight + 2]
  const axis = { domain: [0, 1], tickValues: [] } as const
  const { left, right } = layOutPlot({ width, height, names, x: axis, y: axis })
  const { cells, blocks } = layOutLayerStrip(layers, blockLayers, { from: left, to: right })
  const controlY = top - 1.3 * arcHeight
  const toShade = makeScale(domain, [0, 1], true).clamp(true)
  return {
    ...{ width, height, right, centre: top + cellHeight / 2 },
    cells: cells.map(({ from, to }) => ({ x: from, y: top, width: to - from, height: cellHeight })),
    shades: Array.from(gradients, toShade),
    arcs: blocks.map(({ from, to }) => `M${from},${top}C${from},${controlY} ${to},${controlY} ${to},${top}`),
  }
}
