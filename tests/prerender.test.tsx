import { describe, expect, it } from 'vitest'
import { compileFolder } from '../src/build/compileFolder'
import { messages as en } from '../src/i18n/en/explorer'
import { messages as enFind } from '../src/i18n/en/find'
import { messages as enHead } from '../src/i18n/en/head'
import { getMessages } from '../src/i18n/messages'
import { messages as zh } from '../src/i18n/zh/explorer'
import { messages as zhHead } from '../src/i18n/zh/head'
import { assignYears } from '../src/model/assignYears'
import type { Language } from '../src/model/language'
import { notFoundPaths, pagePaths, prerender } from '../src/prerender'
import type { FetchContent } from '../src/state/contentCache'

const base = '/history/'
const { timeline, architectureArticles, eraArticles, labArticles, aboutArticles } = compileFolder('content', {
  base,
}).corpus!
const prefix = { en: base, zh: `${base}zh/` }
const find = (kind: string, id: string, language: Language) =>
  [...architectureArticles, ...eraArticles, ...labArticles, ...aboutArticles].find(
    (one) => one.kind === kind && one.id === id && one.language === language,
  )
const fetch: FetchContent = async (kind, id, language) => find(kind, id, language)!
const pageAt = (path: string) => prerender(timeline, fetch, path, base)

/** The id and address of each mark of the static timeline. */
function findMarks(html: string): [id: string, href: string][] {
  const [, drawing = '', ...others] = html.split('data-drawing="static"')
  expect(others).toEqual([])
  return [...drawing.matchAll(/<a href="([^"]*)" class="Marks-mark[^>]* data-id="([^"]*)"/g)].map(
    ([, href, id]) => [id!, href!],
  )
}

const headingOf = (html: string) => /<h2 id="panel-title"[^>]*>([^<]*)<\/h2>/.exec(html)?.[1]
const alternates = (rest: string) => [
  { language: 'en', href: prefix.en + rest },
  { language: 'zh-Hans', href: prefix.zh + rest },
  { language: 'x-default', href: prefix.en + rest },
]

describe('pagePaths', () => {
  it('lists the timeline, the comparison, the labs, the page about the site, and each lab, era and architecture, in each language', () => {
    const pages = [
      '',
      'compare/',
      'lab/',
      'about/',
      ...timeline.labs.map(({ id }) => `lab/${id}/`),
      ...timeline.eras.map(({ id }) => `era/${id}/`),
      ...timeline.architectures.map(({ id }) => `architecture/${id}/`),
    ]
    expect(pagePaths(timeline, base)).toEqual([
      ...pages.map((page) => prefix.en + page),
      ...pages.map((page) => prefix.zh + page),
    ])
  })

  it('lists each path once', () => {
    const paths = pagePaths(timeline, '/')
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).toEqual(expect.arrayContaining(['/', '/zh/', '/era/cnn/', '/zh/architecture/resnet/']))
  })
})

describe.each([
  ['en', en],
  ['zh', zh],
] as const)('the prerendered timeline in %s', (language, messages) => {
  it('has every architecture as a link, in order of time, once for all window sizes', async () => {
    const { html } = await pageAt(prefix[language])
    const years = assignYears(timeline)
    const links = timeline.architectures
      .toSorted((a, b) => years.get(a.id)! - years.get(b.id)!)
      .map(({ id }) => [id, `${prefix[language]}architecture/${id}/`])
    expect(findMarks(html)).toEqual(links)
  })

  it('has the name of the site, its head and no panel', async () => {
    const { path, html, head } = await pageAt(prefix[language])
    expect(path).toBe(prefix[language])
    expect(html).toContain(`<h1 class="visually-hidden">${messages.site}</h1>`)
    expect(html).not.toContain('<aside')
    expect(head).toEqual({
      language: language === 'zh' ? 'zh-Hans' : 'en',
      title: messages.site,
      description: (language === 'zh' ? zhHead : enHead).description,
      canonical: prefix[language],
      alternates: alternates(''),
    })
  })
})

