import { describe, expect, it } from 'vitest'
import { labs } from '../../../src/views/labs/labLoader'
import { readCorpus } from '../../content'

const { labArticles } = readCorpus()

describe.each([...labs])('the parts of lab %s', (lab, load) => {
  it('match those that its article lists, in the same order; a single part is not listed', async () => {
    const parts = await load()
    const expected = parts.length > 1 ? parts.map(({ id }) => id) : []
    for (const article of labArticles.filter(({ id }) => id === lab)) expect(article.parts).toEqual(expected)
  })
})

it('the labs are those that have an article', () => {
  expect(new Set(labs.keys())).toEqual(new Set(labArticles.map(({ id }) => id)))
})
