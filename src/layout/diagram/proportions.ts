import { extent } from 'd3-array'
import type { Network, NetworkNode } from '../../network/evaluate/networkNode'
import { countPositions, type Tensor } from '../../network/layers/tensor'

/**
 * The extents of a box: breadth (across the flow) by the positions of its tensor, length (along it) by its
 * features.
 */
export interface Proportions {
  getBreadth(tensor: Tensor): number
  getLength(tensor: Tensor): number
}

/** The ratio of the breadths of the largest and the smallest image. */
const maxBreadthRatio = 1.65
const lengthsPx = { min: 25, max: 44 }

/**
 * Makes box sizes that hint at tensor sizes. The scales are logarithmic, since an image shrinks from 224×224
 * to 7×7 while its channels grow from 3 to 2048. `minBreadthPx` is the breadth at which every label fits.
 */
export function makeProportions(network: Network, minBreadthPx: number): Proportions {
  const tensors = collectLayers(network.nodes).map(({ output }) => output)
  const positionScale = makeRelativeLogScale(tensors.map((tensor) => Math.sqrt(countPositions(tensor))))
  const featureScale = makeRelativeLogScale(tensors.map((tensor) => tensor.features))
  return {
    getBreadth: (tensor) =>
      Math.round(
        minBreadthPx * (1 + (maxBreadthRatio - 1) * positionScale(Math.sqrt(countPositions(tensor)))),
      ),
    getLength: (tensor) =>
      Math.round(lengthsPx.min + (lengthsPx.max - lengthsPx.min) * featureScale(tensor.features)),
  }
}

/** A scale from 0 (min) to 1 (max); 0 for all sizes if they are equal. */
function makeRelativeLogScale(sizes: readonly number[]): (size: number) => number {
  const logs = sizes.map((size) => Math.log2(Math.max(1, size)))
  const [from = 0, to = 0] = extent(logs)
  return (size) =>
    to > from ? Math.min(1, Math.max(0, (Math.log2(Math.max(1, size)) - from) / (to - from))) : 0
}

function collectLayers(nodes: readonly NetworkNode[]): NetworkNode[] {
  return nodes.flatMap((node) =>
    node.type === 'layer' ? [node] : node.parts.flatMap((part) => collectLayers(part.nodes)),
  )
}
