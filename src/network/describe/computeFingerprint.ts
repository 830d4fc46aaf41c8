import type { NetworkNode } from '../evaluate/networkNode'
import type { Stroke } from '../layers/stroke'

const strokesByLayerType: Readonly<Record<string, Stroke>> = {
  conv: 'c',
  pool: 'p',
  globalpool: 'p',
  dense: 'd',
  feedforward: 'd',
  radial: 'd',
  boltzmann: 'd',
  recall: 'd',
  attention: 'a',
  latentattention: 'a',
  additiveattention: 'a',
  elman: 'r',
  lstm: 'r',
  gru: 'r',
  scan: 'r',
  embedding: 'e',
  position: 'e',
  router: 'x',
}

/** The stroke of a layer type; undefined for types without stroke. */
export const getStroke = (layerType: string): Stroke | undefined =>
  Object.hasOwn(strokesByLayerType, layerType) ? strokesByLayerType[layerType] : undefined

/** More strokes could not be distinguished at the width of a card. */
const maxStrokes = 400

/**
 * A network's fingerprint: one letter for each layer that has a {@link getStroke stroke}, in the order of its steps. A
 * mixture of experts is one stroke; shortcuts and position encodings are left out. Longer networks are sampled evenly.
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
  if (node.type === 'layer') return node.layerType === 'position' ? '' : (getStroke(node.layerType) ?? '')
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
