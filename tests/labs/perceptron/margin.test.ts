import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSeparablePoints, drawXorPoints } from '../../../src/labs/learning/pointTasks'
import { createRandom } from '../../../src/labs/learning/random'
import { computeMargin, computeMistakeBound, type SignedExample } from '../../../src/labs/perceptron/margin'

const signExamples = (points: readonly { x: number; y: number; label: 0 | 1 }[]): SignedExample[] =>
  points.map(({ x, y, label }) => (label === 1 ? [x, y, 1] : [-x, -y, -1]))
const height = (w: SignedExample, z: SignedExample) => w[0] * z[0] + w[1] * z[1] + w[2] * z[2]
const unit = (theta: number, phi: number): SignedExample => [
  Math.sin(phi) * Math.cos(theta),
  Math.sin(phi) * Math.sin(theta),
  Math.cos(phi),
]

/**
 * The maximum over the unit sphere of the minimum height: a search over a grid of directions, then refined
 * around the best ones.
 */
function searchMargin(examples: readonly SignedExample[]): number {
  const minHeight = (theta: number, phi: number) =>
    Math.min(...examples.map((z) => height(unit(theta, phi), z)))
  const around = (theta: number, phi: number, width: number, widthUp: number) =>
    Array.from({ length: 21 * 21 }, (_, index) => {
      const [at, up] = [
        theta + ((index % 21) / 10 - 1) * width,
        phi + (Math.floor(index / 21) / 10 - 1) * widthUp,
      ]
      return { at, up, height: minHeight(at, up) }
    }).toSorted((one, other) => other.height - one.height)
  const refined = around(Math.PI, Math.PI / 2, Math.PI, Math.PI / 2)
    .slice(0, 12)
    .map((start) => {
      let best = start
      for (let width = Math.PI / 5; width > 1e-7; width /= 2)
        best = around(best.at, best.up, width, width)[0]!
      return best.height
    })
  return Math.max(...refined)
}

describe('computeMargin', () => {
  it('returns the length of a single example, and 0 for two opposite ones', () => {
    expect(computeMargin([[3, 0, 4]])).toBeCloseTo(5, 9)
    expect(
      computeMargin([
        [0.5, 0.2, 1],
        [-0.5, -0.2, -1],
      ]),
    ).toBe(0)
    expect(computeMargin([])).toBe(0)
  })

  it('returns the distance of the segment between two examples from the origin', () => {
    expect(
      computeMargin([
        [1, 2, 1],
        [1, -2, 1],
      ]),
    ).toBeCloseTo(Math.SQRT2, 9)
    expect(
      computeMargin([
        [0, 0, 2],
        [9, 0, 2],
      ]),
    ).toBeCloseTo(2, 9)
  })

  it('agrees for separable points with a search over all directions', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom(0.02, 0.05, 0.2), (seed, gap) => {
        const examples = signExamples(drawSeparablePoints(createRandom(seed), 12, gap))
        const [found, margin] = [searchMargin(examples), computeMargin(examples)]
        // A search only finds a lower bound.
        expect(margin).toBeGreaterThan(found - 1e-6)
        expect(margin).toBeLessThan(found * 1.02 + 1e-3)
      }),
      { numRuns: 40 },
    )
  })

  it("is at least the gap of separable points, divided by the length of the line's weights", () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.constantFrom(0.01, 0.05, 0.2), (seed, gap) => {
        // The separating line has weights of length √(1 + offset²) with an offset of at most 0.3.
        expect(computeMargin(signExamples(drawSeparablePoints(createRandom(seed), 40, gap)))).toBeGreaterThan(
          gap / Math.hypot(1, 0.3) - 1e-6,
        )
      }),
      { numRuns: 40 },
    )
  })

  it('does not change when the classes are swapped or the plane is rotated', () => {
    fc.assert(
      fc.property(fc.nat(99_999), fc.double({ min: 0, max: 6, noNaN: true }), (seed, angle) => {
        const examples = signExamples(drawSeparablePoints(createRandom(seed), 20, 0.05))
        const margin = computeMargin(examples)
        const [c, s] = [Math.cos(angle), Math.sin(angle)]
        expect(computeMargin(examples.map(([x, y, one]): SignedExample => [-x, -y, -one]))).toBeCloseTo(
          margin,
          4,
        )
        expect(
          computeMargin(examples.map(([x, y, one]): SignedExample => [c * x - s * y, s * x + c * y, one])),
        ).toBeCloseTo(margin, 4)
      }),
      { numRuns: 20 },
    )
  })
})

describe('computeMistakeBound', () => {
  it('is the square of the longest example over the margin', () => {
    expect(
      computeMistakeBound([
        [0, 0, 2],
        [9, 0, 2],
      ]),
    ).toBeCloseTo(85 / 4, 6)
  })

  it('allows one mistake for a single example', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 }), (x, y) => {
        expect(Math.floor(computeMistakeBound([[x / 99, y / 99, 1]]))).toBe(1)
      }),
    )
  })

  it('is infinite if no line separates the classes', () => {
    expect(computeMistakeBound(signExamples(drawXorPoints(createRandom(1), 40, 0.13)))).toBe(
      Number.POSITIVE_INFINITY,
    )
    expect(computeMistakeBound([])).toBe(Number.POSITIVE_INFINITY)
  })
})
