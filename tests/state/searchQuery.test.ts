import { describe, expect, it } from 'vitest'
import { parseYearQuery, tokenize, tokenizeQuery } from '../../src/state/searchQuery'

describe('tokenize', () => {
  it('lower-cases words and removes accents and full-width forms', () => {
    expect(tokenize('Jürgen ＢＥＲＴ')).toEqual(['jurgen', 'bert'])
  })

  it('splits Chinese into characters and pairs of characters', () => {
    expect(tokenize('自注意力')).toEqual(['自', '注', '意', '力', '自注', '注意', '意力'])
  })

  it('adds the parts of a name with a number', () => {
    expect(tokenize('gpt2 GPT-2')).toEqual(['gpt2', 'gpt', '2', 'gpt', '2'])
  })

  it('separates Chinese from adjacent Latin letters', () => {
    expect(tokenize('用LSTM吧')).toEqual(['用', 'lstm', '吧'])
  })
})

describe('tokenizeQuery', () => {
  it('keeps of Chinese only pairs, and of names with a number only the parts', () => {
    expect(tokenizeQuery('自注意力')).toEqual(['自注', '注意', '意力'])
    expect(tokenizeQuery('层')).toEqual(['层'])
    expect(tokenizeQuery('vgg16')).toEqual(['vgg', '16'])
  })
})

describe('parseYearQuery', () => {
  it.each([
    ['2014', 2014, 2014],
    ['1986年', 1986, 1986],
    ['2012-2015', 2012, 2015],
    ['2015 – 2012', 2012, 2015],
    ['1986至1998', 1986, 1998],
    ['1990s', 1990, 1999],
    ['1990年代', 1990, 1999],
  ])('reads “%s” as years', (query, from, to) => {
    expect(parseYearQuery(query)).toEqual({ from, to })
  })

  it.each(['', '14', '12014', 'hinton 1986', 'gpt 2019', '1896', '1995s'])(
    'does not read “%s” as years',
    (query) => {
      expect(parseYearQuery(query)).toBeUndefined()
    },
  )
})
