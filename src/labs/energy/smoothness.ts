import { digitPixels, digitSide } from '../learning/digits'

/**
 * The correlation of neighbouring weights, along rows and columns, of filters [count, 64]; about 0 for noise.
 */
export function measureSmoothness(filters: Float32Array): number {
  let [products, squares, pairs] = [0, 0, 0]
  for (let start = 0; start < filters.length; start += digitPixels) {
    const filter = filters.subarray(start, start + digitPixels)
    const mean = filter.reduce((sum, weight) => sum + weight, 0) / digitPixels
    for (let pixel = 0; pixel < digitPixels; pixel++) {
      const here = filter[pixel]! - mean
      squares += here * here
      const right = pixel % digitSide < digitSide - 1 ? [filter[pixel + 1]! - mean] : []
      const below = pixel + digitSide < digitPixels ? [filter[pixel + digitSide]! - mean] : []
      for (const there of [...right, ...below]) {
        products += here * there
        pairs++
      }
    }
  }
  return products / pairs / (squares / filters.length)
}
