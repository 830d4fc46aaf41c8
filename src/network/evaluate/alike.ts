import { sameShape } from '../layers/tensor'
import type { Node, Part } from './network'

/** Whether two nodes are alike in everything but their place: the same kinds, shapes, weights and work. */
export function alike(a: Node, b: Node): boolean {
  if (a === b) return true
  return (
    a.multiplyAdds === b.multiplyAdds &&
    a.parameters === b.parameters &&
    a.form === b.form &&
    a.kind === b.kind &&
    a.tie === b.tie &&
    a.cache === b.cache &&
    a.state === b.state &&
    sameShape(a.input, b.input) &&
    sameShape(a.output, b.output) &&
    eachAlike(a.weights, b.weights, (one, other) => sameNumbers(one.shape, other.shape)) &&
    sameReach(a.reach, b.reach) &&
    eachAlike(a.parts, b.parts, alikeParts)
  )
}

const alikeParts = (a: Part, b: Part) =>
  a.name === b.name &&
  a.times === b.times &&
  a.own === b.own &&
  a.active === b.active &&
  allAlike(a.nodes, b.nodes)

/** Whether nodes in a row are alike, one by one. */
export const allAlike = (a: readonly Node[], b: readonly Node[]) => a === b || eachAlike(a, b, alike)

function sameReach(a: Node['reach'], b: Node['reach']): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return sameNumbers(a.kernel, b.kernel) && sameNumbers(a.stride, b.stride)
}

const sameNumbers = (a: readonly number[], b: readonly number[]) => eachAlike(a, b, Object.is)

function eachAlike<Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): boolean {
  return a.length === b.length && a.every((item, at) => same(item, b[at]!))
}
