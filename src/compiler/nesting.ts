import type { Report } from './issue'

/**
 * Parsers call themselves once per level of nesting, and Markdown's take quadratic time over unmatched
 * brackets and stars. These bounds, far above what an entry needs, keep every text within stack and seconds;
 * they are checked on the bare text because a parser that runs out of stack cannot report it.
 */
const prefixLength = 64
const openBrackets = 32
const delimitersPerParagraph = 400

/** False, with an issue, if Markdown is nested too deep to be parsed. */
export function isShallowMarkdown(text: string, report: Report): boolean {
  let delimiters = 0
  for (const [index, line] of text.split('\n').entries()) {
    const prefix = /^(?:[\s>*+-]|\d+[.)])*/.exec(line)?.[0] ?? ''
    delimiters = line.trim() === '' ? 0 : delimiters + (line.match(/[*_~[\]`$<]/g)?.length ?? 0)
    if (prefix.length > prefixLength && !/^(?:\s*|-+)$/.test(prefix)) {
      report({ line: index + 1, column: 1 }, 'lists or quotations are nested too deep. Flatten them.')
      return false
    }
    if (delimiters > delimitersPerParagraph) {
      report({ line: index + 1, column: 1 }, 'this paragraph has too much markup. Divide or simplify it.')
      return false
    }
  }
  return true
}

/** False, with an issue, if YAML is nested too deep to be parsed. */
export function isShallowYaml(text: string, report: Report): boolean {
  let open = 0
  for (const [index, line] of text.split('\n').entries()) {
    open = Math.max(0, open + count(line, /[[{]/g) - count(line, /[\]}]/g))
    const indicators = count(line, /[-?:](?=\s|$)/g)
    const indentation = line.search(/\S|$/)
    if (open > openBrackets || indicators > openBrackets || indentation > prefixLength) {
      report({ line: index + 1, column: 1 }, 'the YAML is nested too deep. Flatten it.')
      return false
    }
  }
  return true
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
