import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../../src/build/site/fillTemplate'
import type { PrerenderedPage } from '../../../src/prerender'

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
  startFailed: '没有载入 <完整>',
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

/** The page with some fields of its head replaced. */
const withHead = (head: Partial<PrerenderedPage['head']>): PrerenderedPage => ({
  ...page,
  head: { ...page.head, ...head },
})

describe('fillTemplate', () => {
  it('fills in language, title, description, addresses and the page', () => {
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
    <p class="start-failed" role="alert">没有载入 &lt;完整&gt;</p>
  </body>
</html>
`)
  })

  it('writes absolute addresses if the origin of the site is known', () => {
    const links = fillTemplate(template, page, { site: 'https://example.org' }).match(/<link [^>]*>/g)
    expect(links).toEqual([
      '<link rel="canonical" href="https://example.org/history/zh/era/cnn/" />',
      '<link rel="alternate" hreflang="en" href="https://example.org/history/era/cnn/" />',
      '<link rel="alternate" hreflang="zh-Hans" href="https://example.org/history/zh/era/cnn/" />',
      '<link rel="alternate" hreflang="x-default" href="https://example.org/history/era/cnn/" />',
    ])
  })

  it('links style sheets with the same tags as a script', () => {
    const links = fillTemplate(template, page, {
      sheets: ['/history/assets/a.css', '/history/assets/"b".css'],
    })
    expect(links.match(/<link rel="stylesheet" [^>]*>/g)).toEqual([
      '<link rel="stylesheet" crossorigin href="/history/assets/a.css" />',
      '<link rel="stylesheet" crossorigin href="/history/assets/&quot;b&quot;.css" />',
    ])
    expect(links.indexOf('stylesheet')).toBeLessThan(links.indexOf('</head>'))
  })

  it('does not add the origin to the path of the page', () => {
    expect(fillTemplate(template, page, { site: 'https://example.org' })).toContain(
      '<div id="root" data-page="/history/zh/era/cnn/">',
    )
  })

  it('escapes text in head and attributes', () => {
    const unescaped = 'a & b < c > "d" </title></head>'
    const escaped = 'a &amp; b &lt; c &gt; &quot;d&quot; &lt;/title&gt;&lt;/head&gt;'
    const head = {
      title: unescaped,
      description: unescaped,
      canonical: unescaped,
      alternates: [{ language: 'en', href: unescaped }],
    }
    const filled = fillTemplate(
      template,
      { ...withHead(head), path: unescaped },
      { site: 'https://a.org/?b&"c"' },
    )
    expect(filled).toBe(`<!doctype html>
<html lang="zh-Hans">
  <head>
    <title>${escaped}</title>
    <meta name="description" content="${escaped}" />
    <link rel="canonical" href="https://a.org/?b&amp;&quot;c&quot;${escaped}" />
    <link rel="alternate" hreflang="en" href="https://a.org/?b&amp;&quot;c&quot;${escaped}" />
  </head>
  <body>
    <div id="root" data-page="${escaped}"><main>卷积</main></div>
    <p class="start-failed" role="alert">没有载入 &lt;完整&gt;</p>
  </body>
</html>
`)
  })

  it('does not interpret dollar signs', () => {
    const dollars = "$& $1 $$ $` $' $<name>"
    const escaped = "$&amp; $1 $$ $` $' $&lt;name&gt;"
    const filled = fillTemplate(template, {
      ...withHead({ title: dollars, description: dollars, canonical: dollars, alternates: [] }),
      path: dollars,
      html: dollars,
    })
    expect(filled).toContain(`<title>${escaped}</title>`)
    expect(filled).toContain(`<meta name="description" content="${escaped}" />`)
    expect(filled).toContain(`<link rel="canonical" href="${escaped}" />`)
    expect(filled).toContain(`<div id="root" data-page="${escaped}">${dollars}</div>`)
  })

  it('fills only the template when the page contains the same markup', () => {
    const html = '<p></head><title>No title</title><div id="root"></div></p>'
    const filled = fillTemplate(template, { ...page, html })
    expect(filled).toBe(fillTemplate(template, page).replace(page.html, () => html))
  })

  it('adds noindex to a page without a canonical address', () => {
    const { canonical: _, ...head } = page.head
    const filled = fillTemplate(template, { ...page, head: { ...head, alternates: [] } })
    expect(filled).toContain('<meta name="robots" content="noindex" />')
    expect(filled).not.toContain('canonical')
  })

  it('fills every placeholder of index.html', () => {
    const filled = fillTemplate(readFileSync('index.html', 'utf8'), page)
    expect(filled).toContain('<html lang="zh-Hans">')
    expect(filled).toContain('<title>卷积网络 · 时间的地层</title>')
    expect(filled).toContain('<meta name="description" content="看局部的网络。" />')
    expect(filled.match(/<link rel="(canonical|alternate)"/g)).toHaveLength(4)
    expect(filled).toContain('<div id="root" data-page="/history/zh/era/cnn/"><main>卷积</main></div>')
  })

  it('names the policy before anything that it concerns', () => {
    const policy = "default-src 'none'; script-src 'self' 'sha256-a+b/c='"
    const filled = fillTemplate(readFileSync('index.html', 'utf8'), page, { policy })
    expect(filled).toContain(
      `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
  })
})
