import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../src/build/fillTemplate'
import type { PrerenderedPage } from '../../src/prerender'

const template = `<!doctype html>
<html lang="en">
  <head>
    <title>Layers of Time</title>
    <meta name="description" content="Eighty years." />
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`

const page: PrerenderedPage = {
  path: '/history/zh/era/cnn/',
  html: '<main>卷积</main>',
  head: {
    language: 'zh-Hans',
    title: '卷积网络 · 时间的地层',
    description: '看局部的网络。',
    canonical: '/history/zh/era/cnn/',
    alternates: [
      { language: 'en', href: '/history/era/cnn/' },
      { language: 'zh-Hans', href: '/history/zh/era/cnn/' },
      { language: 'x-default', href: '/history/era/cnn/' },
    ],
  },
}

/** The page with something else in its head. */
const withHead = (head: Partial<PrerenderedPage['head']>): PrerenderedPage => ({
  ...page,
  head: { ...page.head, ...head },
})

describe('a filled template', () => {
  it('has language, title, description, addresses and the page itself', () => {
    expect(fillTemplate(template, page)).toBe(`<!doctype html>
<html lang="zh-Hans">
  <head>
    <title>卷积网络 · 时间的地层</title>
    <meta name="description" content="看局部的网络。" />
    <link rel="canonical" href="/history/zh/era/cnn/" />
    <link rel="alternate" hreflang="en" href="/history/era/cnn/" />
    <link rel="alternate" hreflang="zh-Hans" href="/history/zh/era/cnn/" />
    <link rel="alternate" hreflang="x-default" href="/history/era/cnn/" />
  </head>
  <body>
    <div id="root" data-page="/history/zh/era/cnn/"><main>卷积</main></div>
  </body>
</html>
`)
  })

  it('has whole addresses where the origin of the site is known', () => {
    const links = fillTemplate(template, page, 'https://example.org').match(/<link [^>]*>/g)
    expect(links).toEqual([
      '<link rel="canonical" href="https://example.org/history/zh/era/cnn/" />',
      '<link rel="alternate" hreflang="en" href="https://example.org/history/era/cnn/" />',
      '<link rel="alternate" hreflang="zh-Hans" href="https://example.org/history/zh/era/cnn/" />',
      '<link rel="alternate" hreflang="x-default" href="https://example.org/history/era/cnn/" />',
    ])
  })

  it('links the style sheets of what it shows, as a script would', () => {
    const links = fillTemplate(template, page, '', ['/history/assets/a.css', '/history/assets/"b".css'])
    expect(links.match(/<link rel="stylesheet" [^>]*>/g)).toEqual([
      '<link rel="stylesheet" crossorigin href="/history/assets/a.css" />',
      '<link rel="stylesheet" crossorigin href="/history/assets/&quot;b&quot;.css" />',
    ])
    expect(links.indexOf('stylesheet')).toBeLessThan(links.indexOf('</head>'))
  })

  it('has the same page below any origin', () => {
    expect(fillTemplate(template, page, 'https://example.org')).toContain(
      '<div id="root" data-page="/history/zh/era/cnn/">',
    )
  })

  it('escapes what stands in its head and attributes', () => {
    const wild = 'a & b < c > "d" </title></head>'
    const tame = 'a &amp; b &lt; c &gt; &quot;d&quot; &lt;/title&gt;&lt;/head&gt;'
    const head = {
      title: wild,
      description: wild,
      canonical: wild,
      alternates: [{ language: 'en', href: wild }],
    }
    const filled = fillTemplate(template, { ...withHead(head), path: wild }, 'https://a.org/?b&"c"')
    expect(filled).toBe(`<!doctype html>
<html lang="zh-Hans">
  <head>
    <title>${tame}</title>
    <meta name="description" content="${tame}" />
    <link rel="canonical" href="https://a.org/?b&amp;&quot;c&quot;${tame}" />
    <link rel="alternate" hreflang="en" href="https://a.org/?b&amp;&quot;c&quot;${tame}" />
  </head>
  <body>
    <div id="root" data-page="${tame}"><main>卷积</main></div>
  </body>
</html>
`)
  })

  it('takes dollar signs as they are', () => {
    const money = "$& $1 $$ $` $' $<name>"
    const escaped = "$&amp; $1 $$ $` $' $&lt;name&gt;"
    const filled = fillTemplate(template, {
      ...withHead({ title: money, description: money, canonical: money, alternates: [] }),
      path: money,
      html: money,
    })
    expect(filled).toContain(`<title>${escaped}</title>`)
    expect(filled).toContain(`<meta name="description" content="${escaped}" />`)
    expect(filled).toContain(`<link rel="canonical" href="${escaped}" />`)
    expect(filled).toContain(`<div id="root" data-page="${escaped}">${money}</div>`)
  })

  it('is the same when the page speaks of what it is made of', () => {
    const html = '<p></head><title>No title</title><div id="root"></div></p>'
    const filled = fillTemplate(template, { ...page, html })
    expect(filled).toBe(fillTemplate(template, page).replace(page.html, () => html))
  })

  it('asks not to be listed where nothing lies at its address', () => {
    const { canonical: _, ...head } = page.head
    const filled = fillTemplate(template, { ...page, head: { ...head, alternates: [] } })
    expect(filled).toContain('<meta name="robots" content="noindex" />')
    expect(filled).not.toContain('canonical')
  })

  it('finds every place in the page of the site', () => {
    const filled = fillTemplate(readFileSync('index.html', 'utf8'), page)
    expect(filled).toContain('<html lang="zh-Hans">')
    expect(filled).toContain('<title>卷积网络 · 时间的地层</title>')
    expect(filled).toContain('<meta name="description" content="看局部的网络。" />')
    expect(filled.match(/<link rel="(canonical|alternate)"/g)).toHaveLength(4)
    expect(filled).toContain('<div id="root" data-page="/history/zh/era/cnn/"><main>卷积</main></div>')
  })
})
