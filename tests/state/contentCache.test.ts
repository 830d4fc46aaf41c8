import { describe, expect, it, vi } from 'vitest'
import { createContentCache, type FetchContent, type PageContent } from '../../src/state/contentCache'

const story = (id: string, language: 'en' | 'zh', title = id): PageContent => ({
  kind: 'era',
  id,
  language,
  sections: [{ id: 'x', title, html: '' }],
  sources: [],
})
const titles = (reading: PageContent | undefined) => reading?.sections.map(({ title }) => title)

describe('the library', () => {
  it('fetches a reading when it is first wanted and keeps it', async () => {
    const fetch = vi.fn<FetchContent>(async (_, id, language) => story(id, language))
    const library = createContentCache(fetch)
    expect(library.peek('era', 'cnn', 'en')).toBeUndefined()
    const first = await library.load('era', 'cnn', 'en')
    expect(await library.load('era', 'cnn', 'en')).toBe(first)
    expect(library.peek('era', 'cnn', 'en')).toBe(first)
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('keeps languages and kinds apart', async () => {
    const library = createContentCache(async (_, id, language) => story(id, language, `${id} ${language}`))
    await library.load('era', 'cnn', 'en')
    expect(library.peek('era', 'cnn', 'zh')).toBeUndefined()
    expect(library.peek('architecture', 'cnn', 'en')).toBeUndefined()
    expect(titles(await library.load('era', 'cnn', 'zh'))).toEqual(['cnn zh'])
  })

  it('tells its listeners what has come, until they stop listening', async () => {
    const library = createContentCache(async (_, id, language) => story(id, language))
    const heard = vi.fn()
    const stop = library.onChange(heard)
    await library.load('era', 'cnn', 'en')
    await library.load('era', 'cnn', 'en')
    expect(heard).toHaveBeenCalledTimes(1)
    stop()
    await library.load('era', 'rnn', 'en')
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('rejects what cannot be had, keeps nothing, and tries again when asked again', async () => {
    const fetch = vi.fn<FetchContent>(async (_, id, language) => story(id, language))
    fetch.mockRejectedValueOnce(new Error('no network'))
    const library = createContentCache(fetch)
    await expect(library.load('era', 'cnn', 'en')).rejects.toThrow('no network')
    expect(library.peek('era', 'cnn', 'en')).toBeUndefined()
    expect(titles(await library.load('era', 'cnn', 'en'))).toEqual(['cnn'])
  })

  it('fetches anew what it holds, from the new place, and from then on fetches there', async () => {
    const library = createContentCache(async (_, id, language) => story(id, language, 'old'))
    await library.load('era', 'cnn', 'en')
    const heard = vi.fn()
    library.onChange(heard)
    await library.refetch(async (_, id, language) => story(id, language, 'new'))
    expect(titles(library.peek('era', 'cnn', 'en'))).toEqual(['new'])
    expect(heard).toHaveBeenCalledTimes(1)
    expect(titles(await library.load('era', 'rnn', 'en'))).toEqual(['new'])
  })
})
