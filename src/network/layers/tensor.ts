/**
 * What flows between layers, without the batch axis: at each of some positions a vector of features, or one of a
 * number of symbols. An image has two axes of positions (height and width), a sequence one (tokens), a plain vector none.
 */
export interface Tensor {
  readonly positions: readonly number[]
  /** The length of the vector at each position; 1 for symbols. */
  readonly features: number
  /** How many symbols there are, if they are symbols. */
  readonly symbols?: number
}

/** The axes as arrays have them: channels, height, width; or tokens, features; or features. */
export function shapeOf({ positions, features, symbols }: Tensor): number[] {
  if (symbols !== undefined) return [...positions]
  return positions.length === 2 ? [features, ...positions] : [...positions, features]
}

/** Its shape as one reads it: 256×56×56. */
export const formatShape = (tensor: Tensor) => shapeOf(tensor).join('×')

/** The number of positions. */
export const countPositions = ({ positions }: Tensor) =>
  positions.reduce((product, length) => product * length, 1)

/** The number of values. */
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

/** In what two tensors differ, as the subject of a sentence: "heights differ"; undefined if in nothing. */
export function describeShapeDifference(a: Tensor, b: Tensor): string | undefined {
  if (a.positions.length !== b.positions.length) return 'they have different axes'
  if ((a.symbols === undefined) !== (b.symbols === undefined)) return 'one of them holds symbols'
  const axes = (axisPlurals[a.positions.length] ?? []).filter(
    (_, axis) => a.positions[axis] !== b.positions[axis],
  )
  if (a.features !== b.features) axes.push(a.positions.length === 2 ? 'channels' : 'features')
  return axes.length > 0 ? `${axes.join(' and ')} differ` : undefined
}
