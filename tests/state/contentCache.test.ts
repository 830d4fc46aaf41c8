import { describe, expect, it, vi } from 'vitest'
import { createContentCache, type FetchContent, type PageContent } from '../../src/state/contentCache'

const createArticle = (id: string, language: 'en' | 'zh', title = id): PageContent => ({
  kind: 'era',
  id,
  language,
  sections: [{ id: 'x', title, html: '' }],
  sources: [],
})
const titles = (content: PageContent | undefined) => content?.sections.map(({ title }) => title)

describe('createContentCache', () => {
  it('fetches content on first use and keeps it', async () => {
    const fetch = vi.fn<FetchContent>(async (_, id, language) => createArticle(id, language))
    const cache = createContentCache(fetch)
    expect(cache.peek('era', 'cnn', 'en')).toBeUndefined()
    const first = await cache.load('era', 'cnn', 'en')
    expect(await cache.load('era', 'cnn', 'en')).toBe(first)
    expect(cache.peek('era', 'cnn', 'en')).toBe(first)
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('caches languages and kinds separately', async () => {
    const cache = createContentCache(async (_, id, language) =>
      createArticle(id, language, `${id} ${language}`),
    )
    await cache.load('era', 'cnn', 'en')
    expect(cache.peek('era', 'cnn', 'zh')).toBeUndefined()
    expect(cache.peek('architecture', 'cnn', 'en')).toBeUndefined()
    expect(titles(await cache.load('era', 'cnn', 'zh'))).toEqual(['cnn zh'])
  })

  it('notifies listeners of new content until they unsubscribe', async () => {
    const cache = createContentCache(async (_, id, language) => createArticle(id, language))
    const listener = vi.fn()
    const unsubscribe = cache.onChange(listener)
    await cache.load('era', 'cnn', 'en')
    await cache.load('era', 'cnn', 'en')
    expect(listener).toHaveBeenCalledTimes(1)
    unsubscribe()
    await cache.load('era', 'rnn', 'en')
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('rejects when a fetch fails, caches nothing, and retries on the next load', async () => {
    const fetch = vi.fn<FetchContent>(async (_, id, language) => createArticle(id, language))
    fetch.mockRejectedValueOnce(new Error('no network'))
    const cache = createContentCache(fetch)
    await expect(cache.load('era', 'cnn', 'en')).rejects.toThrow('no network')
    expect(cache.peek('era', 'cnn', 'en')).toBeUndefined()
    expect(titles(await cache.load('era', 'cnn', 'en'))).toEqual(['cnn'])
  })

  it('refetches cached content with the new function and uses it from then on', async () => {
    const cache = createContentCache(async (_, id, language) => createArticle(id, language, 'old'))
    await cache.load('era', 'cnn', 'en')
    const listener = vi.fn()
    cache.onChange(listener)
    await cache.refetch(async (_, id, language) => createArticle(id, language, 'new'))
    expect(titles(cache.peek('era', 'cnn', 'en'))).toEqual(['new'])
    expect(listener).toHaveBeenCalledTimes(1)
    expect(titles(await cache.load('era', 'rnn', 'en'))).toEqual(['new'])
  })
})
