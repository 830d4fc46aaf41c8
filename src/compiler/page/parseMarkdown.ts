import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ReportIssue } from './issue'
import { isWithinMarkdownLimits } from './parserLimits'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath)

/** The syntax tree of Markdown with tables and equations; undefined, with an issue, beyond the parser limits. */
export function parseMarkdown(text: string, report: ReportIssue): Root | undefined {
  return isWithinMarkdownLimits(text, report) ? parser.parse(text) : undefined
}
