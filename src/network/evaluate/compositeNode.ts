import type { Step } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import type { NetworkNode, NodePart } from './networkNode'
import { sumParts } from './sumCounts'

/** What a step and its tensors say of a node. */
export const pickNodeFields = ({ path, type, name }: Step, input: Tensor, output: Tensor) => ({
  path,
  type,
  input,
  output,
  ...(name !== undefined && { name }),
})

/** A node made of parts, which are one after the other, or side by side. */
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
