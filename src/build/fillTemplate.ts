import type { PrerenderedPage } from '../prerender'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!)

/**
 * Fills the built `index.html` with a prerendered page. `site` is the origin, empty if unknown; `sheets` are the
 * addresses of style sheets that the template does not link yet.
 */
export function fillTemplate(
  template: string,
  page: PrerenderedPage,
  site = '',
  sheets: readonly string[] = [],
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
    .replace(/<html lang="[^"]*"/, () => `<html lang="${head.language}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(head.title)}</title>`)
    .replace(
      /(<meta name="description" content=")[^"]*/,
      (_, before) => before + escapeHtml(head.description),
    )
    .replace('</head>', () => `  ${links.join('\n    ')}\n  </head>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root" data-page="${escapeHtml(page.path)}">${page.html}</div>`,
    )
}
