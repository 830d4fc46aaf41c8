/**
 * The shape of a tensor between layers, without the batch axis: a vector of features, or one symbol, at each position.
 * An image has two position axes (height, width), a sequence one (tokens), a plain vector none.
 */
export interface Tensor {
  /** The lengths of the position axes. */
  readonly positions: readonly number[]
  /** The length of the vector at each position; 1 for symbols. */
  readonly features: number
  /** The size of the vocabulary, if the tensor holds symbols. */
  readonly symbols?: number
}

/** [channels, height, width], [tokens, features] or [features]; symbols: the positions only. */
export function shapeOf({ positions, features, symbols }: Tensor): number[] {
  if (symbols !== undefined) return [...positions]
  return positions.length === 2 ? [features, ...positions] : [...positions, features]
}

/** The shape as text: `256×56×56`. */
export const formatShape = (tensor: Tensor) => shapeOf(tensor).join('×')

export const countPositions = ({ positions }: Tensor) =>
  positions.reduce((product, length) => product * length, 1)

export const countValues = (tensor: Tensor) => countPositions(tensor) * tensor.features

export function isSameShape(a: Tensor, b: Tensor): boolean {
  return (
    a.features === b.features &&
    a.symbols === b.symbols &&
    a.positions.length === b.positions.length &&
    a.positions.every((length, axis) => length === b.positions[axis])
  )
}

const axisPlurals: Readonly<Record<number, readonly string[]>> = {
  0: [],
  1: ['lengths'],
  2: ['heights', 'widths'],
}

/** The difference of two shapes as text, such as "heights differ"; undefined if they are equal. */
export function describeShapeDifference(a: Tensor, b: Tensor): string | undefined {
  if (a.positions.length !== b.positions.length) return 'they have different axes'
  if ((a.symbols === undefined) !== (b.symbols === undefined)) return 'one of them holds symbols'
  const axes = (axisPlurals[a.positions.length] ?? []).filter(
    (_, axis) => a.positions[axis] !== b.positions[axis],
  )
  if (a.features !== b.features) axes.push(a.positions.length === 2 ? 'channels' : 'features')
  return axes.length > 0 ? `${axes.join(' and ')} differ` : undefined
}
