import type { AppliedLayer } from '../appliedLayer'
import type { LayerInternals } from '../layerType'

/** The steps of one time step of a recurrent cell, with the tensors that they use. */
export function showCell(layer: AppliedLayer, steps: readonly unknown[]): LayerInternals {
  const context = countContextFeatures(layer)
  const { features } = layer.output
  return {
    inputs: { ...(context > 0 && { context }), previous_state: features, previous_cell: features },
    steps,
  }
}

/** The features of a recurrent layer's `context`; 0 without one. */
const countContextFeatures = ({ references, input, weights }: AppliedLayer) =>
  references.length === 0 ? 0 : (weights.find(({ name }) => name === 'input')?.shape[0] ?? 0) - input.features

export const hasBias = ({ options }: AppliedLayer) => options?.get('biases') !== 0

/** The steps of a gate or candidate: a dense layer and an activation. */
export const gate = (layer: AppliedLayer, name: string, activation: string) => [
  { dense: layer.output.features, bias: hasBias(layer), name },
  activation,
]
/** The concatenated input of all gates. */
export const concatInputs = (layer: AppliedLayer) => ({
  concat: { input: [], ...contextBranch(layer), state: [{ from: 'previous_state' }] },
  name: 'both',
})
export const contextBranch = (layer: AppliedLayer) =>
  countContextFeatures(layer) > 0 ? { context: [{ from: 'context' }] } : {}
