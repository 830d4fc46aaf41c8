import { fileStart, type ReportIssue } from './issue'

/** The two parts of a Markdown file. Blank lines replace what was cut, so that positions are those of the file. */
export interface MarkdownParts {
  readonly frontMatter: string
  readonly prose: string
}

const fence = /^---[ \t]*$/

/** Separates the front matter from the prose; undefined, with an issue, if there is no front matter. */
export function splitFrontMatter(text: string, report: ReportIssue): MarkdownParts | undefined {
  const lines = text.split('\n')
  if (!fence.test(lines[0] ?? '')) {
    report(fileStart, 'there is no front matter. Begin the file with "---", its keys, and "---" again.')
    return
  }
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line))
  if (end === -1) {
    report(fileStart, 'the front matter is not closed. Add a line "---" after its last key.')
    return
  }
  return {
    frontMatter: `\n${lines.slice(1, end).join('\n')}\n`,
    prose: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  }
}
