import { SpecificationError } from '../language/specificationIssue'
import type { Tensor } from './tensor'

/** What an option of a layer may be. `count` is a whole number of at least `least` (1 unless it says otherwise). */
export type OptionDefinition =
  | { readonly type: 'count'; readonly min?: number; readonly defaultValue?: number }
  | { readonly type: 'counts'; readonly min?: number; readonly defaultValue?: number }
  | { readonly type: 'number'; readonly defaultValue?: number }
  | { readonly type: 'flag'; readonly defaultValue?: boolean }
  | { readonly type: 'word'; readonly allowedValues: readonly string[]; readonly defaultValue?: string }
  | { readonly type: 'name' }

/** The options of one layer, evaluated; what is not given has its usual value. */
export interface LayerOptions {
  /** A whole number. Throws a {@link SpecificationError} where there is none and none is usual. */
  count(option: string): number
  optionalCount(option: string): number | undefined
  /** Whether there is a value for it, given or usual. */
  has(option: string): boolean
  /** A whole number for each of `axes` axes; a single one stands for all. */
  counts(option: string, axes: number): readonly number[]
  number(option: string): number
  /** False where it is neither given nor usual. */
  flag(option: string): boolean
  word(option: string): string
  /** The tensor that the name given stands for; undefined where none is given. */
  tensor(option: string): Tensor | undefined
}

/** Numbers that training sets, as an array of a shape. */
export interface Weight {
  readonly name: string
  readonly shape: readonly number[]
}

/** How far a layer looks along the axes of positions: a window that moves in strides, or everywhere. */
export type ReceptiveWindow =
  | 'all'
  | { readonly kernel: readonly number[]; readonly stride: readonly number[] }

/** What a layer makes of its input. */
export interface LayerResult {
  readonly output: Tensor
  readonly weights?: readonly Weight[]
  /** Multiply-adds for one example. See sumCounts.ts for what is counted. */
  readonly multiplyAdds?: bigint
  readonly receptiveWindow?: ReceptiveWindow
  /** Values kept for each token while generating: keys and values, where later tokens look back. */
  readonly kvCachePerToken?: number
  /** Values kept for the whole input while generating, or for the whole context that every token looks at. */
  readonly kvCachePerContext?: number
  /** Values kept however long the sequence is: the state of a recurrent layer. */
  readonly recurrentState?: number
}

/** A kind of layer: the options it has, and what it does. */
export interface LayerType {
  /** The option whose value stands after the kind itself: `dense: 10` is `to: 10`. Absent: nothing stands there. */
  readonly mainOption?: string
  readonly options: Readonly<Record<string, OptionDefinition>>
  /** How many layers of weights it stacks, as depth is counted. */
  readonly depth?: number
  /** Throws a {@link SpecificationError} where the layer cannot take the input. */
  apply(input: Tensor, options: LayerOptions): LayerResult
}

/** Types a table of kinds, keeping their names. */
export const defineLayerTypes = <Name extends string>(types: Readonly<Record<Name, LayerType>>) => types

/** The exact product of whole numbers. */
export function multiplyExact(...factors: readonly number[]): bigint {
  const rounded = factors.reduce((result, factor) => result * factor, 1)
  // What a number holds exactly is exact at each step on the way there.
  if (Number.isSafeInteger(rounded)) return BigInt(rounded)
  return factors.reduce((result, factor) => result * BigInt(factor), 1n)
}

/** The vectors of a tensor; symbols have none. */
export function requireVectors(input: Tensor): Tensor {
  if (input.symbols === undefined) return input
  throw new SpecificationError('the input holds symbols, not numbers. Put an embedding before this layer')
}

/** An input with so many axes of positions: 2 for an image, 1 for a sequence. */
export function requireAxes(input: Tensor, ...axisCounts: readonly number[]): Tensor {
  const vectors = requireVectors(input)
  if (axisCounts.includes(vectors.positions.length)) return vectors
  const expected = axisCounts
    .map((count) => ['a plain vector', 'a sequence', 'an image'][count] ?? '')
    .join(' or ')
  const actual = ['a plain vector', 'a sequence', 'an image'][vectors.positions.length] ?? 'something else'
  throw new SpecificationError(`this layer takes ${expected}, but its input is ${actual}`)
}
