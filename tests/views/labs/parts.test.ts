import { describe, expect, it } from 'vitest'
import { definitions } from '../../../src/views/labs/definitions'
import { readCorpus } from '../../content'

const { labArticles } = readCorpus()

describe.each(Object.entries(definitions))('the parts of lab %s', (lab, { load }) => {
  it('match those that its article lists, in the same order; a single part is not listed', async () => {
    const { default: parts } = await load()
    const expected = parts.length > 1 ? parts.map(({ id }) => id) : []
    for (const article of labArticles.filter(({ id }) => id === lab)) expect(article.parts).toEqual(expected)
  })
})
