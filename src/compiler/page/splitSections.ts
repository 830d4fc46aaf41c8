import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { fileStart, type ReportIssue, type TextPosition } from './issue'

/** A section before rendering: a second-level heading and the content below it. */
export interface MarkdownSection {
  readonly title: string
  readonly position: TextPosition
  readonly content: readonly RootContent[]
}

/** Splits prose at its second-level headings. */
export function splitSections(tree: Root, report: ReportIssue): MarkdownSection[] {
  const sections: { title: string; position: TextPosition; content: RootContent[] }[] = []
  for (const node of tree.children) {
    const position = node.position?.start ?? fileStart
    if (node.type === 'heading' && node.depth === 2) {
      if (!isPlainText(node))
        report(position, 'the heading of a section must be plain text. Remove its markup.')
      sections.push({ title: textOf(node), position, content: [] })
      continue
    }
    const section = sections.at(-1)
    if (section) section.content.push(node)
    else if (node === tree.children[0])
      report(position, 'there is text before the first section. Move it below a "##" heading.')
  }
  for (const { title, position, content } of sections) {
    if (content.length === 0) report(position, `the section "${title}" is empty. Write it.`)
  }
  return sections
}

function isPlainText(heading: Heading): boolean {
  return heading.children.length > 0 && heading.children.every(({ type }) => type === 'text')
}
