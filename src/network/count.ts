import type { Weight } from './kind'
import type { Counts, Node, Part } from './network'

/**
 * What is counted, here and everywhere. Parameters: every number that training sets, once, however often it is used;
 * running statistics of batch normalisation are not set by training. Multiply-adds: one multiplication with its
 * addition is one, for one example; those of convolutions, of matrices and of both products of attention (without
 * regard to a mask) count, those of biases, normalisation, activation, pooling and softmax do not, nor do look-ups.
 * Depth: layers of weights on the longest way through; attention and feed-forward count two, for two matrices in a row.
 */
export const nothing: Counts = {
  parameters: 0n,
  activeParameters: 0n,
  multiplyAdds: 0n,
  activations: 0n,
  depth: 0,
  cache: 0,
  state: 0,
}

/** The number of values in some arrays. */
export const sizeOfWeights = (weights: readonly Weight[]) =>
  weights.reduce((sum, { shape }) => sum + shape.reduce((size, length) => size * BigInt(length), 1n), 0n)

/** What is counted in nodes one after the other. */
export function inRow(nodes: readonly Counts[]): Counts {
  return nodes.reduce((sum, node) => add(sum, node, sum.depth + node.depth), nothing)
}

/** What is counted in parts: one after the other, or side by side, where the deepest is the depth. */
export function ofParts(parts: readonly Part[], sideBySide: boolean): Counts {
  return parts.reduce((sum, { nodes, times, own, active }) => {
    const one = inRow(nodes)
    const depth = sideBySide ? Math.max(sum.depth, one.depth) : sum.depth + times * one.depth
    return add(
      sum,
      {
        parameters: one.parameters * BigInt(own),
        activeParameters: one.activeParameters * BigInt(Math.min(own, active)),
        multiplyAdds: one.multiplyAdds * BigInt(active),
        activations: one.activations * BigInt(active),
        depth,
        cache: one.cache * active,
        state: one.state * active,
      },
      depth,
    )
  }, nothing)
}

function add(a: Counts, b: Counts, depth: number): Counts {
  return {
    parameters: a.parameters + b.parameters,
    activeParameters: a.activeParameters + b.activeParameters,
    multiplyAdds: a.multiplyAdds + b.multiplyAdds,
    activations: a.activations + b.activations,
    depth,
    cache: a.cache + b.cache,
    state: a.state + b.state,
  }
}

/** Two counts together, the second after the first. */
export const after = (a: Counts, b: Counts) => add(a, b, a.depth + b.depth)

/** Whether two nodes are alike in everything but their place: the same kinds, shapes and weights. */
export function alike(a: Node, b: Node): boolean {
  return a === b || signatureOf(a) === signatureOf(b)
}

const signatures = new WeakMap<Node, string>()

export function signatureOf(node: Node): string {
  const known = signatures.get(node)
  if (known !== undefined) return known
  const { form, kind, input, output, weights, parts, tie, multiplyAdds, cache, state } = node
  const tensors = [input, output].map(({ positions, features, symbols }) => [positions, features, symbols])
  const signature = JSON.stringify([
    [form, kind, tensors, weights.map(({ shape }) => shape), tie, String(multiplyAdds), cache, state],
    parts.map(({ name, nodes, times, own, active }) => [name, times, own, active, nodes.map(signatureOf)]),
  ])
  signatures.set(node, signature)
  return signature
}
