import { strokeOf } from '../../network/describe/computeFingerprint'
import { expandLayer } from '../../network/describe/expandLayer'
import {
  type Network,
  type NetworkNode,
  type NodePart,
  nodeKey,
  routerKey,
} from '../../network/evaluate/networkNode'

/**
 * What a diagram shows of a network, before anything has a place: layers, groups that can be folded, junctions of
 * branches, and the tensors that are taken up again. What would only be a frame around one thing is left out.
 */
export type Scheme = LayerScheme | GroupScheme | JoinScheme | TakenScheme

interface Common {
  readonly key: string
  readonly node: NetworkNode
  /** Keys of what it takes from elsewhere. */
  readonly sources: readonly string[]
}

export interface LayerScheme extends Common {
  readonly form: 'layer'
  /** How many of it there are, alike. */
  readonly times: number
}

/** Layers in a row under a name: a block, a repetition, an expert. */
export interface GroupScheme extends Common {
  readonly form: 'group'
  /** As the specification calls it. */
  readonly name: string
  readonly times: number
  readonly row: readonly Scheme[]
  /** A layer, and within it what it does. */
  readonly cell?: true
  /** A stretch of a repetition: which of its times, from and to. */
  readonly stretch?: string
  /** A block that stands once: it has a frame only while it is pointed at. */
  readonly quiet: boolean
}

export interface JoinScheme extends Common {
  readonly form: 'join'
  /** One without a row carries the input on. */
  readonly branches: readonly (readonly Scheme[])[]
  /** The last branch is a shortcut beside the first. */
  readonly residual: boolean
  /** A router stands before the branches. */
  readonly router: boolean
}

export interface TakenScheme extends Common {
  readonly form: 'taken'
  readonly name: string
}

/** The key under which an input of the network is known. */
export const inputKey = (name: string) => `#${name}`

/** The scheme of a network. */
export function schemeOf({ nodes, inputs }: Network): Scheme[] {
  const names = new Map([...inputs.keys()].map((name) => [name, inputKey(name)]))
  return rowOf(nodes, '', 0, names, names.values().next().value ?? '')
}

/** Whether a layer has a box of its own: it weighs, pools or looks; others are thin bars. */
export const isMajor = ({ node: { layerType } }: LayerScheme) =>
  layerType !== 'position' && (strokeOf(layerType) !== undefined || layerType === 'upsample')

/** Names that are seen from a place, with the keys of what they stand for. */
type Names = Map<string, string>

function rowOf(
  nodes: readonly NetworkNode[],
  within: string,
  part: number,
  names: Names,
  before: string,
): Scheme[] {
  let last = before
  return nodes.flatMap((node, index) => {
    const key = nodeKey(within, part, index)
    const schemes = schemesOf(node, key, names, last)
    if (node.name !== undefined) names.set(node.name, key)
    last = key
    return schemes
  })
}

function schemesOf(node: NetworkNode, key: string, names: Names, before: string): readonly Scheme[] {
  const sources = node.references.flatMap((name) => names.get(name) ?? [])
  const common = { key, node, sources }
  const partRow = ({ nodes }: NodePart, index: number, seen = names) => rowOf(nodes, key, index, seen, before)
  switch (node.type) {
    case 'layer': {
      const inside = expandLayer(node)
      if (!inside) return [{ form: 'layer', ...common, times: 1 }]
      const row = rowOf(inside, key, 0, new Map(), '')
      return [{ form: 'group', ...common, name: node.layerType, times: 1, row, quiet: false, cell: true }]
    }
    case 'from':
      return [{ form: 'taken', ...common, name: node.layerType }]
    case 'call': {
      const row = partRow(node.parts[0]!, 0, new Map([...names, ['input', before]]))
      const name = node.name ?? node.layerType
      return heavy(row) <= 1 ? row : [merged({ form: 'group', ...common, name, times: 1, row, quiet: true })]
    }
    case 'repeat':
      return [repeated(common, names, before)]
    case 'join':
    case 'experts': {
      const branches = node.parts.map((part, index) =>
        copied(partRow(part, index), part, { ...common, key: `${key}/${index}` }),
      )
      const form = { residual: node.isResidual === true, router: node.type === 'experts' }
      return [{ form: 'join', ...common, branches, ...form }]
    }
  }
}

