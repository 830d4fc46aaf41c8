import type { Step } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import type { NetworkNode, NodePart } from './networkNode'
import { sumParts } from './sumCounts'

/** The fields of a node that come directly from its step and its tensors. */
export function pickNodeFields({ path, type, name }: Step, input: Tensor, output: Tensor) {
  // Evaluation is slower if nodes have keys without a value.
  return { path, type, input, output, ...(name !== undefined && { name }) }
}

/** A part without copies. */
export function createPart(name: string, nodes: readonly NetworkNode[]): NodePart {
  return { name, nodes, copies: 1, weightCopies: 1, activeCopies: 1 }
}

/** A node made of parts; `isParallel`: side by side rather than in sequence. */
export function createCompositeNode(
  step: Step,
  layerType: string,
  input: Tensor,
  output: Tensor,
  parts: readonly NodePart[],
  isParallel: boolean,
): NetworkNode {
  return {
    ...sumParts(parts, isParallel),
    ...pickNodeFields(step, input, output),
    layerType,
    weights: [],
    references: [],
    parts,
  }
}
