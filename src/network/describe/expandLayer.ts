import { evaluateNetwork } from '../evaluate/evaluateNetwork'
import type { NetworkNode } from '../evaluate/networkNode'
import { readSpecification } from '../reading/readSpecification'

/**
 * The inner computation of a layer as nodes: the gates of an LSTM or a GRU (one time step), the matrices of a
 * feed-forward layer. Undefined for other layers, and if the nodes do not have exactly the layer's parameters and
 * multiply-adds. Cached per node.
 */
export function expandLayer(node: NetworkNode): readonly NetworkNode[] | undefined {
  if (!expandedLayers.has(node)) expandedLayers.set(node, buildInternals(node))
  return expandedLayers.get(node)
}

const expandedLayers = new WeakMap<NetworkNode, readonly NetworkNode[] | undefined>()

function buildInternals(node: NetworkNode): readonly NetworkNode[] | undefined {
  const steps = internalSteps[node.layerType]?.(node)
  const { features, positions } = node.input
  if (!steps || node.type !== 'layer' || positions.length > 1) return undefined
  const axes = positions.length === 1 ? { tokens: positions[0] } : {}
  const state = { ...axes, features: node.output.features }
  const contextFeatures = countContextFeatures(node)
  const inputs = {
    input: { ...axes, features },
    ...(contextFeatures > 0 && { context: { ...axes, features: contextFeatures } }),
    previous_state: state,
    previous_cell: state,
  }
  const { specification } = readSpecification({ inputs, network: steps })
  const result = specification && evaluateNetwork(specification).network
  const hasSameCounts = result?.parameters === node.parameters && result.multiplyAdds === node.multiplyAdds
  return hasSameCounts ? result.nodes : undefined
}

/** The features of a recurrent layer's `context`; 0 without one. */
const countContextFeatures = ({ references, input, weights }: NetworkNode) =>
  references.length === 0 ? 0 : (weights.find(({ name }) => name === 'input')?.shape[0] ?? 0) - input.features

const hasBias = ({ options }: NetworkNode) => options?.get('biases') !== 0

/** The steps of a gate or candidate: a dense layer and an activation. */
const gate = (node: NetworkNode, name: string, activation: string) => [
  { dense: node.output.features, bias: hasBias(node), name },
  activation,
]
/** The concatenated input of all gates. */
const concatInputs = (node: NetworkNode) => ({
  concat: { input: [], ...contextBranch(node), state: [{ from: 'previous_state' }] },
  name: 'both',
})
const contextBranch = (node: NetworkNode) =>
  countContextFeatures(node) > 0 ? { context: [{ from: 'context' }] } : {}

const internalSteps: Readonly<Record<string, (node: NetworkNode) => readonly unknown[]>> = {
  /** Elman (1990): h = tanh(W [x, h] + b). */
  elman: (node) => [concatInputs(node), ...gate(node, 'candidate', 'tanh')],
  /** Gers et al. (2000): c = f c + i g, h = o tanh c. */
  lstm(node) {
    const keep = {
      multiply: { forget: gate(node, 'forget_gate', 'sigmoid'), cell: [{ from: 'previous_cell' }] },
    }
    const write = {
      multiply: { input: gate(node, 'input_gate', 'sigmoid'), candidate: gate(node, 'candidate', 'tanh') },
    }
    const shown = [{ from: 'both' }, ...gate(node, 'output_gate', 'sigmoid')]
    return [
      concatInputs(node),
      { add: { keep: [keep], write: [write] } },
      { multiply: { cell: ['tanh'], shown } },
    ]
  },
  /** Cho et al. (2014): h = z h + (1 − z) tanh(W [x, r h] + b). */
  gru(node) {
    const state = [{ from: 'previous_state' }]
    const reset = { multiply: { reset: gate(node, 'reset_gate', 'sigmoid'), state } }
    const update = [
      { dense: node.output.features, bias: hasBias(node), name: 'update_gate' },
      { sigmoid: null, name: 'update' },
    ]
    const candidate = [
      { concat: { reset: [reset], input: [{ from: 'input' }], ...contextBranch(node) } },
      ...gate(node, 'candidate', 'tanh'),
    ]
    const renew = { multiply: { candidate, rest: [{ from: 'update' }, 'complement'] } }
    return [concatInputs(node), { add: { keep: [{ multiply: { update, state } }], renew: [renew] } }]
  },
  /** Vaswani et al. (2017), equation 2; gated, Shazeer (2020). */
  feedforward({ options, output: { features } }) {
    const bias = options?.get('bias') !== 0
    const activation = options?.get('activation') ?? 'relu'
    const hidden = { dense: Number(options?.get('hidden')), bias }
    const hiddenSteps = options?.get('gated')
      ? [{ multiply: { gate: [hidden, activation], up: [hidden] } }]
      : [hidden, activation]
    return [...hiddenSteps, { dense: features, bias }]
  },
}
