import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hiddenLayersParameters } from '../../../src/labs/hidden-layers/hiddenLayersParameters'
import {
  drawMoonPoints,
  drawSeparablePoints,
  drawSpiralPoints,
  drawXorPoints,
  formatPoints,
  isPointsText,
  type LabelledPoint,
  maxPoints,
  parsePoints,
} from '../../../src/labs/learning/pointTasks'
import { createRandom } from '../../../src/labs/learning/random'
import { perceptronParameters } from '../../../src/labs/perceptron/perceptronParameters'

const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const point: fc.Arbitrary<LabelledPoint> = fc.record({
  ...{ x: coordinate, y: coordinate, label: fc.constantFrom(0, 1) },
})
const seed = fc.nat(99_999)

describe('the text form of points', () => {
  it('is parsed back to the same points, to half a grid step', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: maxPoints }), (points) => {
        const text = formatPoints(points)
        expect(isPointsText(text)).toBe(true)
        const read = parsePoints(text)
        expect(read.map(({ label }) => label)).toEqual(points.map(({ label }) => label))
        for (const [index, { x, y }] of points.entries()) {
          expect(Math.abs(read[index]!.x - x)).toBeLessThanOrEqual(1 / 99 + 1e-9)
          expect(Math.abs(read[index]!.y - y)).toBeLessThanOrEqual(1 / 99 + 1e-9)
        }
        expect(formatPoints(read)).toBe(text)
      }),
    )
  })

  it('counts from the left and from the bottom, and clamps to the square', () => {
    expect(formatPoints([{ x: -1, y: 1, label: 0 }])).toBe('a0099')
    expect(formatPoints([{ x: 3, y: -3, label: 1 }])).toBe('b9900')
    expect(parsePoints('')).toEqual([])
  })

  it.each(['a', 'a012', 'c0123', 'a01234', 'A0123', ' a0123', 'a0123\n', 'a0123'.repeat(maxPoints + 1)])(
    'does not include %j',
    (text) => expect(isPointsText(text)).toBe(false),
  )

  it('has room for 120 points', () => {
    expect(isPointsText('a0123'.repeat(120))).toBe(true)
    expect(isPointsText('a0123'.repeat(121))).toBe(false)
  })

  it('is the form of the default points of the labs', () => {
    for (const { points } of [perceptronParameters, hiddenLayersParameters]) {
      expect(formatPoints(parsePoints(points.default))).toBe(points.default)
      expect(parsePoints(points.default).length).toBeGreaterThan(4)
    }
  })
})

describe.each([
  ['separable', drawSeparablePoints, perceptronParameters.gap.values],
  ['XOR', drawXorPoints, hiddenLayersParameters.noise.values],
  ['moons', drawMoonPoints, hiddenLayersParameters.noise.values],
  ['spirals', drawSpiralPoints, hiddenLayersParameters.noise.values],
] as const)('the generator of %s points', (_, draw, values) => {
  it('yields points in the square, equally many of each class, the same for the same seed', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(...values), (seed, value) => {
        const points = draw(createRandom(seed), 40, value)
        expect(points).toHaveLength(40)
        expect(points.filter(({ label }) => label === 1)).toHaveLength(20)
        expect(points.filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > 1)).toEqual([])
        expect(draw(createRandom(seed), 40, value)).toEqual(points)
      }),
    )
  })
})

/** The maximum over directions of half the gap between the classes, as for a line in the middle. */
function findMaxMargin(points: readonly LabelledPoint[]): number {
  let maxMargin = Number.NEGATIVE_INFINITY
  for (let step = 0; step < 720; step++) {
    const [a, b] = [Math.cos((step * Math.PI) / 360), Math.sin((step * Math.PI) / 360)]
    const heights = (classLabel: 0 | 1) =>
      points.filter(({ label }) => label === classLabel).map(({ x, y }) => a * x + b * y)
    maxMargin = Math.max(maxMargin, (Math.min(...heights(1)) - Math.max(...heights(0))) / 2)
  }
  return maxMargin
}

it('drawSeparablePoints keeps all points at least the gap away from a separating line', () => {
  fc.assert(
    fc.property(seed, fc.constantFrom(...perceptronParameters.gap.values), (seed, gap) => {
      // The tried directions miss the best one by at most a quarter of a degree.
      expect(findMaxMargin(drawSeparablePoints(createRandom(seed), 40, gap))).toBeGreaterThan(gap - 0.012)
    }),
    { numRuns: 40 },
  )
})

it('drawXorPoints draws points that no line separates', () => {
  fc.assert(
    fc.property(seed, (seed) => {
      expect(findMaxMargin(drawXorPoints(createRandom(seed), 40, 0.13))).toBeLessThan(0)
    }),
    { numRuns: 40 },
  )
})

it('drawXorPoints labels points by the signs of their coordinates, without noise', () => {
  for (const { x, y, label } of drawXorPoints(createRandom(1), 8, 0)) {
    expect(label).toBe(Math.sign(x) === Math.sign(y) ? 0 : 1)
  }
})
