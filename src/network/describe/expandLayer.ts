import { evaluateNetwork } from '../evaluate/evaluateNetwork'
import type { NetworkNode } from '../evaluate/networkNode'
import { findLayerType } from '../layers/registry/layerRegistry'
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
  const { features, positions } = node.input
  const build = node.type === 'layer' ? findLayerType(node.layerType)?.internals : undefined
  if (typeof build !== 'function' || positions.length > 1) return undefined
  const { inputs: otherInputs, steps } = build(node)
  const axes = positions.length === 1 ? { tokens: positions[0] } : {}
  const inputs = Object.fromEntries(
    Object.entries({ input: features, ...otherInputs }).map(([name, features]) => [
      name,
      { ...axes, features },
    ]),
  )
  const { specification } = readSpecification({ inputs, network: steps })
  const result = specification && evaluateNetwork(specification).network
  const hasSameCounts = result?.parameters === node.parameters && result.multiplyAdds === node.multiplyAdds
  return hasSameCounts ? result.nodes : undefined
}
