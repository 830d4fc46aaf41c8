/**
 * Parsers call themselves once per level of nesting, and take quadratic time over some texts: Markdown's over
 * unmatched brackets and stars, YAML's over the keys of a mapping. These bounds, far above what an entry needs,
 * keep every text within stack and seconds; they are checked on the bare text because a parser that runs out of
 * stack cannot report it.
 */

import { beginning, type Report } from './issue'

const length = 100_000
/** Columns of indentation, in Markdown together with the marks of lists and quotations. */
const indentation = 32
/** Characters of such marks on a line: `> > - 10. ` has six. */
const marks = 8
const marksPerText = 1000
const delimitersPerParagraph = 400
/** Brackets open at once in YAML, and its indicators `-`, `?` and `:` on a line. */
const brackets = 32

/** False, with an issue, if Markdown is too deep or too dense to be parsed. */
export function isShallowMarkdown(text: string, report: Report): boolean {
  if (isTooLong(text, report)) return false
  let delimiters = 0
  let marksSoFar = 0
  for (const [index, line] of text.split('\n').entries()) {
    const at = { line: index + 1, column: 1 }
    const prefix = /^(?:[\s>*+-]|\d+[.)])*/.exec(line)?.[0] ?? ''
    const isRule = /^(?:-+|\s*)$/.test(line)
    const marksHere = count(prefix, /\S/g)
    if (!isRule && (prefix.length > indentation || marksHere > marks)) {
      report(at, 'lists or quotations are nested too deep. Flatten them.')
      return false
    }
    marksSoFar += marksHere
    if (marksSoFar > marksPerText) {
      report(at, 'the text has too many lists or quotations. Shorten it.')
      return false
    }
    delimiters = line.trim() === '' ? 0 : delimiters + count(line, /[*_~[\]`$<]/g)
    if (delimiters > delimitersPerParagraph) {
      report(at, 'this paragraph has too much markup. Divide or simplify it.')
      return false
    }
  }
  return true
}

/** False, with an issue, if YAML is too deep or too long to be parsed. */
export function isShallowYaml(text: string, report: Report): boolean {
  if (isTooLong(text, report)) return false
  let open = 0
  for (const [index, line] of text.split('\n').entries()) {
    open = Math.max(0, open + count(line, /[[{]/g) - count(line, /[\]}]/g))
    const indicators = count(line, /[-?:](?=\s|$)/g)
    if (open > brackets || indicators > brackets || line.search(/\S|$/) > indentation) {
      report({ line: index + 1, column: 1 }, 'the YAML is nested too deep. Flatten it.')
      return false
    }
  }
  return true
}

function isTooLong(text: string, report: Report): boolean {
  const isTooLong = text.length > length
  if (isTooLong) report(beginning, `the text is longer than ${length} characters. Shorten it.`)
  return isTooLong
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
