import type { Network, NetworkNode } from '../evaluate/networkNode'
import type { ReceptiveWindow } from '../layers/layerType'

/** Per axis: the number of input positions that a position depends on, and the input distance between neighbours. */
interface FieldState {
  readonly size: readonly number[]
  readonly jump: readonly number[]
}

/**
 * The receptive field, in input positions along each axis: the max over all layers before the first one that depends on
 * the whole input. Undefined for a network without windows. A layer with kernel k and input jump j adds (k − 1) j
 * (Araujo, Norris and Sim, 2019).
 */
export function computeReceptiveField({ nodes, inputs }: Network): number[] | undefined {
  const [input] = inputs.values()
  const axes = input?.positions.length ?? 0
  const start: FieldState = { size: Array(axes).fill(1), jump: Array(axes).fill(1) }
  const named = new Map<string, FieldState | 'all'>([...inputs.keys()].map((name) => [name, start]))
  let maxSize = start.size

  const applyNodes = (nodes: readonly NetworkNode[], field: FieldState | 'all'): FieldState | 'all' =>
    nodes.reduce<FieldState | 'all'>((before, node) => {
      const after = applyNode(node, before)
      if (after !== 'all') maxSize = maxSize.map((size, axis) => Math.max(size, after.size[axis] ?? 0))
      if (node.name !== undefined) named.set(node.name, after)
      return after
    }, field)

  const applyNode = (node: NetworkNode, before: FieldState | 'all'): FieldState | 'all' => {
    if (node.type === 'from') return named.get(node.layerType) ?? before
    if (node.type === 'layer') return before === 'all' ? before : extendField(before, node.receptiveWindow)
    if (node.type !== 'join' && node.type !== 'experts') return applyPartsInOrder(node, before)
    // The widest branch counts: its field contains those of the others, or nearly so.
    return node.parts.map((part) => applyNodes(part.nodes, before)).reduce(chooseWider, before)
  }

  const applyPartsInOrder = (node: NetworkNode, before: FieldState | 'all') =>
    node.parts.reduce<FieldState | 'all'>((field, { nodes, copies }) => {
      let after = field
      for (let iteration = 0; iteration < Math.min(copies, maxIterations) && after !== 'all'; iteration++)
        after = applyNodes(nodes, after)
      return after
    }, before)

  applyNodes(nodes, start)
  return maxSize.some((size) => size > 1) ? [...maxSize] : undefined
}

/** After this many iterations, any window is wider than any real input. */
const maxIterations = 2000

function extendField({ size, jump }: FieldState, window: ReceptiveWindow | undefined): FieldState | 'all' {
  if (window === undefined) return { size, jump }
  if (window === 'all') return 'all'
  return {
    size: size.map((length, axis) => length + ((window.kernel[axis] ?? 1) - 1) * jump[axis]!),
    jump: jump.map((distance, axis) => distance * (window.stride[axis] ?? 1)),
  }
}

function chooseWider(a: FieldState | 'all', b: FieldState | 'all'): FieldState | 'all' {
  if (a === 'all' || b === 'all') return 'all'
  return (b.size[0] ?? 0) >= (a.size[0] ?? 0) ? b : a
}
