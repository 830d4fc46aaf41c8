import { isDrawnAsBox } from '../../network/describe/computeFingerprint'
import { expandLayer } from '../../network/describe/expandLayer'
import {
  type Network,
  type NetworkNode,
  type NodePart,
  nodeKey,
  routerKey,
} from '../../network/evaluate/networkNode'

/**
 * The tree that a diagram shows of a network, before layout: layers, groups that can be folded, junctions of
 * branches, and references to named tensors. A frame around a single child is left out.
 */
export type DiagramNode = DiagramLayer | DiagramGroup | DiagramJunction | DiagramReference

interface DiagramNodeBase {
  readonly key: string
  readonly node: NetworkNode
  /** Keys of the nodes whose tensors it references. */
  readonly sources: readonly string[]
}

export interface DiagramLayer extends DiagramNodeBase {
  readonly form: 'layer'
  /** The number of identical copies. */
  readonly times: number
}

/** A named sequence of layers: a block, a repetition, an expert. */
export interface DiagramGroup extends DiagramNodeBase {
  readonly form: 'group'
  /** The name in the specification. */
  readonly name: string
  readonly times: number
  readonly children: readonly DiagramNode[]
  /** The group is a layer; its children are its internals. */
  readonly isCompositeLayer?: true
  /** For a stretch of a repetition: the range of its iterations. */
  readonly repeatRange?: string
  /** A block that occurs once: its frame is visible only when hovered. */
  readonly isHoverOnly: boolean
}

export interface DiagramJunction extends DiagramNodeBase {
  readonly form: 'junction'
  /** An empty branch passes the input on. */
  readonly branches: readonly (readonly DiagramNode[])[]
  /** The last branch is a shortcut beside the first. */
  readonly isResidual: boolean
  /** A router precedes the branches. */
  readonly hasRouter: boolean
}

export interface DiagramReference extends DiagramNodeBase {
  readonly form: 'reference'
  readonly name: string
}

/** The key of an input of the network. */
export const makeInputKey = (name: string) => `#${name}`

/** Makes the diagram tree of a network. */
export function makeDiagramNodes({ nodes, inputs }: Network): DiagramNode[] {
  const names = new Map([...inputs.keys()].map((name) => [name, makeInputKey(name)]))
  return makeRow(nodes, '', 0, names, names.values().next().value ?? '')
}

/** Whether a layer has a box of its own, or is a thin bar. */
export const hasOwnBox = ({ node }: DiagramLayer) => isDrawnAsBox(node.layerType)

/** The names in scope, with the keys of the nodes that they refer to. */
type NamesInScope = Map<string, string>

function makeRow(
  nodes: readonly NetworkNode[],
  parentKey: string,
  partIndex: number,
  names: NamesInScope,
  previousKey: string,
): DiagramNode[] {
  let last = previousKey
  return nodes.flatMap((node, index) => {
    const key = nodeKey(parentKey, partIndex, index)
    const diagramNodes = makeNodes(node, key, names, last)
    if (node.name !== undefined) names.set(node.name, key)
    last = key
    return diagramNodes
  })
}

function makeNodes(
  node: NetworkNode,
  key: string,
  names: NamesInScope,
  previousKey: string,
): readonly DiagramNode[] {
  const sources = node.references.flatMap((name) => names.get(name) ?? [])
  const common = { key, node, sources }
  const makePartRow = ({ nodes }: NodePart, index: number, scope = names) =>
    makeRow(nodes, key, index, scope, previousKey)
  switch (node.type) {
    case 'layer': {
      const internals = expandLayer(node)
      if (!internals) return [{ form: 'layer', ...common, times: 1 }]
      const children = makeRow(internals, key, 0, new Map(), '')
      return [
        {
          form: 'group',
          ...common,
          name: node.layerType,
          times: 1,
          children,
          isHoverOnly: false,
          isCompositeLayer: true,
        },
      ]
    }
    case 'from':
      return [{ form: 'reference', ...common, name: node.layerType }]
    case 'call': {
      const children = makePartRow(node.parts[0]!, 0, new Map([...names, ['input', previousKey]]))
      const name = node.name ?? node.layerType
      return countBoxes(children) <= 1
        ? children
        : [mergeFrames({ form: 'group', ...common, name, times: 1, children, isHoverOnly: true })]
    }
    case 'repeat':
      return [makeRepeat(common, names, previousKey)]
    case 'join':
    case 'experts': {
      const branches = node.parts.map((part, index) =>
        wrapCopies(makePartRow(part, index), part, { ...common, key: `${key}/${index}` }),
      )
      const flags = { isResidual: node.isResidual === true, hasRouter: node.type === 'experts' }
      return [{ form: 'junction', ...common, branches, ...flags }]
    }
  }
}

