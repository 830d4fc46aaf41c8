import type { NetworkNode } from '../evaluate/networkNode'
import { findLayerType } from '../layers/registry/layerRegistry'
import type { Stroke } from '../layers/stroke'

/** The stroke of a layer type or of a `router`; undefined for types without stroke. */
export function getStroke(layerType: string): Stroke | undefined {
  if (layerType === 'router') return 'x'
  const stroke = findLayerType(layerType)?.stroke
  return stroke === 'none' ? undefined : stroke
}

/** Whether a layer type has a box of its own in a diagram; others are thin bars. */
export const isDrawnAsBox = (layerType: string) => findLayerType(layerType)?.drawnAs === 'box'

/** More strokes could not be distinguished at the width of a card. */
const maxStrokes = 400

/**
 * A network's fingerprint: one letter for each box that has a {@link getStroke stroke}, in the order of its steps. A
 * mixture of experts is one stroke; shortcuts are left out. Longer networks are sampled evenly.
 */
export function computeFingerprint(nodes: readonly NetworkNode[]): string {
  const all = collectStrokes(nodes)
  if (all.length <= maxStrokes) return all
  return Array.from(
    { length: maxStrokes },
    (_, index) => all[Math.floor((index * all.length) / maxStrokes)],
  ).join('')
}

function collectStrokes(nodes: readonly NetworkNode[]): string {
  return nodes.map(collectNodeStrokes).join('')
}

function collectNodeStrokes(node: NetworkNode): string {
  if (node.type === 'layer') return isDrawnAsBox(node.layerType) ? (getStroke(node.layerType) ?? '') : ''
  if (node.type === 'experts') return 'x'
  const parts = node.isResidual ? node.parts.slice(0, 1) : node.parts
  return parts
    .map(({ nodes, copies }) => {
      const once = collectStrokes(nodes)
      // A repetition can have a billion iterations: limits the length of the string.
      return once.repeat(Math.min(copies, Math.ceil((4 * maxStrokes) / Math.max(1, once.length))))
    })
    .join('')
}
