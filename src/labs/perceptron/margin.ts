/** An example (x, y, 1), multiplied by −1 for class 0. */
export type SignedExample = readonly [number, number, number]

const dot = (a: SignedExample, b: SignedExample) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

const cross = (a: SignedExample, b: SignedExample): SignedExample => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const subtract = (a: SignedExample, b: SignedExample): SignedExample => [
  a[0] - b[0],
  a[1] - b[1],
  a[2] - b[2],
]
const scale = (a: SignedExample, by: number): SignedExample => [by * a[0], by * a[1], by * a[2]]

/** Smaller values are rounding errors. */
const minLength = 1e-9
/**
 * Relative tolerance for the rounding error of the bound: a single mistake on a single example meets the
 * bound exactly.
 */
const tolerance = 1e-9

/**
 * The maximum margin γ with which a unit vector w separates the examples: the maximum over w of the minimum
 * w·z over all signed examples z. It equals the distance of their convex hull from the origin, and is 0 if
 * the origin lies in the hull, so that no w separates them. In space, the nearest point of the hull is an
 * example, or lies on a segment between two or in a triangle of three: all are tried.
 */
export function computeMargin(examples: readonly SignedExample[]): number {
  let nearest: SignedExample = [0, 0, 0]
  let minSquare = Number.POSITIVE_INFINITY
  const tryPoint = (point: SignedExample) => {
    const square = dot(point, point)
    if (square < minSquare) {
      minSquare = square
      nearest = point
    }
  }
  for (const [first, a] of examples.entries()) {
    tryPoint(a)
    for (let second = 0; second < first; second++) {
      const b = examples[second]!
      const direction = subtract(b, a)
      const fraction = -dot(a, direction) / (dot(direction, direction) || 1)
      if (fraction > 0 && fraction < 1) tryPoint(subtract(a, scale(direction, -fraction)))
      for (let third = 0; third < second; third++) {
        const c = examples[third]!
        const normal = cross(direction, subtract(c, a))
        const square = dot(normal, normal)
        const height = dot(a, normal)
        // The point of the plane through the three that is nearest to the origin, if it is nearer than the
        // best so far and inside the triangle.
        if (square === 0 || height ** 2 / square >= minSquare) continue
        const foot = scale(normal, height / square)
        const isWithin = [
          [a, b],
          [b, c],
          [c, a],
        ].every(([from, to]) => dot(normal, cross(subtract(to!, from!), subtract(foot, from!))) >= 0)
        if (isWithin) tryPoint(foot)
      }
    }
  }
  const length = Math.sqrt(minSquare)
  if (examples.length === 0 || length < minLength) return 0
  // The nearest point of the hull separates the examples only if all of them lie beyond it.
  const minHeight = Math.min(...examples.map((one) => dot(nearest, one))) / length
  return minHeight < length * (1 - 1e-6) ? 0 : length
}

/**
 * Novikoff's bound (1963) on the mistakes of the perceptron rule, starting from zero weights: (R/γ)², where R
 * is the length of the longest example; infinite if no line separates the classes.
 */
export function computeMistakeBound(examples: readonly SignedExample[]): number {
  const margin = computeMargin(examples)
  if (margin === 0) return Number.POSITIVE_INFINITY
  const radius = Math.max(...examples.map((one) => dot(one, one)))
  return (radius / margin ** 2) * (1 + tolerance)
}
