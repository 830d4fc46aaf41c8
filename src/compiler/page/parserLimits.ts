/**
 * Parsers recurse once per level of nesting and take quadratic time on some texts: the Markdown parser on unmatched
 * brackets and stars, the YAML parser on the keys of a mapping. These limits, far above what an entry needs, bound
 * stack depth and time. They are checked on the raw text because a parser that overflows the stack cannot report it.
 */

import { fileStart, type ReportIssue } from './issue'

const maxLength = 100_000
/** Columns of indentation; in Markdown including the markers of lists and quotations. */
const maxIndentation = 32
/** Characters of such markers on a line: `> > - 10. ` has six. */
const maxMarks = 8
const maxMarksPerText = 1000
const maxDelimitersPerParagraph = 400
/** In YAML: nested brackets, and indicators `-`, `?` and `:` on a line. */
const maxBrackets = 32

/** Returns false and reports an issue if the Markdown is too deep or too dense to parse. */
export function isWithinMarkdownLimits(text: string, report: ReportIssue): boolean {
  if (isTooLong(text, report)) return false
  let delimiters = 0
  let marksSoFar = 0
  for (const [index, line] of text.split('\n').entries()) {
    const at = { line: index + 1, column: 1 }
    const prefix = /^(?:[\s>*+-]|\d+[.)])*/.exec(line)?.[0] ?? ''
    const isRule = /^(?:-+|\s*)$/.test(line)
    const marksHere = countMatches(prefix, /\S/g)
    if (!isRule && (prefix.length > maxIndentation || marksHere > maxMarks)) {
      report(at, 'lists or quotations are nested too deep. Flatten them.')
      return false
    }
    marksSoFar += marksHere
    if (marksSoFar > maxMarksPerText) {
      report(at, 'the text has too many lists or quotations. Shorten it.')
      return false
    }
    delimiters = line.trim() === '' ? 0 : delimiters + countMatches(line, /[*_~[\]`$<]/g)
    if (delimiters > maxDelimitersPerParagraph) {
      report(at, 'this paragraph has too much markup. Divide or simplify it.')
      return false
    }
  }
  return true
}

/** Returns false and reports an issue if the YAML is too deep or too long to parse. */
export function isWithinYamlLimits(text: string, report: ReportIssue): boolean {
  if (isTooLong(text, report)) return false
  let open = 0
  for (const [index, line] of text.split('\n').entries()) {
    open = Math.max(0, open + countMatches(line, /[[{]/g) - countMatches(line, /[\]}]/g))
    const indicators = countMatches(line, /[-?:](?=\s|$)/g)
    if (open > maxBrackets || indicators > maxBrackets || line.search(/\S|$/) > maxIndentation) {
      report({ line: index + 1, column: 1 }, 'the YAML is nested too deep. Flatten it.')
      return false
    }
  }
  return true
}

function isTooLong(text: string, report: ReportIssue): boolean {
  const isTooLong = text.length > maxLength
  if (isTooLong) report(fileStart, `the text is longer than ${maxLength} characters. Shorten it.`)
  return isTooLong
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
