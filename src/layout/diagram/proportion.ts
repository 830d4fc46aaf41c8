import type { Network, NetworkNode } from '../../network/evaluate/networkNode'
import { countPositions, type Tensor } from '../../network/layers/tensor'

/** Extents of a box: across the flow by the positions of its tensor, along it by the features. */
export interface Proportions {
  breadthOf(tensor: Tensor): number
  lengthOf(tensor: Tensor): number
}

/** How much broader the largest image is drawn than the smallest. */
const broadest = 1.65
const lengths = { least: 25, most: 44 }

/**
 * How the boxes of a network hint at the sizes of what flows: on logarithmic scales, since an image shrinks from
 * 224×224 to 7×7 while its channels grow from 3 to 2048. `least` is the breadth at which every label has room.
 */
export function proportionsOf(network: Network, least: number): Proportions {
  const tensors = layersIn(network.nodes).map(({ output }) => output)
  const positions = scaleOf(tensors.map((one) => Math.sqrt(countPositions(one))))
  const features = scaleOf(tensors.map((one) => one.features))
  return {
    breadthOf: (tensor) =>
      Math.round(least * (1 + (broadest - 1) * positions(Math.sqrt(countPositions(tensor))))),
    lengthOf: (tensor) =>
      Math.round(lengths.least + (lengths.most - lengths.least) * features(tensor.features)),
  }
}

/** From 0 for the least to 1 for the greatest; 0 for all where there is no difference. */
function scaleOf(sizes: readonly number[]): (size: number) => number {
  const logs = sizes.map((size) => Math.log2(Math.max(1, size)))
  const [from, to] = logs.reduce(
    ([low, high], log) => [Math.min(low, log), Math.max(high, log)],
    [Infinity, 0],
  )
  return (size) =>
    to > from ? Math.min(1, Math.max(0, (Math.log2(Math.max(1, size)) - from) / (to - from))) : 0
}

function layersIn(nodes: readonly NetworkNode[]): NetworkNode[] {
  return nodes.flatMap((node) =>
    node.type === 'layer' ? [node] : node.parts.flatMap((part) => layersIn(part.nodes)),
  )
}
