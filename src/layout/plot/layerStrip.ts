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
  const stride = (to - from) / layers
  const toPosition = (index: number) => from + index * stride
  return {
    cells: Array.from({ length: layers }, (_, layer) => ({
      from: toPosition(layer + gapFraction / 2),
      to: toPosition(layer + 1 - gapFraction / 2),
    })),
    blocks: Array.from({ length: Math.ceil(layers / perBlock) }, (_, block) => ({
      from: toPosition(block * perBlock),
      to: toPosition(Math.min(layers, (block + 1) * perBlock)),
    })),
  }
}
