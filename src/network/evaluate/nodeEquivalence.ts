import { isSameShape } from '../layers/tensor'
import type { NetworkNode, NodePart } from './networkNode'

/** Whether two nodes have the same layer types, shapes, weights and counts; paths and names may differ. */
export function isEquivalentNode(a: NetworkNode, b: NetworkNode): boolean {
  if (a === b) return true
  return (
    a.multiplyAdds === b.multiplyAdds &&
    a.parameters === b.parameters &&
    a.type === b.type &&
    a.layerType === b.layerType &&
    a.tiedTo === b.tiedTo &&
    a.kvCachePerToken === b.kvCachePerToken &&
    a.recurrentState === b.recurrentState &&
    isSameShape(a.input, b.input) &&
    isSameShape(a.output, b.output) &&
    everyPair(a.weights, b.weights, (one, other) => haveSameNumbers(one.shape, other.shape)) &&
    isSameWindow(a.receptiveWindow, b.receptiveWindow) &&
    everyPair(a.parts, b.parts, isEquivalentPart)
  )
}

const isEquivalentPart = (a: NodePart, b: NodePart) =>
  a.name === b.name &&
  a.copies === b.copies &&
  a.weightCopies === b.weightCopies &&
  a.activeCopies === b.activeCopies &&
  areEquivalentNodes(a.nodes, b.nodes)

/** Whether two sequences of nodes are equivalent, node by node. */
export const areEquivalentNodes = (a: readonly NetworkNode[], b: readonly NetworkNode[]) =>
  a === b || everyPair(a, b, isEquivalentNode)

function isSameWindow(a: NetworkNode['receptiveWindow'], b: NetworkNode['receptiveWindow']): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return haveSameNumbers(a.kernel, b.kernel) && haveSameNumbers(a.stride, b.stride)
}

const haveSameNumbers = (a: readonly number[], b: readonly number[]) => everyPair(a, b, Object.is)

function everyPair<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isEqual: (one: Item, other: Item) => boolean,
): boolean {
  return a.length === b.length && a.every((item, index) => isEqual(item, b[index]!))
}
