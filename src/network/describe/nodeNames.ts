import { type Network, type NetworkNode, nodeKey, routerKey } from '../evaluate/networkNode'
import { expandLayer } from './expandLayer'

/**
 * The path of names of every node of a network, by its key, as in the layer table: `stage.1.block.1.unit2.conv`. Parts
 * of a repetition have names too, by the key of their node and their index: `/0.4/0` is `stage.1`. They are fit for an
 * address: a range of iterations is written with a hyphen, spaces as underscores.
 */
export function nameNodes({ nodes }: Pick<Network, 'nodes'>): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  nameRow(nodes, 0, '', [], names)
  return names
}

const toAddressPart = (name: string) => name.replace('–', '-').replace(/[^\w-]+/g, '_')

function nameRow(
  nodes: readonly NetworkNode[],
  partIndex: number,
  parentKey: string,
  parentPath: readonly string[],
  names: Map<string, string>,
) {
  const seen = new Map<string, number>()
  for (const [index, node] of nodes.entries()) {
    const key = nodeKey(parentKey, partIndex, index)
    const ownName = toAddressPart(node.name ?? node.layerType)
    const occurrence = (seen.get(ownName) ?? 0) + 1
    seen.set(ownName, occurrence)
    const path = [...parentPath, occurrence === 1 ? ownName : `${ownName}${occurrence}`]
    names.set(key, path.join('.'))
    if (node.type === 'experts') names.set(routerKey(key), [...path, 'router'].join('.'))
    for (const [at, part] of node.parts.entries()) {
      const partPath = part.name === '' ? path : [...path, toAddressPart(part.name)]
      if (part.name !== '') names.set(`${key}/${at}`, partPath.join('.'))
      nameRow(part.nodes, at, key, partPath, names)
    }
    const internals = expandLayer(node)
    if (internals) nameRow(internals, 0, key, path, names)
  }
}

/** The key of the node with a path of names; undefined if there is none. */
export function findNodeKey(network: Pick<Network, 'nodes'>, path: string): string | undefined {
  for (const [key, name] of nameNodes(network)) if (name === path) return key
  return undefined
}
