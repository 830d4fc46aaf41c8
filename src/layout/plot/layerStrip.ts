import { range } from 'd3-array'
import { makeScale } from './plotFrame'

export interface LineSpan {
  readonly from: number
  readonly to: number
}

/** A network as a strip of layers side by side. */
export interface LayerStrip {
  /** The spans of the layers, with gaps between them. */
  readonly cells: readonly LineSpan[]
  /** The spans of the blocks, without gaps. */
  readonly blocks: readonly LineSpan[]
}

/** The fraction of the span of a layer that is gap. */
const gapFraction = 0.16

/** Lays out layers, `perBlock` of which form a block, at equal distances along a span. */
export function layOutLayerStrip(layers: number, perBlock: number, { from, to }: LineSpan): LayerStrip {
  const scale = makeScale([0, layers], [from, to])
  return {
    cells: range(layers).map((layer) => ({
      from: scale(layer + gapFraction / 2),
      to: scale(layer + 1 - gapFraction / 2),
    })),
    blocks: range(0, layers, perBlock).map((layer) => ({
      from: scale(layer),
      to: scale(Math.min(layers, layer + perBlock)),
    })),
  }
}
