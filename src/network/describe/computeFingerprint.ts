import type { NetworkNode } from '../evaluate/networkNode'

/**
 * The kinds of layers that a fingerprint tells apart, by their letters: convolution, pooling, dense, attention,
 * recurrence, embedding, experts.
 */
export const strokes = ['c', 'p', 'd', 'a', 'r', 'e', 'x'] as const
export type Stroke = (typeof strokes)[number]

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

/** The stroke of a kind of layer; undefined for one that leaves none. */
export const strokeOf = (layerType: string): Stroke | undefined =>
  Object.hasOwn(strokesByLayerType, layerType) ? strokesByLayerType[layerType] : undefined

/** No screen shows more strokes apart in the width of a card. */
const maxStrokes = 400

/**
 * A network's barcode: a letter for each layer that weighs or pools, in the order of its steps. A mixture of experts is
 * one stroke, a shortcut none.
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
  if (node.type === 'layer') return node.layerType === 'position' ? '' : (strokeOf(node.layerType) ?? '')
  if (node.type === 'experts') return 'x'
  const parts = node.isResidual ? node.parts.slice(0, 1) : node.parts
  return parts
    .map(({ nodes, copies }) => {
      const once = collectStrokes(nodes)
      // A repetition may be of a billion times: more than is drawn is not written.
      return once.repeat(Math.min(copies, Math.ceil((4 * maxStrokes) / Math.max(1, once.length))))
    })
    .join('')
}
