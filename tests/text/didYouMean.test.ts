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
