import type { Heading, Image, Link, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Language } from '../../model/language'
import { advancePosition, fileStart, type ReportIssue, type TextPosition } from './issue'
import type { SiteLookup } from './siteLookup'
import { typesetEquation } from './typesetEquation'

/** The page that a piece of prose belongs to. */
export interface PageContext {
  readonly folder: string
  readonly language: Language
  readonly site: SiteLookup
}

/** The MathML of the equations in a tree. */
export type MathmlByNode = ReadonlyMap<Nodes, string>

/**
 * Checks prose: reports markup that is not allowed and broken links, replaces the addresses of links and images in the
 * tree by those on the site, and renders the equations.
 */
export function lintProse(
  tree: Root,
  source: string,
  context: PageContext,
  report: ReportIssue,
): MathmlByNode {
  const equations = new Map<Nodes, string>()
  visit(tree, (node, _, parent) => {
    const at = node.position?.start ?? fileStart
    const written = source.slice(node.position?.start.offset, node.position?.end.offset)
    const reportHere = (message: string) => report(at, message)
    switch (node.type) {
      case 'html':
        return reportHere('raw HTML is not allowed. Write Markdown.')
      case 'definition':
      case 'footnoteDefinition':
        return reportHere(
          'footnotes and link definitions are not used here. Write the link in the text: [text](address).',
        )
      case 'heading':
        return lintHeading(node, parent, reportHere)
      case 'text':
        return lintText(written, at, report)
      case 'link':
        return lintLink(node, context, reportHere)
      case 'image':
        return lintImage(node, context, reportHere)
      case 'math':
      case 'inlineMath': {
        if (isBetweenAmounts(written, source.slice(node.position?.end.offset))) {
          return reportHere(
            `"${written}" is read as an equation. Write \\$ for a dollar, and no spaces inside the "$" of an equation.`,
          )
        }
        const mathml = renderEquation(node, written, at, report)
        if (mathml !== undefined) equations.set(node, mathml)
      }
    }
  })
  return equations
}

type ReportHere = (message: string) => void

function lintHeading(node: Heading, parent: Nodes | undefined, reportHere: ReportHere): void {
  if (parent?.type !== 'root') reportHere('there is a heading inside a list or quotation. Move it out.')
  else if (node.depth !== 2 && node.depth !== 3) {
    reportHere(
      `a heading of level ${node.depth} is not used here. Write "##" for a section, "###" inside it.`,
    )
  }
}

/** Reports misspelt links, which Markdown parses as text. */
function lintText(written: string, at: TextPosition, report: ReportIssue): void {
  for (const match of written.matchAll(/\](?:\s*（|\s+\()[^)）]*\.md/g)) {
    report(
      advancePosition(at, written.slice(0, match.index)),
      'this is not read as a link. Write "](", without a space.',
    )
  }
}

function lintLink(node: Link, { site, folder, language }: PageContext, reportHere: ReportHere): void {
  const target = site.resolveLink(node.url, folder, language)
  if (textOf(node).trim() === '') reportHere('the link has no text. Write it in its square brackets.')
  if ('problem' in target) {
    reportHere(target.problem)
    return
  }
  node.url = target.href
  if (target.isExternal) node.data = { hProperties: { rel: ['external', 'noopener'] } }
}

function lintImage(node: Image, { site }: PageContext, reportHere: ReportHere): void {
  if (!node.alt?.trim()) reportHere('the image has no alternative text. Describe it in its square brackets.')
  if (!node.url.startsWith('/images/')) {
    reportHere(`the image "${node.url}" is not on this site. Put it in public/images and write /images/….`)
    return
  }
  const image = site.resolveImage(node.url)
  if ('problem' in image) {
    reportHere(image.problem)
    return
  }
  node.url = image.src
}

/**
 * Whether what is written between two dollar signs may stand between two amounts, as in “$4 to $9”: with a space before
 * the second sign, or a digit after it.
 */
const isBetweenAmounts = (written: string, after: string) =>
  /^\$[^$]/.test(written) && (/^\$\s|\s\$$/.test(written) || /^\d/.test(after))

function renderEquation(
  node: Extract<Nodes, { type: 'math' | 'inlineMath' }>,
  written: string,
  at: TextPosition,
  report: ReportIssue,
): string | undefined {
  const display = node.type === 'math'
  if (display && !/\$\$\s*$/.test(written.slice(2))) {
    return void report(at, 'the equation is not closed. Write "$$" on a line of its own after it.')
  }
  if (display ? node.meta : written.startsWith('$$')) {
    return void report(at, 'the equation shares a line with "$$". Write each "$$" on a line of its own.')
  }
  const equation = typesetEquation(node.value, display)
  if ('mathml' in equation) return equation.mathml
  // In a quotation the lines of an equation are not contiguous in the source: report at its start.
  const start = written.indexOf(node.value)
  const before = start === -1 ? '' : written.slice(0, start + equation.offset)
  report(advancePosition(at, before), `the equation ${equation.problem}`)
}
