import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createRandom } from '../../../src/labs/learning/random'
import {
  chooseExamples,
  classesAt,
  exampleCounts,
  frameAll,
  imagesAt,
  splitDigits,
} from '../../../src/labs/transfer/examples'
import { readOptdigits } from '../readOptdigits'

const { train } = await readOptdigits()

it.each(['low', 'high', 'even', 'odd'] as const)('splitDigits splits off the %s digits', (half) => {
  const { known, others } = splitDigits(half)
  expect([...known, ...others].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(known).toHaveLength(5)
})

it('chooseExamples chooses the given number of each digit, larger sets containing smaller ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), (seed) => {
      const digits = [1, 3, 5, 7, 9]
      const chosen = chooseExamples(createRandom(seed), train, digits)
      for (const [at, indexes] of chosen.entries()) {
        expect(new Set(indexes).size).toBe(indexes.length)
        const classes = classesAt(train, indexes, digits)
        for (let one = 0; one < 5; one++) {
          expect(classes.filter((other) => other === one)).toHaveLength(exampleCounts[at]!)
        }
        expect(chosen.at(-1)).toEqual(expect.arrayContaining(indexes))
      }
    }),
    { numRuns: 10 },
  )
})

it('frameAll frames digits in the centre, or each at a random position', () => {
  const [centred, scattered] = [false, true].map((scatter) => frameAll(train, scatter, createRandom(1)))
  const hasTopMargin = (index: number, of = centred!) => {
    const image = imagesAt(of, [index])
    return image.slice(0, 3 * 14).every((one) => one === 0)
  }
  const first = [...Array(100).keys()]
  expect(first.every((index) => hasTopMargin(index))).toBe(true)
  expect(first.filter((index) => hasTopMargin(index, scattered)).length).toBeLessThan(80)
  const ink = (of = centred!) => of.frames.reduce((sum, one) => sum + one, 0)
  expect(ink(scattered)).toBeCloseTo(ink(), 0)
})
