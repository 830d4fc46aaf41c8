import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/text/suggestion'

describe('the nearest candidate', () => {
  it.each([
    ['lstn', 'lstm'],
    ['lsmt', 'lstm'],
    ['Transfomer', 'transformer'],
    ['gtp', 'gpt'],
    ['x', undefined],
    ['convolution', undefined],
    ['', undefined],
  ])('to "%s" is %s', (word, candidate) => {
    expect(nearest(word, ['gru', 'gpt', 'lstm', 'transformer'])).toBe(candidate)
  })
})
