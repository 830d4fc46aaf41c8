import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractStyles, hashInlineScripts, makePolicy } from '../../../src/build/site/strictPolicy'

describe('extractStyles', () => {
  it('turns attributes of style into data and returns a sheet with the same declarations, each once', () => {
    const page =
      '<p class="a" style="--hue:20">a</p><svg style="--hue:20"><g style="width:3px;--p:-0.5"/></svg>'
    expect(extractStyles(page)).toEqual({
      html: '<p class="a" data-style="--hue:20">a</p><svg data-style="--hue:20"><g data-style="width:3px;--p:-0.5"/></svg>',
      css: '[data-style="--hue:20"]{--hue:20}\n[data-style="width:3px;--p:-0.5"]{width:3px;--p:-0.5}',
    })
  })

  it('includes what the compiler has already written as data', () => {
    const page = '<mo data-style="math-depth:0;">(</mo>'
    expect(extractStyles(page)).toEqual({ html: page, css: '[data-style="math-depth:0;"]{math-depth:0;}' })
  })

  it('leaves text and the values of other attributes as they are', () => {
    const page = `<p title='a style="x"' data-a="1 > 0"> style="--hue:1" <b> style="--hue:2"</b></p>`
    expect(extractStyles(page)).toEqual({ html: page, css: '' })
  })

  it('reads values that are escaped in HTML', () => {
    const { html, css } = extractStyles('<p style="font-family:&quot;A&quot;&amp;">a</p>')
    expect(html).toBe('<p data-style="font-family:&quot;A&quot;&amp;">a</p>')
    expect(css).toBe(String.raw`[data-style="font-family:\"A\"&"]{font-family:"A"&}`)
  })
})

describe('the policy', () => {
  const template = readFileSync('index.html', 'utf8')

  it('allows the scripts of the template by their hashes', () => {
    const hashes = hashInlineScripts(template)
    expect(hashes).toHaveLength(2)
    const script = /<script>([\s\S]*?)<\/script>/.exec(template)![1]!
    expect(hashes[0]).toBe(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(makePolicy(hashes)).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')};`)
  })

  it('allows no script, style or HTML that is not its own', () => {
    const policy = makePolicy([])
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/)
    expect(policy).toMatch(/require-trusted-types-for 'script'$/)
    expect(policy).not.toMatch(/unsafe-(inline|eval'|hashes)(?<!wasm-unsafe-eval')|\*|https?:/)
  })
})
