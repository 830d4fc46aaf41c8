import type { Step } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import type { NetworkNode, NodePart } from './networkNode'
import { sumParts } from './sumCounts'

/** The fields of a node that come directly from its step and its tensors. */
export const pickNodeFields = ({ path, type, name }: Step, input: Tensor, output: Tensor) => ({
  path,
  type,
  input,
  output,
  ...(name !== undefined && { name }),
})

/** A node made of parts; `isParallel`: side by side rather than in sequence. */
export function createCompositeNode(
  step: Step,
  layerType: string,
  input: Tensor,
  output: Tensor,
  parts: readonly NodePart[],
  isParallel: boolean,
): NetworkNode {
  const counts = sumParts(parts, isParallel)
  return {
    ...counts,
    ...pickNodeFields(step, input, output),
    layerType,
    weights: [],
    references: [],
    parts,
  }
}
