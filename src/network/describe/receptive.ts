import type { Network, Node } from '../evaluate/network'
import type { Reach } from '../layers/kind'

/** What one position sees of the input along each axis, and how far apart neighbouring positions look. */
interface Field {
  readonly size: readonly number[]
  readonly jump: readonly number[]
}

/**
 * The receptive field: the window of the input, along each of its axes, that a position sees just before the first
 * layer that sees everything; the greatest of any. Undefined for a network without windows. A layer with kernel k on
 * positions that look j apart adds (k − 1) j (Araujo, Norris and Sim, 2019).
 */
export function receptiveField({ nodes, inputs }: Network): number[] | undefined {
  const [input] = inputs.values()
  const axes = input?.positions.length ?? 0
  const start: Field = { size: Array(axes).fill(1), jump: Array(axes).fill(1) }
  const named = new Map<string, Field | 'all'>([...inputs.keys()].map((name) => [name, start]))
  let greatest = start.size

  const walk = (nodes: readonly Node[], field: Field | 'all'): Field | 'all' =>
    nodes.reduce<Field | 'all'>((before, node) => {
      const after = through(node, before)
      if (after !== 'all') greatest = greatest.map((size, axis) => Math.max(size, after.size[axis] ?? 0))
      if (node.name !== undefined) named.set(node.name, after)
      return after
    }, field)

  const through = (node: Node, before: Field | 'all'): Field | 'all' => {
    if (node.form === 'from') return named.get(node.kind) ?? before
    if (node.form === 'layer') return before === 'all' ? before : seen(before, node.reach)
    if (node.form !== 'join' && node.form !== 'experts') return repeated(node, before)
    // Of branches the widest counts: it sees all that the others see, or nearly.
    return node.parts.map((part) => walk(part.nodes, before)).reduce(wider, before)
  }

  const repeated = (node: Node, before: Field | 'all') =>
    node.parts.reduce<Field | 'all'>((field, { nodes, times }) => {
      let after = field
      for (let time = 0; time < Math.min(times, mostTimes) && after !== 'all'; time++)
        after = walk(nodes, after)
      return after
    }, before)

  walk(nodes, start)
  return greatest.some((size) => size > 1) ? [...greatest] : undefined
}

/** After so many times any window is wider than any input. */
const mostTimes = 2000

function seen({ size, jump }: Field, reach: Reach | undefined): Field | 'all' {
  if (reach === undefined) return { size, jump }
  if (reach === 'all') return 'all'
  return {
    size: size.map((seen, axis) => seen + ((reach.kernel[axis] ?? 1) - 1) * jump[axis]!),
    jump: jump.map((apart, axis) => apart * (reach.stride[axis] ?? 1)),
  }
}

function wider(a: Field | 'all', b: Field | 'all'): Field | 'all' {
  if (a === 'all' || b === 'all') return 'all'
  return (b.size[0] ?? 0) >= (a.size[0] ?? 0) ? b : a
}
