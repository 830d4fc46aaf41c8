import { expect, it } from 'vitest'
import type { TranslationPicture, TranslatorPicture } from '../../../../src/labs/attention/translate'
import { bitsOf, glyphOf, lastMean } from '../../../../src/views/labs/attention/shared/glyphs'
import {
  additiveHits,
  additiveMap,
  looksOf,
  rightOf,
  transformerHits,
  transformerMaps,
} from '../../../../src/views/labs/attention/translate/maps'

/** A map in which each row looks at one place alone. */
const lookingAt = (columns: number, ...places: number[]) =>
  Float32Array.from({ length: columns * places.length }, (_, at) =>
    Number(places[Math.floor(at / columns)] === at % columns),
  )

const translator = (name: TranslatorPicture['name'], attentionMaps: Float32Array[]): TranslatorPicture => ({
  ...{ name, attentionMaps, weightCount: 1, answer: Int32Array.of(2, 6) },
  ...{
    lossCurve: new Float32Array(),
    accuracyCurve: new Float32Array(),
    accuracyByLength: new Float32Array(),
  },
})

// The sequence 6 2 at most three long: places 0 to 2 are the input and its end, 4 and 5 the start and the first of the answer.
const picture: TranslationPicture = {
  ...{ minLength: 3, maxLength: 3, positions: 7, layers: 1, heads: 2 },
  ...{ input: Int32Array.of(6, 2), target: Int32Array.of(2, 6) },
  translators: [
    translator('fixedVector', []),
    translator('attention', [lookingAt(3, 1, 2)]),
    translator('transformer', [lookingAt(7, 0, 0, 0, 0, 0, 0, 0), lookingAt(7, 1, 2, 0, 0, 1, 0, 0)]),
  ],
}

it('additive attention has a row for each token written, a column for each read and the end', () => {
  expect(additiveMap(picture, 'reverse')).toMatchObject({ rows: ['→2', '→6'], columns: ['6', '2', '▪'] })
  expect(looksOf(additiveMap(picture, 'reverse'))).toBe('→2 2, →6 ▪')
})

it('frames where the wanted digits stand, in the rows of the answer', () => {
  expect(additiveMap(picture, 'reverse').framed).toEqual([
    { row: 0, column: 1 },
    { row: 1, column: 0 },
  ])
  expect(transformerMaps(picture, 'reverse')[0]!.framed).toEqual([
    { row: 3, column: 1 },
    { row: 4, column: 0 },
  ])
})

it("a Transformer's maps leave out the places without a token", () => {
  const [, other] = transformerMaps(picture, 'reverse')
  expect(other!.columns).toEqual(['6', '2', '▪', '▸', '2'])
  expect(other!.rows).toEqual(['6', '2', '▪', '▸→2', '2→6'])
  expect(looksOf(other!)).toBe('6 2, 2 ▪, ▪ 6, ▸→2 2, 2→6 6')
})

it('frames all places of a digit where its size alone counts', () => {
  const sorted = { ...picture, input: Int32Array.of(6, 6), target: Int32Array.of(6, 6) }
  expect(additiveMap(sorted, 'sort').framed).toHaveLength(4)
  expect(additiveMap(sorted, 'reverse').framed).toHaveLength(2)
  expect(additiveHits({ ...sorted, translators: picture.translators }, 'sort')).toBe(1)
})

it('looks are hits where the wanted digit stands', () => {
  expect(additiveHits(picture, 'reverse')).toBe(1)
  expect(additiveHits(picture, 'reverse', 1)).toBe(0)
  expect(additiveHits(picture, 'reverse', 2)).toBe(1)
  expect(transformerHits(picture, 'reverse')).toEqual({ index: 1, hits: 2 })
})

it('digits of an answer are right in their place', () => {
  expect(rightOf(picture.translators[1]!, [2, 6])).toBe(2)
  expect(rightOf(picture.translators[1]!, [6, 6])).toBe(1)
})

it('the mean of a curve is that of its last values', () => {
  expect(lastMean([1, 9, 2, 4, 3, 6], 2)).toBe(5)
  expect(lastMean([1, 9])).toBe(9)
  expect(lastMean([])).toBeUndefined()
  expect(bitsOf(Math.LN2)).toBe(1)
})

it('characters without ink are shown by a sign', () => {
  expect([' ', '\n', 'a', '字'].map(glyphOf)).toEqual(['␣', '⏎', 'a', '字'])
})
