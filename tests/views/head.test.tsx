// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { messages as en } from '../../src/i18n/en/explorer'
import { messages as enHead } from '../../src/i18n/en/head'
import { messages as zh } from '../../src/i18n/zh/explorer'
import { makeHead } from '../../src/views/head'
import { corpus, openAt, timeline } from './setup'

const { summary } = corpus.architectureArticles.find(
  ({ id, language }) => id === 'resnet' && language === 'en',
)!
const readDescription = () =>
  document.head.querySelector<HTMLMetaElement>('meta[name="description"]')?.content

describe('the head of a page', () => {
  it('has a title, a description, a canonical address and alternates', () => {
    const cnn = timeline.eras.find(({ id }) => id === 'cnn')!
    expect(makeHead(timeline, { kind: 'era', id: 'cnn' }, 'zh', '/history/', 'A summary.')).toEqual({
      language: 'zh-Hans',
      title: `${cnn.title.zh} · ${zh.site}`,
      description: 'A summary.',
      canonical: '/history/zh/era/cnn/',
      alternates: [
        { language: 'en', href: '/history/era/cnn/' },
        { language: 'zh-Hans', href: '/history/zh/era/cnn/' },
        { language: 'x-default', href: '/history/era/cnn/' },
      ],
    })
  })

  it('uses the tagline as description without a summary, and that of the site for the timeline', () => {
    const resnet = timeline.architectures.find(({ id }) => id === 'resnet')!
    expect(makeHead(timeline, { kind: 'architecture', id: 'resnet' }, 'en', '/').description).toBe(
      resnet.tagline.en,
    )
    expect(makeHead(timeline, { kind: 'timeline' }, 'en', '/')).toMatchObject({
      title: en.site,
      description: enHead.description,
    })
  })

  it('says in its title that an unknown page is not found', () => {
    expect(makeHead(timeline, { kind: 'unknown', path: 'x/' }, 'en', '/').title).toBe(
      `${en.notFoundTitle} · ${en.site}`,
    )
  })

  it('has a different canonical address for every page in each language', () => {
    const pages = [
      { kind: 'timeline' } as const,
      ...timeline.eras.map(({ id }) => ({ kind: 'era', id }) as const),
      ...timeline.architectures.map(({ id }) => ({ kind: 'architecture', id }) as const),
    ]
    const addresses = pages.flatMap((page) => [
      makeHead(timeline, page, 'en', '/'),
      makeHead(timeline, page, 'zh', '/'),
    ])
    expect(new Set(addresses.map(({ canonical }) => canonical)).size).toBe(2 * pages.length)
  })

  it('is written into the document, also when the language changes', async () => {
    const { store } = openAt('/architecture/resnet/')
    const meta = (selector: string, name: string) => document.head.querySelector(selector)?.getAttribute(name)
    expect(document.title).toBe(`ResNet · ${en.site}`)
    act(() => store.actions.setLanguage('zh'))
    expect(document.title).toBe(`ResNet · ${zh.site}`)
    expect(document.documentElement.lang).toBe('zh-Hans')
    const here = 'http://localhost:3000/zh/architecture/resnet/'
    await waitFor(() => expect(meta('link[rel="canonical"]', 'href')).toBe(here))
    expect(meta('link[hreflang="zh-Hans"]', 'href')).toBe(here)
    expect(meta('link[hreflang="en"]', 'href')).toBe('http://localhost:3000/architecture/resnet/')
  })

  it('describes an architecture by its summary if its article is already loaded', async () => {
    const { contentCache, store } = openAt('/')
    await contentCache.load('architecture', 'resnet', 'en')
    act(() => store.actions.openPage({ kind: 'architecture', id: 'resnet' }))
    await waitFor(() => expect(readDescription()).toBe(summary))
  })

  // Regression: the head was not updated when the article loaded after the page was opened.
  it('describes an architecture by its summary once its article has loaded', async () => {
    const { store } = openAt('/')
    act(() => store.actions.openPage({ kind: 'architecture', id: 'resnet' }))
    await screen.findByText(summary)
    await waitFor(() => expect(readDescription()).toBe(summary))
  })
})