/** A repetition: one group of so many times, or of stretches that differ. */
function repeated(common: Common, names: Names, before: string): Scheme {
  const { node, key } = common
  const { parts } = node
  const times = parts.reduce((sum, part) => sum + part.copies, 0)
  const rows = parts.map((part, index) => rowOf(part.nodes, key, index, new Map(names), before))
  const name = node.name ?? blockOf(rows) ?? node.layerType
  const group = { form: 'group', ...common, name, times, quiet: false } as const
  if (rows.length === 1) return merged({ ...group, row: rows[0]! })
  // Stretches that stand once each are not framed.
  if (parts.length === times) return { ...group, row: rows.flat() }
  const row = rows.map((row, index) => {
    const { name: stretch, copies } = parts[index]!
    return merged({ ...group, key: `${key}/${index}`, name: node.layerType, stretch, times: copies, row })
  })
  return { ...group, row }
}

/** The name of the block that each of some rows is, if there is one. */
function blockOf(rows: readonly (readonly Scheme[])[]): string | undefined {
  const names = new Set(rows.map(([only, ...more]) => (more.length === 0 && isBlock(only) ? only.name : '')))
  const [name] = names
  return names.size === 1 && name !== '' ? name : undefined
}

const isBlock = (scheme: Scheme | undefined): scheme is GroupScheme =>
  scheme?.form === 'group' && scheme.quiet && scheme.times === 1

/** Whether something is a repetition of which no two times are alike. */
const isLoose = (scheme: Scheme): scheme is GroupScheme =>
  scheme.form === 'group' && scheme.node.type === 'repeat' && scheme.node.parts.length === scheme.times

/** A group without a frame in a frame: what holds nothing but a block, or a layer, is that. */
function merged(group: GroupScheme): LayerScheme | GroupScheme {
  const [only, ...more] = group.row
  if (!only || more.length > 0) return group
  if (isLayer(only) && only.times === 1) return { ...only, times: group.times }
  return isBlock(only) || isLoose(only) ? { ...group, row: only.row } : group
}

/** A branch of which there are several, as there are of experts. */
function copied(row: readonly Scheme[], { name, copies }: NodePart, common: Common): readonly Scheme[] {
  if (copies === 1) return row
  return [merged({ form: 'group', ...common, name, times: copies, row, quiet: false })]
}

/** Whether a scheme is a single layer, with what it does within it or without. */
const isLayer = (scheme: Scheme): scheme is LayerScheme | GroupScheme =>
  scheme.form === 'layer' || (scheme.form === 'group' && scheme.cell === true)

/** How many boxes there are in a row, thin bars apart; a group counts as many, for it is to be seen as one. */
function heavy(row: readonly Scheme[]): number {
  return row.reduce((sum, scheme) => {
    if (scheme.form === 'layer') return sum + (isMajor(scheme) ? 1 : 0)
    if (scheme.form === 'join') return sum + scheme.branches.reduce((all, one) => all + heavy(one), 0)
    return sum + (scheme.form === 'group' && !scheme.cell ? 2 : 1)
  }, 0)
}

/** Whether nothing flows into a scheme: it is a tensor taken up, or branches that all begin with one. */
export const begins = (scheme: Scheme): boolean =>
  scheme.form === 'taken' || (scheme.form === 'join' && scheme.branches.every(beginsTaken))

/** Whether a row begins with a tensor taken up: nothing flows into it. */
export const beginsTaken = ([first]: readonly Scheme[]) => first?.form === 'taken'

/** The layer that stands before the branches of a mixture. */
export const routerOf = ({ key, node, sources }: JoinScheme): LayerScheme => ({
  form: 'layer',
  key: routerKey(key),
  node,
  sources,
  times: 1,
})

/** Where the branches of a junction stand. */
interface Standing {
  /** On the axis; side by side about it, if several. */
  readonly lanes: readonly (readonly Scheme[])[]
  /** A shortcut that computes, beside the axis. */
  readonly asides: readonly (readonly Scheme[])[]
  /** What begins with a tensor taken up, on the other side. */
  readonly outside: readonly (readonly Scheme[])[]
  /** How many carry the input on. */
  readonly bypasses: number
}

export function standingOf(scheme: JoinScheme): Standing {
  const { branches, residual } = scheme
  const outside = begins(scheme) ? [] : branches.filter(beginsTaken)
  const filled = branches.filter((branch) => branch.length > 0 && !outside.includes(branch))
  const [lanes, asides] = residual ? [filled.slice(0, 1), filled.slice(1)] : [filled, []]
  return { lanes, asides, outside, bypasses: branches.length - outside.length - filled.length }
}

/** The lanes of a row: a tensor taken up begins a new one. */
export function lanesOf(row: readonly Scheme[]): Scheme[][] {
  const lanes: Scheme[][] = []
  for (const scheme of row) {
    const last = lanes.at(-1)
    if (!last || scheme.form === 'taken') lanes.push([scheme])
    else last.push(scheme)
  }
  return lanes
}
