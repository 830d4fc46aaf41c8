import type { Heading, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { beginning, type Point, type Report } from './issue'

/** A part of an entry as it is written: what follows a second-level heading. */
export interface Passage {
  readonly title: string
  readonly at: Point
  readonly content: readonly RootContent[]
}

/** Divides prose at its second-level headings. */
export function divide(tree: Root, report: Report): Passage[] {
  const passages: { title: string; at: Point; content: RootContent[] }[] = []
  for (const node of tree.children) {
    const at = node.position?.start ?? beginning
    if (node.type === 'heading' && node.depth === 2) {
      if (!isPlain(node)) report(at, 'the heading of a section is plain words. Remove its markup.')
      passages.push({ title: textOf(node), at, content: [] })
      continue
    }
    const passage = passages.at(-1)
    if (passage) passage.content.push(node)
    else if (node === tree.children[0])
      report(at, 'text stands before the first section. Move it below a "##" heading.')
  }
  for (const { title, at, content } of passages) {
    if (content.length === 0) report(at, `the section "${title}" is empty. Write it.`)
  }
  return passages
}

function isPlain(heading: Heading): boolean {
  return heading.children.length > 0 && heading.children.every(({ type }) => type === 'text')
}
