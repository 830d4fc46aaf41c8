import type { Network, NetworkNode } from '../../network/evaluate/networkNode'
import { countPositions, type Tensor } from '../../network/layers/tensor'

/** Extents of a box: across the flow by the positions of its tensor, along it by the features. */
export interface Proportions {
  breadthOf(tensor: Tensor): number
  lengthOf(tensor: Tensor): number
}

/** How much broader the largest image is drawn than the smallest. */
const maxBreadthRatio = 1.65
const lengthsPx = { min: 25, max: 44 }

/**
 * How the boxes of a network hint at the sizes of what flows: on logarithmic scales, since an image shrinks from
 * 224×224 to 7×7 while its channels grow from 3 to 2048. `least` is the breadth at which every label has room.
 */
export function makeProportions(network: Network, minBreadthPx: number): Proportions {
  const tensors = collectLayers(network.nodes).map(({ output }) => output)
  const positions = makeRelativeLogScale(tensors.map((one) => Math.sqrt(countPositions(one))))
  const features = makeRelativeLogScale(tensors.map((one) => one.features))
  return {
    breadthOf: (tensor) =>
      Math.round(minBreadthPx * (1 + (maxBreadthRatio - 1) * positions(Math.sqrt(countPositions(tensor))))),
    lengthOf: (tensor) =>
      Math.round(lengthsPx.min + (lengthsPx.max - lengthsPx.min) * features(tensor.features)),
  }
}

/** From 0 for the least to 1 for the greatest; 0 for all where there is no difference. */
function makeRelativeLogScale(sizes: readonly number[]): (size: number) => number {
  const logs = sizes.map((size) => Math.log2(Math.max(1, size)))
  const [from, to] = logs.reduce(
    ([low, high], log) => [Math.min(low, log), Math.max(high, log)],
    [Infinity, 0],
  )
  return (size) =>
    to > from ? Math.min(1, Math.max(0, (Math.log2(Math.max(1, size)) - from) / (to - from))) : 0
}

function collectLayers(nodes: readonly NetworkNode[]): NetworkNode[] {
  return nodes.flatMap((node) =>
    node.type === 'layer' ? [node] : node.parts.flatMap((part) => collectLayers(part.nodes)),
  )
}
