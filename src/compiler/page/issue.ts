/** A position in a text; lines and columns are 1-based, columns count UTF-16 units as editors do. */
export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** A mistake in the content: its position, what is wrong and how to fix it. */
export interface Issue extends TextPosition {
  readonly path: string
  readonly message: string
}

/** Reports an issue in one file. */
export type ReportIssue = (at: TextPosition, message: string) => void

export const fileStart: TextPosition = { line: 1, column: 1 }

/** The position after `text`, if `text` begins at `start`. */
export function advancePosition(start: TextPosition, text: string): TextPosition {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + lines.length - 1, column: last.length + 1 }
}

/** The maximum length of a word that a message quotes, in characters. */
const maxWordLength = 80

/** `path:line:column: what is wrong. What to do.` Very long words are cut. */
export function formatIssue({ path, line, column, message }: Issue): string {
  const words = message.replace(/\S+/g, (word) => {
    const characters = [...word]
    return characters.length <= maxWordLength ? word : `${characters.slice(0, maxWordLength - 1).join('')}…`
  })
  return `${path}:${line}:${column}: ${words}`
}

/** A count with its noun: `1 value`, `2 values`. */
export const formatCount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Orders issues by path, then line, then column. */
export function compareIssues(a: Issue, b: Issue): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1
  return a.line - b.line || a.column - b.column
}
