import { describe, expect, it } from 'vitest'
import { definitions } from '../../../src/views/labs/definitions'
import { readCorpus } from '../../content'

const { labArticles } = readCorpus()

describe.each(Object.entries(definitions))('the parts of the lab %s', (lab, { load }) => {
  it('are those that its page names, in their order, and only one needs no name', async () => {
    const { default: parts } = await load()
    const named = parts.length > 1 ? parts.map(({ id }) => id) : []
    for (const protocol of labArticles.filter(({ id }) => id === lab)) expect(protocol.parts).toEqual(named)
  })
})
