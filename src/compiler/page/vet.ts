import type { Heading, Image, Link, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Language } from '../../model/timeline'
import { typeset } from './equation'
import { advance, beginning, type Point, type Report } from './issue'
import type { Site } from './site'

/** Where a piece of prose stands. */
export interface Setting {
  readonly folder: string
  readonly language: Language
  readonly site: Site
}

/** The MathML of the equations in a tree. */
export type Equations = ReadonlyMap<Nodes, string>

/**
 * Holds prose to the rules: reports what is not allowed or leads nowhere, gives links and images in the tree
 * their addresses on the site, and sets the equations.
 */
export function vet(tree: Root, source: string, setting: Setting, report: Report): Equations {
  const equations = new Map<Nodes, string>()
  visit(tree, (node, _, parent) => {
    const at = node.position?.start ?? beginning
    const written = source.slice(node.position?.start.offset, node.position?.end.offset)
    const refuse = (message: string) => report(at, message)
    switch (node.type) {
      case 'html':
        return refuse('raw HTML is not allowed. Write Markdown.')
      case 'definition':
      case 'footnoteDefinition':
        return refuse(
          'footnotes and link definitions are not used here. Write the link in the text: [words](address).',
        )
      case 'heading':
        return vetHeading(node, parent, refuse)
      case 'text':
        return vetText(written, at, report)
      case 'link':
        return vetLink(node, setting, refuse)
      case 'image':
        return vetImage(node, setting, refuse)
      case 'math':
      case 'inlineMath': {
        const mathml = setEquation(node, written, at, report)
        if (mathml !== undefined) equations.set(node, mathml)
      }
    }
  })
  return equations
}

type Refuse = (message: string) => void

function vetHeading(node: Heading, parent: Nodes | undefined, refuse: Refuse): void {
  if (parent?.type !== 'root') refuse('a heading stands inside a list or quotation. Move it out.')
  else if (node.depth !== 2 && node.depth !== 3) {
    refuse(`a heading of level ${node.depth} is not used here. Write "##" for a section, "###" inside it.`)
  }
}

/** Finds links that Markdown took for text. */
function vetText(written: string, at: Point, report: Report): void {
  for (const match of written.matchAll(/\](?:\s*（|\s+\()[^)）]*\.md/g)) {
    report(
      advance(at, written.slice(0, match.index)),
      'this is not read as a link. Write "](", without a space.',
    )
  }
}

function vetLink(node: Link, { site, folder, language }: Setting, refuse: Refuse): void {
  const destination = site.findLink(node.url, folder, language)
  if (textOf(node).trim() === '') refuse('the link has no words. Write them in its square brackets.')
  if ('fault' in destination) {
    refuse(destination.fault)
    return
  }
  node.url = destination.href
  if (destination.isExternal) node.data = { hProperties: { rel: ['external', 'noopener'] } }
}

function vetImage(node: Image, { site }: Setting, refuse: Refuse): void {
  if (!node.alt?.trim()) refuse('the image has no alternative text. Describe it in its square brackets.')
  if (!node.url.startsWith('/images/')) {
    refuse(`the image "${node.url}" is not of this site. Put it in public/images and write /images/….`)
    return
  }
  const image = site.findImage(node.url)
  if ('fault' in image) {
    refuse(image.fault)
    return
  }
  node.url = image.src
}

function setEquation(
  node: Extract<Nodes, { type: 'math' | 'inlineMath' }>,
  written: string,
  at: Point,
  report: Report,
): string | undefined {
  const display = node.type === 'math'
  if (display && !/\$\$\s*$/.test(written.slice(2))) {
    return void report(at, 'the equation is not closed. Write "$$" on a line of its own after it.')
  }
  if (display ? node.meta : written.startsWith('$$')) {
    return void report(at, 'the equation shares a line with "$$". Write each "$$" on a line of its own.')
  }
  const equation = typeset(node.value, display)
  if ('mathml' in equation) return equation.mathml
  // Within a quotation the lines of an equation are not together in the source: its beginning must do.
  const start = written.indexOf(node.value)
  const before = start === -1 ? '' : written.slice(0, start + equation.offset)
  report(advance(at, before), `the equation ${equation.fault}`)
}
