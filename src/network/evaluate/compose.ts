import type { Step } from '../language/specification'
import type { Tensor } from '../layers/tensor'
import { ofParts } from './count'
import type { Node, Part } from './network'

/** What a step and its tensors say of a node. */
export const placeOf = ({ path, form, name }: Step, input: Tensor, output: Tensor) => ({
  path,
  form,
  input,
  output,
  ...(name !== undefined && { name }),
})

/** A node made of parts, which are one after the other, or side by side. */
export function composed(
  step: Step,
  kind: string,
  input: Tensor,
  output: Tensor,
  parts: readonly Part[],
  sideBySide: boolean,
): Node {
  const counts = ofParts(parts, sideBySide)
  return { ...counts, ...placeOf(step, input, output), kind, weights: [], takes: [], parts }
}
