import { describe, expect, it } from 'vitest'
import { editDistance, findClosest } from '../../src/text/didYouMean'

describe('findClosest', () => {
  it.each([
    ['lstn', 'lstm'],
    ['lsmt', 'lstm'],
    ['Transfomer', 'transformer'],
    ['gtp', 'gpt'],
    ['x', undefined],
    ['convolution', undefined],
    ['', undefined],
  ])('maps "%s" to %s', (word, candidate) => {
    expect(findClosest(word, ['gru', 'gpt', 'lstm', 'transformer'])).toBe(candidate)
  })
})

describe('findClosest', () => {
  it('tolerates one wrong letter in three, but no word of wrong letters only', () => {
    expect(findClosest('lxxm', ['lstm'])).toBeUndefined()
    expect(findClosest('lstxxm', ['lstabm'])).toBe('lstabm')
    expect(findClosest('ab', ['ac'])).toBe('ac')
    expect(findClosest('x', ['y'])).toBeUndefined()
  })

  it('prefers the closest candidate, and the first of equally close ones', () => {
    expect(findClosest('lstn', ['lstm', 'lstx'])).toBe('lstm')
    expect(findClosest('transfomer', ['transformed', 'transformer'])).toBe('transformer')
  })
})

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'gpt', 3],
    ['gpt', 'gru', 2],
    ['gtp', 'gpt', 1],
    ['gtp', 'gpt-2', 3],
    ['bret', 'bert', 1],
  ])('from "%s" to "%s" is %i', (word, candidate, edits) => {
    expect(editDistance(word, candidate)).toBe(edits)
  })
})
