import type { LabelledPoint } from '../learning/pointTasks'

/** A layer's weights, [in, out] row by row, and its biases. */
interface Layer {
  readonly w: Float32Array
  readonly b: Float32Array
}

/** The weights of a network from the plane to one probability; without a hidden layer, a single unit. */
export interface LayerWeights {
  readonly activation?: 'tanh' | 'sigmoid' | 'relu'
  readonly hidden?: Layer
  readonly output: Layer
}

/** Cells along one side of the maps of the output and of a hidden unit. */
export const mapSide = 64
export const unitSide = 24

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const activations = { tanh: Math.tanh, sigmoid, relu: (z: number) => Math.max(0, z) }

/** The output of a hidden unit at a point. */
function activateUnit(
  { activation = 'tanh', hidden }: LayerWeights,
  unit: number,
  x: number,
  y: number,
): number {
  const { w, b } = hidden!
  return activations[activation](w[unit]! * x + w[b.length + unit]! * y + b[unit]!)
}

export function predict(weights: LayerWeights, x: number, y: number): number {
  const { hidden, output } = weights
  if (!hidden) return sigmoid(output.w[0]! * x + output.w[1]! * y + output.b[0]!)
  let sum = output.b[0]!
  for (let unit = 0; unit < hidden.b.length; unit++)
    sum += output.w[unit]! * activateUnit(weights, unit, x, y)
  return sigmoid(sum)
}

/** Samples a function over the square, at the centres of cells, row by row from the top left. */
function sampleSquare(side: number, value: (x: number, y: number) => number): Float32Array {
  const at = (index: number) => (2 * index + 1) / side - 1
  return Float32Array.from({ length: side * side }, (_, cell) =>
    value(at(cell % side), -at(Math.floor(cell / side))),
  )
}

/**
 * Accuracy on the points, and maps over the square. For so few weights this is faster here than in the array
 * library.
 */
export function computeMaps(weights: LayerWeights, points: readonly LabelledPoint[]) {
  const correct = points.filter(({ x, y, label }) => (predict(weights, x, y) > 0.5 ? 1 : 0) === label)
  return {
    accuracy: points.length === 0 ? 0 : correct.length / points.length,
    probabilityMap: sampleSquare(mapSide, (x, y) => predict(weights, x, y)),
    unitMaps: Array.from({ length: weights.hidden?.b.length ?? 0 }, (_, unit) =>
      sampleSquare(unitSide, (x, y) => activateUnit(weights, unit, x, y)),
    ),
  }
}
