import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawByLength, drawMixed, oneHot, solve, vocabularySize } from '../../../src/labs/attention/sequences'
import { createMask } from '../../../src/labs/attention/translatingTransformer'
import { encodeTargets } from '../../../src/labs/attention/translator'
import { createRandom } from '../../../src/labs/learning/random'

const sequences = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 })

it('solve reverses or sorts digits', () => {
  fc.assert(
    fc.property(sequences, (one) => {
      expect(solve('reverse', solve('reverse', one))).toEqual(one)
      expect(solve('reverse', one)[0]).toBe(one.at(-1))
      const sorted = solve('sort', one)
      expect(sorted).toEqual(solve('sort', solve('reverse', one)))
      for (const [at, digit] of sorted.entries())
        if (at > 0) expect(sorted[at - 1]).toBeLessThanOrEqual(digit)
    }),
  )
})

it('drawByLength and drawMixed draw all lengths from 3 up', () => {
  expect(drawByLength(createRandom(1), 5, 2).map(({ length }) => length)).toEqual([3, 3, 4, 4, 5, 5])
  const lengths = drawMixed(createRandom(1), 5, 100, new Set()).map(({ length }) => length)
  expect(new Set(lengths)).toEqual(new Set([3, 4, 5]))
})

it('drawMixed never draws a test sequence', () => {
  const tests = drawByLength(createRandom(1), 3, 900)
  const texts = new Set(tests.map(String))
  const drawn = drawMixed(createRandom(2), 3, 500, texts)
  expect(drawn).toHaveLength(500)
  expect(drawn.filter((one) => texts.has(String(one)))).toEqual([])
})

it('oneHot encodes tokens, and the weights of encodeTargets sum to 1', () => {
  const ones = oneHot([[2, -1, 11], [0]], 3)
  expect([...ones.keys()].filter((at) => ones[at] === 1)).toEqual([
    2,
    2 * vocabularySize + 11,
    3 * vocabularySize,
  ])
  const truths = encodeTargets([[1, 2, 3], [4]], 3)
  expect(truths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6)
  expect(truths.filter((one) => one > 0)).toHaveLength(4)
})

it('createMask hides the answer from the input and, if causal, later tokens from the answer', () => {
  // The input is a digit and the end token in three positions, the answer the start token and a digit in two.
  const rows = (isCausal: boolean) => {
    const mask = createMask([[7, 10]], [[11, 7]], 2, isCausal)
    return Array.from({ length: 5 }, (_, from) =>
      Array.from(mask.subarray(from * 5, from * 5 + 5), (one) => (one === 0 ? '1' : '0')).join(''),
    )
  }
  expect(rows(true)).toEqual(['11000', '11000', '11000', '11010', '11011'])
  expect(rows(false)).toEqual(['11000', '11000', '11000', '11011', '11011'])
})
