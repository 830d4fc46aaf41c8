import type { NetworkNode } from '../evaluate/networkNode'
import { readNumber } from '../layers/appliedLayer'
import type { Product } from '../layers/product'
import { findLayerType } from '../layers/registry/layerRegistry'

/** How the counts of one layer come about: each is the sum of its terms, and a term the product of its factors. */
interface LayerArithmetic {
  readonly parameters: readonly Product[]
  readonly multiplyAdds: readonly Product[]
}

/** The terms of a layer's counts, for one copy; of a mixture of experts those of its router. */
export const getLayerArithmetic = ({ weights, products }: NetworkNode): LayerArithmetic => ({
  parameters: weights.map(({ name, shape }) => ({ name, factors: shape })),
  multiplyAdds: products ?? [],
})

/** The equation of a layer, one line each; empty for composites other than a mixture of experts. */
export function getEquation(node: NetworkNode): readonly string[] {
  if (node.type === 'experts') {
    const [active, count] = [readNumber(node, 'active'), readNumber(node, 'experts')]
    const shared = node.parts.length > 1 ? ' + S(in)' : ''
    return ['p = softmax(W in)', `out = Σ_{i∈T} p_i · E_i(in)${shared},  |T| = ${active},  i = 1 … ${count}`]
  }
  return node.type === 'layer' ? (findLayerType(node.layerType)?.equation(node).split('\n') ?? []) : []
}
