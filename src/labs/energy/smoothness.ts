import { pixels, side } from '../learning/digits'

/**
 * The correlation of neighbouring weights, along rows and columns, of filters [count, 64]; about 0 for noise.
 */
export function smoothness(filters: Float32Array): number {
  let [products, squares, pairs] = [0, 0, 0]
  for (let start = 0; start < filters.length; start += pixels) {
    const filter = filters.subarray(start, start + pixels)
    const mean = filter.reduce((sum, weight) => sum + weight, 0) / pixels
    for (let pixel = 0; pixel < pixels; pixel++) {
      const here = filter[pixel]! - mean
      squares += here * here
      const right = pixel % side < side - 1 ? [filter[pixel + 1]! - mean] : []
      const below = pixel + side < pixels ? [filter[pixel + side]! - mean] : []
      for (const there of [...right, ...below]) {
        products += here * there
        pairs++
      }
    }
  }
  return products / pairs / (squares / filters.length)
}
