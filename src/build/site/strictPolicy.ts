import { createHash } from 'node:crypto'

/** A tag with its attributes; quoted values may contain any character but their quote. */
const startTag = /<[a-z][^\s/>]*(?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*\s*\/?>/gi
const attributes = /\s([^\s=>"'/]+)=("[^"]*"|'[^']*'|[^\s>"']+)/g
const inlineScript = /<script>([\s\S]*?)<\/script>/g

const unescapeHtml = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/**
 * Turns the style attributes of a page, which the policy forbids, into `data-style`, and returns a style sheet with the
 * same declarations for it, so that the page has its styles without scripts. The script at the end of `index.html` gives them to the elements.
 */
export function extractStyles(html: string): { readonly html: string; readonly css: string } {
  const declarations = new Set<string>()
  const strict = html.replace(startTag, (tag) =>
    tag.replace(attributes, (attribute, name: string, value: string) => {
      if (name !== 'style' && name !== 'data-style') return attribute
      declarations.add(unescapeHtml(value.slice(1, -1)))
      return ` data-style=${value}`
    }),
  )
  const css = [...declarations].map((style) => `[data-style=${JSON.stringify(style)}]{${style}}`).join('\n')
  return { html: strict, css }
}

/** The hashes of the scripts in a page, as the policy names them. */
export const hashInlineScripts = (html: string): string[] =>
  [...html.matchAll(inlineScript)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`,
  )

/**
 * The Content Security Policy of the site: everything comes from its own origin, nothing is evaluated but WebAssembly, and
 * only `views/page/trustedTypes.ts` makes HTML and the address of a worker from text. `scripts` are the hashes of the scripts in the pages.
 */
export const makePolicy = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(' ')}`.trimEnd(),
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
