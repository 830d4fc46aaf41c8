import { describe, expect, it } from 'vitest'
import { liveArrays } from '../learning/liveArrays'

const { numpy: np, tree, grad } = await import('@jax-js/jax')
const { createRandom } = await import('../../../src/labs/learning/random')
const { binaryCrossEntropy, floatArray } = await import('../../../src/labs/learning/layers')
const network = await import('../../../src/labs/experts/expertsNetwork')
const {
  createDense,
  createMixture,
  computeImbalance: imbalance,
  runMixture: route,
  runDense: scoreDense,
  tokenWidth: width,
} = network

type Arr = ReturnType<typeof floatArray>
type Mixture = ReturnType<typeof createMixture>

const count = 32
const random = createRandom(4)
const places = Float32Array.from({ length: 2 * count }, () => 2 * random.next() - 1)
const points = () => floatArray(places, [count, 2])
const createNoJitter = () => np.ones([count, width])
const rows = (array: Arr) => array.js() as number[][]

/** The routing of the points, as numbers. */
function runRouting(mixture: Mixture, capacity: number) {
  const { scores, probabilities, chosen, served } = route(mixture, points(), createNoJitter(), capacity)
  return {
    scores: scores.js() as number[],
    probabilities: rows(probabilities),
    chosen: rows(chosen),
    served: rows(served),
  }
}

describe('runMixture', () => {
  it('routes each point to its most probable expert only', () => {
    const { probabilities, chosen, served } = runRouting(createMixture(createRandom(1), 4), count)
    for (const [point, row] of probabilities.entries()) {
      expect(row.reduce((sum, one) => sum + one)).toBeCloseTo(1, 5)
      expect(chosen[point]).toEqual(row.map((one) => Number(one === Math.max(...row))))
    }
    expect(served).toEqual(chosen)
  })

  it('serves the first points of an expert up to its capacity', () => {
    const { chosen, served } = runRouting(createMixture(createRandom(1), 4), 3)
    const before = [0, 0, 0, 0]
    for (const [point, row] of chosen.entries()) {
      const expert = row.indexOf(1)
      expect(served[point]).toEqual(row.map((one) => (before[expert]! < 3 ? one : 0)))
      before[expert]!++
    }
    expect(Math.max(...before)).toBeGreaterThan(3)
  })

  it('passes a dropped point on the residual connection only', () => {
    const mixture = createMixture(createRandom(1), 4)
    const { scores } = runRouting(tree.ref(mixture), 0)
    const { embed, readout } = mixture
    const tokens = np.matmul(points(), embed.w).add(embed.b)
    const bare = np.matmul(tokens, readout.w).add(readout.b).reshape([-1]).js() as number[]
    for (const [point, score] of scores.entries()) expect(score).toBeCloseTo(bare[point]!, 5)
  })

  it('equals a dense layer if there is one expert', () => {
    const { router, ...dense } = createMixture(createRandom(2), 1)
    const { scores } = runRouting({ ...tree.ref(dense), router }, count)
    expect(scores).toEqual(scoreDense(dense, points()).js())
  })

  it('returns the output of the expert times its gate, as computed by hand', () => {
    const mixture = createMixture(createRandom(3), 4)
    const { scores, probabilities, chosen } = runRouting(tree.ref(mixture), count)
    const { embed, experts, readout } = mixture
    const token = rows(np.matmul(points(), embed.w).add(embed.b))[0]!
    const [up, down, out] = [rows(experts.up.w), rows(experts.down), rows(readout.w)]
    const expert = chosen[0]!.indexOf(1)
    const units = Array.from(
      { length: network.expertHiddenUnits },
      (_, unit) => expert * network.expertHiddenUnits + unit,
    )
    const inner = units.map((unit) =>
      Math.max(
        0,
        token.reduce((sum, one, index) => sum + one * up[index]![unit]!, 0),
      ),
    )
    const output = token.map(
      (one, index) =>
        one +
        probabilities[0]![expert]! *
          units.reduce((sum, unit, place) => sum + inner[place]! * down[unit]![index]!, 0),
    )
    expect(output.reduce((sum, one, index) => sum + one * out[index]![0]!, 0)).toBeCloseTo(scores[0]!, 4)
  })

  it('has a gradient equal to central differences', () => {
    const mixture = createMixture(createRandom(5), 4)
    const loss = (router: Arr, others: Omit<Mixture, 'router'>) => {
      const { scores, probabilities, chosen, served } = route(
        { ...others, router },
        points(),
        createNoJitter(),
        10,
      )
      served.dispose()
      const labels = floatArray(Float32Array.from({ length: count }, (_, point) => point % 2))
      return binaryCrossEntropy(scores, labels).add(imbalance(chosen, probabilities).mul(0.5))
    }
    const { router, ...others } = mixture
    const gradients = rows(grad(loss)(router.ref, tree.ref(others)) as Arr)
    const h = 1e-3
    for (const [row, column] of [
      [0, 0],
      [3, 1],
      [9, 2],
      [15, 3],
    ] as const) {
      const at = (by: number) => {
        const shift = new Float32Array(width * 4)
        shift[row * 4 + column] = by
        return loss(router.ref.add(floatArray(shift, [width, 4])), tree.ref(others)).item() as number
      }
      expect((at(h) - at(-h)) / (2 * h)).toBeCloseTo(gradients[row]![column]!, 3)
    }
    tree.dispose([router, others])
  })
})

it('computeCapacity is an equal share times the factor, rounded up', () => {
  const { computeCapacity: capacityOf } = network
  expect([capacityOf(256, 8, 1.25), capacityOf(10, 4, 1), capacityOf(256, 16, 0.5)]).toEqual([40, 3, 8])
})

describe('computeImbalance', () => {
  it('is 1 for a balanced load, and the number of experts if one gets all points', () => {
    const even = () => floatArray(Float32Array.of(1, 0, 0, 1), [2, 2])
    expect(imbalance(even(), even()).item()).toBe(1)
    const all = () => floatArray(Float32Array.of(1, 0, 1, 0), [2, 2])
    expect(imbalance(all(), all()).item()).toBe(2)
  })
})

it('the networks of the experts lab free all their arrays', () => {
  const before = liveArrays()
  runRouting(createMixture(createRandom(1), 4), 3)
  scoreDense(createDense(createRandom(1), 12), points()).dispose()
  expect(liveArrays()).toBe(before)
})
