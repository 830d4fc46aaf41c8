import { expect, it } from 'vitest'
import type {
  TranslationPicture,
  TranslatorPicture,
} from '../../../../src/labs/attention/translateExperiment'
import { toVisibleCharacter } from '../../../../src/labs/attention/view/shared/glyphs'
import {
  countAdditiveHits,
  countCorrect,
  createAdditiveMap,
  createTransformerMaps,
  describePeaks,
  findBestHead,
} from '../../../../src/labs/attention/view/translate/attentionMaps'

/** A map with one row per given column: all weight of the row is on that column. */
const createOneHotMap = (columns: number, ...peaks: number[]) =>
  Float32Array.from({ length: columns * peaks.length }, (_, at) =>
    Number(peaks[Math.floor(at / columns)] === at % columns),
  )

const translator = (name: TranslatorPicture['name'], attentionMaps: Float32Array[]): TranslatorPicture => ({
  ...{ name, attentionMaps, weightCount: 1, answer: Int32Array.of(2, 6) },
  ...{
    lossCurve: new Float32Array(),
    accuracyCurve: new Float32Array(),
    accuracyByLength: new Float32Array(),
  },
})

// The sequence 6 2, with a maximum length of 3: positions 0 to 2 are the input and its end, 4 and 5 the start
// token and the first token of the answer.
const picture: TranslationPicture = {
  ...{ minLength: 3, maxLength: 3, positions: 7, layers: 1, heads: 2 },
  ...{ input: Int32Array.of(6, 2), target: Int32Array.of(2, 6) },
  translators: [
    translator('fixedVector', []),
    translator('attention', [createOneHotMap(3, 1, 2)]),
    translator('transformer', [
      createOneHotMap(7, 0, 0, 0, 0, 0, 0, 0),
      createOneHotMap(7, 1, 2, 0, 0, 1, 0, 0),
    ]),
  ],
}

it('createAdditiveMap has a row per output token and a column per input token and the end', () => {
  expect(createAdditiveMap(picture, 'reverse')).toMatchObject({
    rows: ['→2', '→6'],
    columns: ['6', '2', '▪'],
  })
  expect(describePeaks(createAdditiveMap(picture, 'reverse'))).toBe('→2 2, →6 ▪')
})

it('attention maps frame the positions of the target digits, in the rows of the answer', () => {
  expect(createAdditiveMap(picture, 'reverse').framed).toEqual([
    { row: 0, column: 1 },
    { row: 1, column: 0 },
  ])
  expect(createTransformerMaps(picture, 'reverse')[0]!.framed).toEqual([
    { row: 3, column: 1 },
    { row: 4, column: 0 },
  ])
})

it('createTransformerMaps omits positions without a token', () => {
  const [, other] = createTransformerMaps(picture, 'reverse')
  expect(other!.columns).toEqual(['6', '2', '▪', '▸', '2'])
  expect(other!.rows).toEqual(['6', '2', '▪', '▸→2', '2→6'])
  expect(describePeaks(other!)).toBe('6 2, 2 ▪, ▪ 6, ▸→2 2, 2→6 6')
})

it('attention maps frame all occurrences of a digit when the task is sorting', () => {
  const sorted = { ...picture, input: Int32Array.of(6, 6), target: Int32Array.of(6, 6) }
  expect(createAdditiveMap(sorted, 'sort').framed).toHaveLength(4)
  expect(createAdditiveMap(sorted, 'reverse').framed).toHaveLength(2)
  expect(countAdditiveHits({ ...sorted, translators: picture.translators }, 'sort')).toBe(1)
})

it('countAdditiveHits and findBestHead count rows whose maximum is at a target digit', () => {
  expect(countAdditiveHits(picture, 'reverse')).toBe(1)
  expect(countAdditiveHits(picture, 'reverse', 1)).toBe(0)
  expect(countAdditiveHits(picture, 'reverse', 2)).toBe(1)
  expect(findBestHead(picture, 'reverse')).toEqual({ index: 1, hits: 2 })
})

it('countCorrect compares digits position by position', () => {
  expect(countCorrect(picture.translators[1]!, [2, 6])).toBe(2)
  expect(countCorrect(picture.translators[1]!, [6, 6])).toBe(1)
})

it('toVisibleCharacter replaces whitespace by symbols', () => {
  expect([' ', '\n', 'a', '字'].map(toVisibleCharacter)).toEqual(['␣', '⏎', 'a', '字'])
})