/** A repetition: one group with a number of copies, or one whose children are stretches that differ. */
function makeRepeat(common: DiagramNodeBase, names: NamesInScope, previousKey: string): DiagramNode {
  const { node, key } = common
  const { parts } = node
  const times = parts.reduce((sum, part) => sum + part.copies, 0)
  const rows = parts.map((part, index) => makeRow(part.nodes, key, index, new Map(names), previousKey))
  const name = node.name ?? findBlockName(rows) ?? node.layerType
  const group = { form: 'group', ...common, name, times, isHoverOnly: false } as const
  if (rows.length === 1) return mergeFrames({ ...group, children: rows[0]! })
  // Stretches that occur once each get no frame.
  if (parts.length === times) return { ...group, children: rows.flat() }
  const children = rows.map((row, index) => {
    const { name: repeatRange, copies } = parts[index]!
    return mergeFrames({
      ...group,
      key: `${key}/${index}`,
      name: node.layerType,
      repeatRange,
      times: copies,
      children: row,
    })
  })
  return { ...group, children }
}

/** The name of the block, if every row is a single block of the same name. */
function findBlockName(rows: readonly (readonly DiagramNode[])[]): string | undefined {
  const names = new Set(rows.map(([only, ...rest]) => (rest.length === 0 && isBlock(only) ? only.name : '')))
  const [name] = names
  return names.size === 1 && name !== '' ? name : undefined
}

const isBlock = (diagramNode: DiagramNode | undefined): diagramNode is DiagramGroup =>
  diagramNode?.form === 'group' && diagramNode.isHoverOnly && diagramNode.times === 1

/** Whether a node is a repetition whose iterations all differ. */
const isVariedRepeat = (diagramNode: DiagramNode): diagramNode is DiagramGroup =>
  diagramNode.form === 'group' &&
  diagramNode.node.type === 'repeat' &&
  diagramNode.node.parts.length === diagramNode.times

/**
 * Removes a frame within a frame: a group whose only child is a layer becomes that layer; one whose only
 * child is a block takes over its children.
 */
function mergeFrames(group: DiagramGroup): DiagramLayer | DiagramGroup {
  const [only, ...rest] = group.children
  if (!only || rest.length > 0) return group
  if (isLayer(only) && only.times === 1) return { ...only, times: group.times }
  return isBlock(only) || isVariedRepeat(only) ? { ...group, children: only.children } : group
}

/** Wraps a branch that has several copies, as experts have. */
function wrapCopies(
  row: readonly DiagramNode[],
  { name, copies }: NodePart,
  common: DiagramNodeBase,
): readonly DiagramNode[] {
  if (copies === 1) return row
  return [mergeFrames({ form: 'group', ...common, name, times: copies, children: row, isHoverOnly: false })]
}

/** Whether a node is a single layer, with or without internals. */
const isLayer = (diagramNode: DiagramNode): diagramNode is DiagramLayer | DiagramGroup =>
  diagramNode.form === 'layer' || (diagramNode.form === 'group' && diagramNode.isCompositeLayer === true)

/**
 * The number of boxes in a row, without thin bars; a group counts as two, so that it always keeps a frame.
 */
function countBoxes(row: readonly DiagramNode[]): number {
  return row.reduce((sum, diagramNode) => {
    if (diagramNode.form === 'layer') return sum + (hasOwnBox(diagramNode) ? 1 : 0)
    if (diagramNode.form === 'junction')
      return sum + diagramNode.branches.reduce((all, branch) => all + countBoxes(branch), 0)
    return sum + (diagramNode.form === 'group' && !diagramNode.isCompositeLayer ? 2 : 1)
  }, 0)
}

/**
 * Whether a node has no incoming flow: it is a reference, or a junction whose branches all begin with one.
 */
export const hasNoInput = (diagramNode: DiagramNode): boolean =>
  diagramNode.form === 'reference' ||
  (diagramNode.form === 'junction' && diagramNode.branches.every(beginsWithReference))

/** Whether a row begins with a reference: it has no incoming flow. */
export const beginsWithReference = ([first]: readonly DiagramNode[]) => first?.form === 'reference'

/** The router of a mixture of experts, as a layer before its branches. */
export const makeRouter = ({ key, node, sources }: DiagramJunction): DiagramLayer => ({
  form: 'layer',
  key: routerKey(key),
  node,
  sources,
  times: 1,
})
