import fc from 'fast-check'
import { expect, it } from 'vitest'
import { computeNgramLosses, createAlphabet, unknownCharacter } from '../../../src/labs/attention/alphabet'

it('createAlphabet encodes a text so that it can be decoded again', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
      const { characters, encode } = createAlphabet(text, 10_000)
      expect(encode(text).map((one) => characters[one])).toEqual([...text])
    }),
  )
})

it('createAlphabet keeps the most frequent characters and maps the rest to one unknown token', () => {
  const { characters, encode } = createAlphabet('水水水火火木金', 2)
  expect(characters).toEqual(['水', '火', unknownCharacter])
  expect(encode('火金土水')).toEqual([1, 2, 2, 0])
})

it('createAlphabet drops unknown characters if it has no unknown token', () => {
  expect(createAlphabet('abab').encode('cab')).toEqual([0, 1])
})

it('computeNgramLosses computes the losses of predicting by frequencies and by pairs', () => {
  // The symbols alternate: pairs predict everything, frequencies one of two (after the first).
  const { unigramLoss, bigramLoss } = computeNgramLosses([0, 1, 0, 1, 0])
  expect(unigramLoss).toBeCloseTo(Math.log(2), 10)
  expect(bigramLoss).toBe(0)
})
