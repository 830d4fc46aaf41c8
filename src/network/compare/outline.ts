import { settledOptions, type Told } from '../describe/options'
import { keyOf, type Network, type Node } from '../evaluate/network'
import type { Tensor } from '../layers/tensor'

/** A part of a network as networks are compared: a layer, a join of branches, a run of a repetition. */
export interface Item {
  /** Of its node; a run or a branch, which are parts of a node, add their number. Unique in its network. */
  readonly key: string
  /**
   * The kind of layer; `residual`, `add`, `multiply`, `concat`; `experts`; `from` (a tensor taken up again); `repeat`
   * (a run of times alike); `branch`.
   */
  readonly kind: string
  /** The name of the branch, of what repeats, of what is taken up. */
  readonly name?: string
  /** Its own node, or the one that it is a part of. */
  readonly node: Node
  readonly output: Tensor
  /** How many of it there are: in a row in a run, side by side among experts. What is within is told once. */
  readonly times: number
  readonly options: ReadonlyMap<string, Told>
  /** Its input and output as compared: features and scale. Networks on inputs of other sizes may have the same. */
  readonly takes: string
  readonly gives: string
  /** It is what experts are made of. */
  readonly expert: boolean
  /** How many of it there are in the network: its times, and those of all that it is in. */
  readonly number: number
  /** It is in a repetition where no position sees a later one: a decoder's. */
  readonly causal: boolean
  readonly children: readonly Item[]
}

/** An item that does not yet know where it is. */
interface Draft extends Omit<Item, 'number' | 'causal' | 'children'> {
  readonly children: readonly Draft[]
}

/**
 * What is compared of a network, in the order of its steps. Left out is what says nothing: calls of blocks, a single
 * time of a repetition, the only branch of a join, branches without steps. Times of a repetition that differ in nothing
 * but the widths that reach them are one run, told by its first time: the layers of a dense block, for example.
 */
export function outlineOf({ nodes, inputs }: Pick<Network, 'nodes' | 'inputs'>): Item[] {
  const [input] = inputs.values()
  const sizeOf = (tensor: Tensor) => comparable(tensor, input)
  const sized = (node: Node) => ({ takes: sizeOf(node.input), gives: sizeOf(node.output) })

  const rowOf = (nodes: readonly Node[], within: string, part: number, expert: boolean): Draft[] =>
    nodes.flatMap((node, index) => itemsOf(node, keyOf(within, part, index), expert))

  function itemsOf(node: Node, key: string, expert: boolean): Draft[] {
    const { kind, name, output } = node
    const items = (part: number, among = expert) => rowOf(node.parts[part]!.nodes, key, part, among)
    const item = { key, node, output, times: 1, options: settledOptions(node), expert, ...sized(node) }
    switch (node.form) {
      case 'layer':
        return [{ ...item, kind, ...(name !== undefined && { name }), children: [] }]
      case 'from':
        return [{ ...item, kind: 'from', name: kind, children: [] }]
      case 'call':
        return node.parts.flatMap((_, part) => items(part))
      case 'repeat':
        return runsOf(item, items)
      case 'experts':
        return [{ ...item, kind: 'experts', children: branchesOf(item, (part) => items(part, true)) }]
      case 'join':
        return [{ ...item, kind: node.residual ? 'residual' : kind, children: branchesOf(item, items) }]
    }
  }

  /** The runs of a repetition. A single time is no run: its steps take its place. */
  function runsOf(item: Omit<Draft, 'kind' | 'children'>, itemsOfPart: (part: number) => Draft[]): Draft[] {
    const { node, key } = item
    const runs: { part: number; children: Draft[]; times: number; own: number; shape: string }[] = []
    node.parts.forEach(({ times, own }, part) => {
      const children = itemsOfPart(part)
      const shape = JSON.stringify(children.map(shapeOf))
      const last = runs.at(-1)
      if (last?.shape === shape) {
        last.times += times
        last.own += own
      } else runs.push({ part, children, times, own, shape })
    })
    return runs.flatMap(({ part, children, times, own }, index): Draft[] => {
      if (times === 1 || children.length === 0) return children
      const until = runs[index + 1]?.part ?? node.parts.length
      const output = node.parts[until - 1]!.nodes.at(-1)!.output
      return [
        {
          ...item,
          key: `${key}/${part}`,
          kind: 'repeat',
          name: node.kind,
          output,
          gives: sizeOf(output),
          times,
          options: new Map([['shared', own < times]]),
          children,
        },
      ]
    })
  }

  return rowOf(nodes, '', 0, false).map((draft) => settle(draft, 1, false))
}

/**
 * The branches of a join that hold anything. What a residual computes is its own; its shortcut is a branch. Elsewhere a
 * branch is an item where there are several, but one of a single item is that item.
 */
function branchesOf(item: Omit<Draft, 'kind' | 'children'>, itemsOfPart: (part: number) => Draft[]): Draft[] {
  const { node, key } = item
  const branches = node.parts
    .map(({ name, times }, part) => ({ name, times, part, children: itemsOfPart(part) }))
    .filter(({ children }) => children.length > 0)
  return branches.flatMap(({ name, times, part, children }): Draft[] => {
    const itself = node.residual ? part === 0 : branches.length === 1 && times === 1
    if (itself) return children
    const [only] = children
    if (children.length === 1 && only!.times === 1 && !node.residual) return [{ ...only!, times }]
    const { output, gives } = children.at(-1)!
    const { expert } = children[0]!
    return [
      {
        ...item,
        key: `${key}/${part}`,
        kind: 'branch',
        name,
        output,
        gives,
        times,
        options: new Map(),
        expert,
        children,
      },
    ]
  })
}

/** The item with what it has from where it is. */
function settle(draft: Draft, outer: number, causal: boolean): Item {
  const number = outer * draft.times
  const decodes = causal || (draft.kind === 'repeat' && looksBack(draft))
  return {
    ...draft,
    number,
    causal: decodes,
    children: draft.children.map((child) => settle(child, number, decodes)),
  }
}

const looksBack = ({ options, children }: Draft): boolean =>
  options.get('causal') === true || children.some(looksBack)

/** All that an item is but its place and the widths that reach it. */
function shapeOf({ kind, times, options, output, children, node }: Draft): unknown {
  const width = node.form === 'layer' && node.weights.some(({ shape }) => shape.length > 1)
  return [kind, times, [...options], width && output.features, children.map(shapeOf)]
}

/**
 * Features, and positions as parts of those of the network's input, in steps of a quarter of an octave: a stride tells,
 * the size of the picture or the length of the text does not.
 */
function comparable({ features, positions, symbols }: Tensor, input: Tensor | undefined): string {
  const axes = input?.positions.length === positions.length ? input.positions : undefined
  const scales = positions.map((length, axis) =>
    axes ? Math.round(4 * Math.log2(length / axes[axis]!)) : length,
  )
  return `${symbols ?? features} ${scales.join(' ')}`
}