describe('the prerendered comparison', () => {
  it('has a title and links to comparisons, without the timeline', async () => {
    const { html, head } = await pageAt('/history/zh/compare/')
    expect(html).toContain(`<h1 id="compare-title" tabindex="-1">${zh.compare.title}</h1>`)
    expect(html).toContain('href="/history/zh/compare/?with=vgg:vgg19,resnet:resnet34"')
    expect(html).not.toContain('data-drawing')
    expect(head).toEqual({
      language: 'zh-Hans',
      title: `${zh.compare.title} · ${zh.site}`,
      description: zhHead.compareDescription,
      canonical: '/history/zh/compare/',
      alternates: alternates('compare/'),
    })
  })
})

describe('the prerendered labs', () => {
  it('are listed with their questions and links', async () => {
    const { html, head } = await pageAt('/history/lab/')
    expect(html).toContain(`<h1 id="labs-title" tabindex="-1">${en.labs.title}</h1>`)
    for (const { id, title, question } of timeline.labs) {
      expect(html).toContain(`href="/history/lab/${id}/"`)
      expect(html).toContain(title.en)
      expect(html).toContain(question.en.replaceAll("'", '&#x27;'))
    }
    expect(html).not.toContain('data-drawing')
    expect(head).toEqual({
      language: 'en',
      title: `${en.labs.title} · ${en.site}`,
      description: enHead.labsDescription,
      canonical: '/history/lab/',
      alternates: alternates('lab/'),
    })
  })
})

describe.each(['en', 'zh'] as const)('a prerendered lab in %s', (language) => {
  const [lab] = timeline.labs
  const { claims, sections } = find('lab', lab!.id, language) as (typeof labArticles)[number]

  it('contains its question, its claims with their measurements, and its prose', async () => {
    const { html, head } = await pageAt(`${prefix[language]}lab/${lab!.id}/`)
    expect(html).toContain(`<h1 id="lab-title" tabindex="-1">${lab!.title[language]}</h1>`)
    expect(html).toContain(`</h1><p>${lab!.question[language]}</p>`)
    expect(html.match(/<div class="Claims-claim">/g)).toHaveLength(claims.length)
    expect(sections.filter((one) => !html.includes(one.html))).toEqual([])
    expect(html).toContain('<noscript>')
    expect(html).not.toContain('<canvas')
    expect(head).toEqual({
      language: language === 'zh' ? 'zh-Hans' : 'en',
      title: `${lab!.title[language]} · ${{ en, zh }[language].site}`,
      description: lab!.question[language],
      canonical: `${prefix[language]}lab/${lab!.id}/`,
      alternates: alternates(`lab/${lab!.id}/`),
    })
  })
})

describe.each(['en', 'zh'] as const)('the prerendered page about the site in %s', (language) => {
  const article = aboutArticles.find((one) => one.language === language)!

  it('contains its prose and its counts', async () => {
    const { html, head } = await pageAt(`${prefix[language]}about/`)
    expect(html).toContain(`<h1 id="about-title" tabindex="-1">${getMessages('about', language).title}</h1>`)
    expect(article.sections.filter((one) => !html.includes(one.html))).toEqual([])
    expect(html.match(/<caption>/g)).toHaveLength(5)
    expect(html).toContain(`href="/history/data/timeline.json"`)
    expect(html).not.toContain('data-drawing')
    expect(head).toEqual({
      language: language === 'zh' ? 'zh-Hans' : 'en',
      title: `${{ en, zh }[language].about} · ${{ en, zh }[language].site}`,
      description: article.summary,
      canonical: `${prefix[language]}about/`,
      alternates: alternates('about/'),
    })
  })
})

