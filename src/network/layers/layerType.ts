import type { SpecificationError } from '../language/specificationIssue'
import type { AppliedLayer } from './appliedLayer'
import type { LocalizedText } from './localizedText'
import type { Product } from './product'
import type { Stroke } from './stroke'
import type { Subtypes } from './subtypes'
import type { Tensor } from './tensor'
import type { Weight } from './weight'

/** The type of an option. `count` is an integer from `min` (default 1) to `max` (default 10¹²), `counts` one per axis. */
export type OptionDefinition = {
  readonly name: LocalizedText
  /** The option whose value is the default of this one. */
  readonly fallback?: string
  /** The default, if it follows from the input and other options. */
  readonly deriveDefault?: (layer: AppliedLayer) => number | undefined
  /** The value follows from the shapes, which a comparison shows already. */
  readonly isImpliedByShapes?: true
} & (
  | { readonly type: 'count'; readonly min?: number; readonly max?: number; readonly defaultValue?: number }
  | { readonly type: 'counts'; readonly min?: number; readonly defaultValue?: number }
  | { readonly type: 'number'; readonly defaultValue?: number }
  | { readonly type: 'flag'; readonly defaultValue?: boolean }
  /** One of `values`, which have names. */
  | {
      readonly type: 'word'
      readonly values: Readonly<Record<string, LocalizedText>>
      readonly defaultValue?: string
    }
  | { readonly type: 'name' }
)

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

/** The input positions that an output position depends on: a window per axis, moved by a stride, or all. */
export type ReceptiveWindow =
  | 'all'
  | { readonly kernel: readonly number[]; readonly stride: readonly number[] }

/** The output and counts of a layer. Absent counts are 0. */
export interface LayerResult {
  readonly output: Tensor
  readonly weights?: readonly Weight[]
  /** The terms of the multiply-adds for one example. See sumCounts.ts for what is counted. */
  readonly products?: readonly Product[]
  /** `own`: each output position depends on the input at that position only. */
  readonly receptiveWindow: ReceptiveWindow | 'own'
  /** Values cached per token during generation: keys and values for later tokens. */
  readonly kvCachePerToken?: number
  /** Values cached during generation for the full input, or for the full context of cross-attention. */
  readonly kvCachePerContext?: number
  /** State values of a recurrent layer, independent of sequence length. */
  readonly recurrentState?: number
}

/** Layer types, and structures, that can replace each other. Types of one family have the same role. */
export type LayerFamily =
  | 'activation'
  | 'attention'
  | 'feed-forward'
  | 'join'
  | 'norm'
  | 'pooling'
  | 'recurrent'

/**
 * What a layer does in a network. `weights`: it holds matrices, kernels or tables, the main weights of a network;
 * `adjustment`: it adds, multiplies by or prepends a few vectors; `reshape`: it rearranges, selects or resizes.
 */
export type LayerRole = 'weights' | 'adjustment' | 'norm' | 'activation' | 'pooling' | 'reshape' | 'noise'

/** The steps of the inner computation of a layer, as in a specification. */
export interface LayerInternals {
  /** The features of the tensors that the steps use besides `input`. */
  readonly inputs: Readonly<Record<string, number>>
  readonly steps: readonly unknown[]
}

/** Everything known of a layer type. What does not apply is stated as `none`, so that nothing is forgotten. */
export interface LayerType {
  /** The name in a specification. */
  readonly id: string
  readonly name: LocalizedText
  /** The English noun for counting: `layer` for “2 dense layers”, else its forms. */
  readonly englishNoun: 'layer' | { readonly one: string; readonly other: string }
  /** What it computes, in one line for the authors of specifications (content/README.md). */
  readonly documentation: string
  /** `none`: it is only compared with layers of its own type. */
  readonly family: LayerFamily | 'none'
  readonly role: LayerRole
  /** Its letter in fingerprints, which is also its colour. */
  readonly stroke: Stroke | 'none'
  /** A diagram draws it as a box with a title, or as a thin bar, which a fingerprint leaves out. */
  readonly drawnAs: 'box' | 'bar'
  readonly subtypes: Subtypes | 'none'
  /** The main hyper-parameters in short: `3×3 → 64 /2` is kernel, output channels and stride. */
  readonly notation: ((layer: AppliedLayer) => string) | 'none'
  /**
   * What it computes, as an equation from `in` to `out` with the numbers of the layer; one line each. Sub- and
   * superscripts are written `x_i` and `x^{2i}`.
   */
  readonly equation: (layer: AppliedLayer) => string
  /** Its inner computation in a diagram, on a vector or a sequence; shown if it has the same counts. */
  readonly internals: ((layer: AppliedLayer) => LayerInternals) | 'none'
  /** The option set by the value after the type: `dense: 10` means `to: 10`. `none`: no value is allowed there. */
  readonly mainOption: string
  readonly options: Readonly<Record<string, OptionDefinition>>
  /** Properties that are compared besides the options. */
  readonly comparedProperties?: (layer: AppliedLayer) => Readonly<Record<string, number | string | boolean>>
  /** The number of weight layers that count towards depth. */
  readonly depth: number
  /** Throws a {@link SpecificationError} if the input or the options do not fit. */
  apply(input: Tensor, options: LayerOptions): LayerResult
}

/** Checks that a layer type has every fact, and that its main option is one of its options. */
export const defineLayerType = <
  Options extends Readonly<Record<string, OptionDefinition>>,
  Subtype extends string = never,
>(
  layerType: Omit<LayerType, 'mainOption' | 'options' | 'subtypes'> & {
    readonly mainOption: (keyof NoInfer<Options> & string) | 'none'
    readonly options: Options
    readonly subtypes: Subtypes<Subtype> | 'none'
  },
): LayerType => layerType
