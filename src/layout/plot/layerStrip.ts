/** A part of a line. */
export interface LineSpan {
  readonly from: number
  readonly to: number
}

/** A network as a strip of layers one behind the other. */
export interface LayerStrip {
  /** The layers' places, with a gap between two. */
  readonly cells: readonly LineSpan[]
  /** The blocks' places: each begins where the one before ends. */
  readonly blocks: readonly LineSpan[]
}

/** The part of a layer's place that is gap. */
const gapFraction = 0.16

/** Lays out as many layers, of which so many make a block, in equal places along a span. */
export function layOutLayerStrip(layers: number, perBlock: number, { from, to }: LineSpan): LayerStrip {
  const stride = (to - from) / layers
  const at = (place: number) => from + place * stride
  return {
    cells: Array.from({ length: layers }, (_, layer) => ({
      from: at(layer + gapFraction / 2),
      to: at(layer + 1 - gapFraction / 2),
    })),
    blocks: Array.from({ length: Math.ceil(layers / perBlock) }, (_, block) => ({
      from: at(block * perBlock),
      to: at(Math.min(layers, (block + 1) * perBlock)),
    })),
  }
}
