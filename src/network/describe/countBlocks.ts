import type { Network, NetworkNode, NodePart } from '../evaluate/networkNode'

/**
 * The depth in blocks, as papers count it: 12 for GPT-2, 16 for ResNet-50, 9 for GoogLeNet. A block is one iteration of
 * a repetition whose iterations join branches, as residual connections do; an iteration of several named blocks counts
 * once for each. In DenseNet, the repetition named `block` counts, not the layers in it. Undefined for a network
 * without such a repetition, like VGG, whose depth is its number of weight layers.
 */
export function countBlocks({ nodes }: Pick<Network, 'nodes'>): number | undefined {
  if (!nodes.some(containsBlockRepeat)) return undefined
  return sum(nodes, countIn)
}

const sum = <T>(items: readonly T[], count: (item: T) => number) =>
  items.reduce((total, item) => total + count(item), 0)

/** The blocks in a node that is not itself an iteration. */
function countIn(node: NetworkNode): number {
  if (node.type === 'repeat') return countIterations(node)
  if (node.type !== 'call') return 0
  const inner = sum(node.parts, ({ nodes }) => sum(nodes, countIn))
  return inner === 0 && node.parts.some(joinsPaths) ? 1 : inner
}

function countIterations({ layerType, parts }: NetworkNode): number {
  if (!parts.some(joins)) return 0
  return sum(parts, ({ nodes, copies }) => {
    const inner = layerType === 'block' ? 0 : sum(nodes, countIn)
    return copies * Math.max(1, inner)
  })
}

/** Whether branches are joined in it, at any depth. */
const joins = ({ nodes }: NodePart): boolean =>
  nodes.some(({ type, parts }) => type === 'join' || parts.some(joins))

/** Whether paths are joined in it; sums and products with a condition, as before the output of DiT, are none. */
const joinsPaths = ({ nodes }: NodePart): boolean =>
  nodes.some(
    ({ isResidual, type, layerType, parts }) =>
      isResidual || (type === 'join' && layerType === 'concat') || parts.some(joinsPaths),
  )

/** Not inside a join: the towers of CLIP stand side by side, which makes no sum. */
const containsBlockRepeat = ({ type, parts }: NetworkNode): boolean =>
  (type === 'repeat' && parts.some(joins)) ||
  ((type === 'repeat' || type === 'call') && parts.some(({ nodes }) => nodes.some(containsBlockRepeat)))
