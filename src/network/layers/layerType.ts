import { SpecificationError } from '../language/specificationIssue'
import type { Tensor } from './tensor'

/** The type of an option. `count` is an integer of at least `min` (default 1), `counts` one per axis. */
export type OptionDefinition =
  | { readonly type: 'count'; readonly min?: number; readonly defaultValue?: number }
  | { readonly type: 'counts'; readonly min?: number; readonly defaultValue?: number }
  | { readonly type: 'number'; readonly defaultValue?: number }
  | { readonly type: 'flag'; readonly defaultValue?: boolean }
  | { readonly type: 'word'; readonly allowedValues: readonly string[]; readonly defaultValue?: string }
  | { readonly type: 'name' }

/** The evaluated options of a layer; options that are not stated have their default. */
export interface LayerOptions {
  /** Throws a {@link SpecificationError} if the option has neither a value nor a default. */
  count(option: string): number
  optionalCount(option: string): number | undefined
  /** Whether the option has a value or a default. */
  has(option: string): boolean
  /** One integer for each of `axes` axes; a single stated number applies to all. */
  counts(option: string, axes: number): readonly number[]
  number(option: string): number
  /** False if the option has neither a value nor a default. */
  flag(option: string): boolean
  word(option: string): string
  /** The tensor with the stated name; undefined if no name is stated. */
  tensor(option: string): Tensor | undefined
}

/** An array of trainable parameters. */
export interface Weight {
  readonly name: string
  readonly shape: readonly number[]
}

/** The input positions that an output position depends on: a window per axis, moved by a stride, or all. */
export type ReceptiveWindow =
  | 'all'
  | { readonly kernel: readonly number[]; readonly stride: readonly number[] }

/** The output and counts of a layer. Absent counts are 0. */
export interface LayerResult {
  readonly output: Tensor
  readonly weights?: readonly Weight[]
  /** Multiply-adds for one example. See sumCounts.ts for what is counted. */
  readonly multiplyAdds?: bigint
  /** Absent if each output position depends on the input at that position only. */
  readonly receptiveWindow?: ReceptiveWindow
  /** Values cached per token during generation: keys and values for later tokens. */
  readonly kvCachePerToken?: number
  /** Values cached during generation for the full input, or for the full context of cross-attention. */
  readonly kvCachePerContext?: number
  /** State values of a recurrent layer, independent of sequence length. */
  readonly recurrentState?: number
}

export interface LayerType {
  /** The option set by the value after the type: `dense: 10` means `to: 10`. Absent: no value is allowed there. */
  readonly mainOption?: string
  readonly options: Readonly<Record<string, OptionDefinition>>
  /** The number of weight layers that count towards depth; default 0. */
  readonly depth?: number
  /** Throws a {@link SpecificationError} if the input or the options do not fit. */
  apply(input: Tensor, options: LayerOptions): LayerResult
}

/** Checks the type of a table of layer types, and keeps their names as keys. */
export const defineLayerTypes = <Name extends string>(types: Readonly<Record<Name, LayerType>>) => types

/** The exact product of integers. */
export function multiplyExact(...factors: readonly number[]): bigint {
  const rounded = factors.reduce((result, factor) => result * factor, 1)
  // If the final product of positive factors is a safe integer, so are all intermediate ones.
  if (Number.isSafeInteger(rounded)) return BigInt(rounded)
  return factors.reduce((result, factor) => result * BigInt(factor), 1n)
}

/** Returns the input. Throws a {@link SpecificationError} if it holds symbols rather than vectors. */
export function requireVectors(input: Tensor): Tensor {
  if (input.symbols === undefined) return input
  throw new SpecificationError('the input holds symbols, not numbers. Put an embedding before this layer')
}

/** Like {@link requireVectors}; also requires one of `axisCounts` position axes (2: image, 1: sequence, 0: vector). */
export function requireAxes(input: Tensor, ...axisCounts: readonly number[]): Tensor {
  const vectors = requireVectors(input)
  if (axisCounts.includes(vectors.positions.length)) return vectors
  const expected = axisCounts
    .map((count) => ['a plain vector', 'a sequence', 'an image'][count] ?? '')
    .join(' or ')
  const actual = ['a plain vector', 'a sequence', 'an image'][vectors.positions.length] ?? 'something else'
  throw new SpecificationError(`this layer takes ${expected}, but its input is ${actual}`)
}

export const createBiasWeights = (hasBias: boolean, features: number): Weight[] =>
  hasBias ? [{ name: 'bias', shape: [features] }] : []
