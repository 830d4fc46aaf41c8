import type { PrerenderedPage } from '../../prerender'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!)

/** What a page needs beside its HTML and head. */
export interface PageSurroundings {
  /** The origin of the site, empty if unknown. */
  readonly site?: string
  /** The addresses of style sheets that the template does not link yet. */
  readonly sheets?: readonly string[]
  /** The Content Security Policy. */
  readonly policy?: string
}

/** Fills the built `index.html` with a prerendered page. */
export function fillTemplate(
  template: string,
  page: PrerenderedPage,
  { site = '', sheets = [], policy }: PageSurroundings = {},
): string {
  const { head } = page
  const links = [
    // The same tags that the scripts would insert, so that the scripts find them and do not load them again.
    ...sheets.map((href) => `<link rel="stylesheet" crossorigin href="${escapeHtml(href)}" />`),
    head.canonical === undefined
      ? '<meta name="robots" content="noindex" />'
      : `<link rel="canonical" href="${escapeHtml(site + head.canonical)}" />`,
    ...head.alternates.map(
      ({ language, href }) =>
        `<link rel="alternate" hreflang="${language}" href="${escapeHtml(site + href)}" />`,
    ),
  ]
  return template
    .replace(/<meta charset="[^"]*" \/>/, (charset) =>
      policy === undefined
        ? charset
        : `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}" />`,
    )
    .replace(/<html lang="[^"]*"/, () => `<html lang="${head.language}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(head.title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, before) => before + escapeHtml(head.description),
    )
    .replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root" data-page="${escapeHtml(page.path)}">${page.html}</div>
    <p class="start-failed" role="alert">${escapeHtml(page.startFailed)}</p>`,
    )
}
