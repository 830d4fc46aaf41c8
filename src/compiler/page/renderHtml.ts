import type { Element, Root as HtmlRoot } from 'hast'
import type { Nodes, RootContent } from 'mdast'
import rehypeSanitize, { type Options as SanitizeOptions } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { MathmlByNode } from './lintProse'

const sanitizeOptions: SanitizeOptions = {
  tagNames: [
    ...['p', 'h3', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['em', 'strong', 'del', 'code', 'a', 'img'],
  ],
  attributes: {
    a: ['href', 'rel'],
    img: ['src', 'alt'],
    code: ['dataEquation'],
    td: ['align'],
    th: ['align'],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https'], src: [] },
}

/** A line break between two Chinese characters, which a browser would show as a space. */
const chineseBreak = /(?<=[\u3000-\u9fff\uff00-\uffef”’…])\n(?=[\u3000-\u9fff\uff00-\uffef“‘])/g

const joinChinese = () => (tree: HtmlRoot) =>
  visit(tree, 'text', (node) => {
    node.value = node.value.replace(chineseBreak, '')
  })

/** Renders checked prose as HTML, with equations in MathML. */
export function renderHtml(prose: readonly RootContent[], equations: MathmlByNode): string {
  const mathml: string[] = []
  // Equations are numbered placeholders during sanitizing, which would remove their MathML.
  const makePlaceholder = (_: unknown, node: Nodes): Element => {
    const html = equations.get(node) ?? ''
    const number =
      mathml.push(node.type === 'math' ? `<div class="equation" tabindex="0">${html}</div>` : html) - 1
    return { type: 'element', tagName: 'code', properties: { dataEquation: String(number) }, children: [] }
  }
  const insertEquations = () => (tree: HtmlRoot) =>
    visit(tree, 'element', (node, index, parent) => {
      const number = node.properties.dataEquation
      if (number === undefined || index === undefined) return
      parent?.children.splice(index, 1, { type: 'raw', value: mathml[Number(number)] ?? '' })
    })

  const processor = unified()
    .use(remarkRehype, { handlers: { math: makePlaceholder, inlineMath: makePlaceholder } })
    .use(joinChinese)
    .use(rehypeSanitize, sanitizeOptions)
    .use(insertEquations)
    .use(rehypeStringify, { allowDangerousHtml: true })
  return processor.stringify(processor.runSync({ type: 'root', children: [...prose] }))
}
