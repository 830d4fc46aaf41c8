import type { NumericValue } from '../language/expression'
import type { SpecificationPath } from '../language/specificationIssue'
import type { ReceptiveWindow, Weight } from '../layers/layerType'
import type { Tensor } from '../layers/tensor'

/** A part of a network, computed: a layer, or something made of parts. Its counts hold all that is within it. */
export interface NetworkNode extends NetworkCounts {
  /** Where it stands in the specification. */
  readonly path: SpecificationPath
  /** A layer, a call of a block, a repetition, a junction of branches, a mixture of experts, or a tensor taken up again. */
  readonly type: 'layer' | 'call' | 'repeat' | 'join' | 'experts' | 'from'
  /** The kind of layer; the name of the block; `add`, `multiply`, `concat`; the name of what is taken up. */
  readonly layerType: string
  readonly name?: string
  /** What its step says of it, computed: numbers, lists of them, words. Of a layer or a mixture of experts alone. */
  readonly options?: ReadonlyMap<string, NumericValue | string>
  readonly input: Tensor
  readonly output: Tensor
  /** Its own, not those of its parts. */
  readonly weights: readonly Weight[]
  readonly parts: readonly NodePart[]
  /** The layer whose weights it shares. */
  readonly tiedTo?: string
  /** Written as a residual. */
  readonly isResidual?: boolean
  /** How far a layer looks along the axes of positions; absent where it looks at its own alone. */
  readonly receptiveWindow?: ReceptiveWindow
  /** Names of the tensors it takes besides its input. */
  readonly references: readonly string[]
}

/** Nodes in a row: a branch, the times of a repetition, an expert. */
export interface NodePart {
  readonly name: string
  readonly nodes: readonly NetworkNode[]
  /** How many of it there are: in a row if repeated, side by side if experts. */
  readonly copies: number
  /** How many of them have weights of their own. */
  readonly weightCopies: number
  /** How many of them a token passes through. */
  readonly activeCopies: number
}

/** The key of a node within a network: of the node it is in, and its places there. The top has none. */
export const nodeKey = (parentKey: string, partIndex: number, nodeIndex: number) =>
  `${parentKey}/${partIndex}.${nodeIndex}`

/** The key of the layer that chooses, in a mixture of experts. */
export const routerKey = (expertsKey: string) => `${expertsKey}/router`

/** Whether a key is of something within what another is of, or of that itself. */
export const isKeyWithin = (key: string, ancestorKey: string) =>
  key === ancestorKey || key.startsWith(`${ancestorKey}/`) || key.startsWith(`${ancestorKey}.`)

/** What is counted. See sumCounts.ts for what is counted. */
export interface NetworkCounts {
  readonly parameters: bigint
  readonly activeParameters: bigint
  readonly multiplyAdds: bigint
  /** Values that the layers put out for one example, all kept for training. */
  readonly activations: bigint
  /** Layers of weights on the longest way through. */
  readonly depth: number
  /** Values kept for each token while generating. */
  readonly kvCachePerToken: number
  /** Values kept for the whole input while generating, of a window only its positions. */
  readonly kvCachePerContext: number
  /** Values of state kept, however long the sequence. */
  readonly recurrentState: number
}

/** A whole network in one of its variants. */
export interface Network extends NetworkCounts {
  /** The name of the variant; empty for a network without. */
  readonly variant: string
  readonly inputs: ReadonlyMap<string, Tensor>
  readonly output: Tensor
  readonly nodes: readonly NetworkNode[]
  /** The named dimensions as they are in this variant; true is 1 and false 0. */
  readonly dimensions: ReadonlyMap<string, NumericValue>
}
