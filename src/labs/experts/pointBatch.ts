import type { Random } from '../learning/random'
import { tokenWidth } from './expertsNetwork'
import type { Plane } from './expertsPlane'

/** Points per step, drawn again for each step. */
export const batchSize = 256

/**
 * Points uniformly distributed in the plane: x and y of each, [256, 2], their classes, 0 or 1, [256], and factors
 * for the router's input, [256, width].
 */
export function drawPoints(random: Random, plane: Plane, jitter: number) {
  const drawCoordinate = () => 2 * random.next() - 1
  const coordinates = Float32Array.from({ length: 2 * batchSize }, drawCoordinate)
  const classes = Float32Array.from({ length: batchSize }, (_, point) =>
    plane.classOf(coordinates[2 * point]!, coordinates[2 * point + 1]!),
  )
  const noise = Float32Array.from({ length: batchSize * tokenWidth }, () => 1 + jitter * drawCoordinate())
  return { coordinates, classes, jitter: noise }
}
