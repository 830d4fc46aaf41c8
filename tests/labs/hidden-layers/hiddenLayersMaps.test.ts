import { describe, expect, it } from 'vitest'
import {
  computeMaps,
  type LayerWeights,
  mapSide,
  predict,
  unitSide,
} from '../../../src/labs/hidden-layers/hiddenLayersMaps'
import { createRandom } from '../../../src/labs/learning/random'
import { liveArrays } from '../learning/liveArrays'

const { nn, numpy: np } = await import('@jax-js/jax')
const { applyDense, floatArray } = await import('../../../src/labs/learning/layers')

const numbers = (count: number, seed: number) =>
  Float32Array.from({ length: count }, createRandom(seed).nextNormal)

const weightsOf = (activation: NonNullable<LayerWeights['activation']>, hidden: number): LayerWeights => ({
  activation,
  hidden: { w: numbers(2 * hidden, 1), b: numbers(hidden, 2) },
  output: { w: numbers(hidden, 3), b: numbers(1, 4) },
})

/** The centres of the cells of a map, row by row from the top left. */
const cellCentres = (side: number) =>
  Array.from({ length: side * side }, (_, cell) => [
    (2 * (cell % side) + 1) / side - 1,
    1 - (2 * Math.floor(cell / side) + 1) / side,
  ])

const maxDifference = (one: Float32Array, other: Float32Array) =>
  Math.max(...one.map((value, index) => Math.abs(value - other[index]!)))

describe.each(['tanh', 'sigmoid', 'relu'] as const)('computeMaps for a network with %s', (activation) => {
  it.each([1, 5])('equals the forward pass of the library with %i hidden units', (hidden) => {
    const before = liveArrays()
    const weights = weightsOf(activation, hidden)
    const activate = { tanh: np.tanh, sigmoid: nn.sigmoid, relu: nn.relu }[activation]
    const units = (side: number) => {
      const places = floatArray(Float32Array.from(cellCentres(side).flat()), [side * side, 2])
      const { w, b } = weights.hidden!
      return activate(
        applyDense(
          {
            w: floatArray(w as Float32Array<ArrayBuffer>, [2, hidden]),
            b: floatArray(b as Float32Array<ArrayBuffer>),
          },
          places,
        ),
      )
    }
    const { w, b } = weights.output
    const output = {
      w: floatArray(w as Float32Array<ArrayBuffer>, [hidden, 1]),
      b: floatArray(b as Float32Array<ArrayBuffer>),
    }
    const expected = nn.sigmoid(applyDense(output, units(mapSide)).reshape([-1])).dataSync() as Float32Array
    const maps = computeMaps(weights, [])
    expect(maxDifference(maps.probabilityMap, expected)).toBeLessThan(1e-5)
    const each = units(unitSide).dataSync() as Float32Array
    expect(maps.unitMaps).toHaveLength(hidden)
    for (const [unit, map] of maps.unitMaps.entries()) {
      const own = each.filter((_, index) => index % hidden === unit)
      expect(maxDifference(map, own)).toBeLessThan(1e-5)
    }
    expect(liveArrays()).toBe(before)
  })
})

describe('computeMaps for a single unit', () => {
  const right: LayerWeights = { output: { w: Float32Array.of(4, 0), b: Float32Array.of(0) } }
  const up: LayerWeights = { output: { w: Float32Array.of(0, 4), b: Float32Array.of(0) } }

  it('returns its sigmoid, with x to the right and y upwards, and no unit maps', () => {
    expect(predict(right, 0.5, -0.3)).toBeCloseTo(1 / (1 + Math.exp(-2)), 12)
    const [across, along] = [computeMaps(right, []), computeMaps(up, [])]
    expect(across.unitMaps).toEqual([])
    const corners = [0, mapSide - 1, mapSide * (mapSide - 1), mapSide ** 2 - 1]
    expect(corners.map((cell) => across.probabilityMap[cell]! > 0.5)).toEqual([false, true, false, true])
    expect(corners.map((cell) => along.probabilityMap[cell]! > 0.5)).toEqual([true, true, false, false])
  })

  it('counts points on the side of their class as correct', () => {
    const points = [
      { x: 0.4, y: 0, label: 1 },
      { x: 0.4, y: 0.1, label: 0 },
      { x: -0.4, y: 0, label: 0 },
      { x: -0.1, y: 0, label: 0 },
    ] as const
    expect(computeMaps(right, points).accuracy).toBe(0.75)
    expect(computeMaps(right, []).accuracy).toBe(0)
  })
})