describe('a prerendered era', () => {
  it('contains its article, its architectures as links, and its head', async () => {
    const { html, head } = await pageAt('/history/era/cnn/')
    const cnn = timeline.eras.find(({ id }) => id === 'cnn')!
    expect(headingOf(html)).toBe(cnn.title.en)
    const { sections } = find('era', 'cnn', 'en')!
    expect(sections.filter((one) => !html.includes(one.html))).toEqual([])
    const members = html.slice(html.indexOf(' id="members"'), html.indexOf(' id="sources-title"'))
    expect([...members.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(
      timeline.architectures
        .filter(({ era }) => era === 'cnn')
        .map(({ id }) => `/history/architecture/${id}/`),
    )
    expect(head).toEqual({
      language: 'en',
      title: `${cnn.title.en} · ${en.site}`,
      description: cnn.summary.en,
      canonical: '/history/era/cnn/',
      alternates: alternates('era/cnn/'),
    })
  })
})

describe('a prerendered architecture', () => {
  const article = architectureArticles.find(({ id, language }) => id === 'resnet' && language === 'zh')!

  it('contains its article in the language of its address', async () => {
    const { html } = await pageAt('/history/zh/architecture/resnet/')
    expect(headingOf(html)).toBe('ResNet')
    expect(html).toContain(`<p class="Panel-summary">${article.summary}</p>`)
    expect(article.sections).toHaveLength(5)
    for (const { id, title, html: sectionHtml } of article.sections) {
      expect(html).toContain(`<section id="${id}"><h3>${title}</h3><div>${sectionHtml}</div></section>`)
    }
    expect(html).not.toContain(zh.loading)
  })

  it('has a head with title, description and addresses', async () => {
    const { head } = await pageAt('/history/zh/architecture/resnet/')
    expect(head).toEqual({
      language: 'zh-Hans',
      title: `ResNet · ${zh.site}`,
      description: article.summary,
      canonical: '/history/zh/architecture/resnet/',
      alternates: alternates('architecture/resnet/'),
    })
  })

  it('is the current mark, and marks link to pages in its language', async () => {
    const { html } = await pageAt('/history/zh/architecture/resnet/')
    const current = html.match(/<a href="[^"]*" class="Marks-mark [^>]*aria-current="true"[^>]*>/g) ?? []
    expect(current.map((mark) => /href="([^"]*)"/.exec(mark)?.[1])).toEqual([
      '/history/zh/architecture/resnet/',
    ])
    const marks = findMarks(html)
    expect(marks.length).toBeGreaterThan(20)
    expect(marks.filter(([id, href]) => href !== `/history/zh/architecture/${id}/`)).toEqual([])
  })

  it('has no address outside the base path', async () => {
    const { html } = await pageAt('/history/zh/architecture/resnet/')
    const addresses = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href!)
    expect(addresses.filter((href) => !href.startsWith('/history/'))).toEqual([])
  })

  it('does not depend on pages rendered before', async () => {
    const first = await pageAt('/history/architecture/gan/')
    await pageAt('/history/zh/architecture/resnet/')
    await prerender(timeline, fetch, '/architecture/gan/', '/')
    expect(await pageAt('/history/architecture/gan/')).toEqual(first)
  })

  it('is rejected if its article cannot be loaded', async () => {
    const failing: FetchContent = () => Promise.reject(new Error('no content'))
    await expect(prerender(timeline, failing, '/history/architecture/gan/', base)).rejects.toThrow(
      'no content',
    )
  })
})

describe('the prerendered page of an unknown address', () => {
  it.each(['404', 'architecture/nonsense/', 'era/nonsense/', 'lab/nonsense/'])(
    'at %s says that there is no such page',
    async (rest) => {
      const { html, head } = await pageAt(prefix.en + rest)
      expect(headingOf(html)).toBe(en.notFoundTitle)
      expect(html).toContain(`<a href="/history/">${enFind.notFoundHome}</a>`)
      expect(head).toEqual({
        language: 'en',
        title: `${en.notFoundTitle} · ${en.site}`,
        description: enHead.description,
        alternates: [],
      })
    },
  )

  it('exists in each language', async () => {
    const paths = notFoundPaths('/history/')
    expect(paths).toEqual(['/history/404', '/history/zh/404'])
    const pages = await Promise.all(paths.map(pageAt))
    expect(pages.map(({ html }) => headingOf(html))).toEqual([en.notFoundTitle, zh.notFoundTitle])
    expect(pages.map(({ startFailed }) => startFailed)).toEqual([enHead.startFailed, zhHead.startFailed])
  })

  it('does not contain the address in its panel, because it is served at other addresses', async () => {
    const { html } = await pageAt('/history/zh/architecture/resnett/')
    expect(headingOf(html)).toBe(zh.notFoundTitle)
    expect(html.slice(html.indexOf('<aside'))).not.toContain('resnett')
  })
})
