import type { NetworkNode } from '../evaluate/networkNode'
import { readNumber } from '../layers/appliedLayer'
import { findLayerType } from '../layers/registry/layerRegistry'

/**
 * The layer type of a node, with a subtype where the field has its own term for it: `pool.max`, `conv.depthwise`,
 * `attention.cross`.
 */
export function qualifyLayerType(node: NetworkNode): string {
  const { layerType, type } = node
  if (type !== 'layer') return type === 'experts' ? 'router' : layerType
  const subtypes = findLayerType(layerType)?.subtypes ?? 'none'
  const subtype = subtypes === 'none' ? undefined : subtypes.find(node)
  return subtype === undefined ? layerType : `${layerType}.${subtype}`
}

/**
 * The main hyper-parameters of a layer in short notation: `3×3 → 64 /2` is kernel, output channels and stride,
 * `h=32 kv=8` query heads and key–value heads, `2 / 8` active and all experts. Empty for layers without.
 */
export function formatNotation(node: NetworkNode): string {
  if (node.type === 'experts') return `${readNumber(node, 'active')} / ${readNumber(node, 'experts')}`
  const notation = node.type === 'layer' ? findLayerType(node.layerType)?.notation : undefined
  return typeof notation === 'function' ? notation(node) : ''
}
