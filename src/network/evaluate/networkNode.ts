import type { NumericValue } from '../language/expression'
import type { SpecificationPath } from '../language/specificationIssue'
import type { ReceptiveWindow } from '../layers/layerType'
import type { Product } from '../layers/product'
import type { Tensor } from '../layers/tensor'
import type { Weight } from '../layers/weight'

/** An evaluated part of a network: a layer, or a composite. Its counts include its parts. */
export interface NetworkNode extends NetworkCounts {
  readonly path: SpecificationPath
  /** A layer, a block call, a repetition, a join of branches, a mixture of experts, or a named tensor. */
  readonly type: 'layer' | 'call' | 'repeat' | 'join' | 'experts' | 'from'
  /**
   * The type of a layer; the name of a block, loop variable or referenced tensor; `add`, `multiply`, `concat`;
   * `experts`; `repeat` for a repetition without variable.
   */
  readonly layerType: string
  readonly name?: string
  /** The evaluated options stated in its step; only for a layer or a mixture of experts. */
  readonly options?: ReadonlyMap<string, NumericValue | string>
  readonly input: Tensor
  readonly output: Tensor
  /** Without those of its parts, and without tied weights. */
  readonly weights: readonly Weight[]
  /** The terms of the multiply-adds, without those of its parts; absent if there are none. */
  readonly products?: readonly Product[]
  readonly parts: readonly NodePart[]
  /** The name of the layer whose weights it shares. */
  readonly tiedTo?: string
  /** Written as `residual`: the first part computes, the second is the shortcut. */
  readonly isResidual?: boolean
  /** Absent if each output position depends on the input at that position only. */
  readonly receptiveWindow?: ReceptiveWindow
  /** Names of the tensors it uses besides its input. */
  readonly references: readonly string[]
}

/** A sequence of nodes: a branch, a group of equal iterations, an expert. */
export interface NodePart {
  readonly name: string
  readonly nodes: readonly NetworkNode[]
  /** Equal copies: in sequence in a repetition, in parallel for experts. */
  readonly copies: number
  /** Copies with weights of their own; 1 if all copies share them. */
  readonly weightCopies: number
  /** Copies that process a given token. */
  readonly activeCopies: number
}

/** The unique key of a node in its network. `parentKey` is empty at the top level. */
export const nodeKey = (parentKey: string, partIndex: number, nodeIndex: number) =>
  `${parentKey}/${partIndex}.${nodeIndex}`

/** The key of the router in a mixture of experts. */
export const routerKey = (expertsKey: string) => `${expertsKey}/router`

/** Whether a key denotes the ancestor itself or something inside it. */
export const isKeyWithin = (key: string, ancestorKey: string) =>
  key === ancestorKey || key.startsWith(`${ancestorKey}/`) || key.startsWith(`${ancestorKey}.`)

/** See sumCounts.ts for what is counted. */
export interface NetworkCounts {
  readonly parameters: bigint
  readonly activeParameters: bigint
  readonly multiplyAdds: bigint
  /** Output values of all layers for one example, stored for training. */
  readonly activations: bigint
  /** Weight layers on the longest path. */
  readonly depth: number
  /** Values cached per token during generation. */
  readonly kvCachePerToken: number
  /** Values cached for the full context during generation; with windowed attention, for the window only. */
  readonly kvCachePerContext: number
  /** State values of recurrent layers, independent of sequence length. */
  readonly recurrentState: number
}

/** An evaluated network in one of its variants. */
export interface Network extends NetworkCounts {
  /** The name of the variant; empty for a network without variants. */
  readonly variant: string
  readonly inputs: ReadonlyMap<string, Tensor>
  readonly output: Tensor
  readonly nodes: readonly NetworkNode[]
  /** The values of the named dimensions in this variant; true is 1, false is 0. */
  readonly dimensions: ReadonlyMap<string, NumericValue>
}
