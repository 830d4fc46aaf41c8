/** A part of a line. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A network as a strip of layers one behind the other. */
export interface Strip {
  /** The layers' places, with a gap between two. */
  readonly cells: readonly Span[]
  /** The blocks' places: each begins where the one before ends. */
  readonly blocks: readonly Span[]
}

/** The part of a layer's place that is gap. */
const gap = 0.16

/** Lays out as many layers, of which so many make a block, in equal places along a span. */
export function layOutStrip(layers: number, perBlock: number, { from, to }: Span): Strip {
  const stride = (to - from) / layers
  const at = (place: number) => from + place * stride
  return {
    cells: Array.from({ length: layers }, (_, layer) => ({
      from: at(layer + gap / 2),
      to: at(layer + 1 - gap / 2),
    })),
    blocks: Array.from({ length: Math.ceil(layers / perBlock) }, (_, block) => ({
      from: at(block * perBlock),
      to: at(Math.min(layers, (block + 1) * perBlock)),
    })),
  }
}
