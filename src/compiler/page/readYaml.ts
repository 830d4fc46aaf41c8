import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { ContentFile } from './catalogue'
import { fileStart, type ReportIssue, type TextPosition } from './issue'
import { isWithinYamlLimits } from './parserLimits'
import { readText } from './readText'

export type YamlPath = readonly PropertyKey[]

/** A value and the positions of its parts in the file. */
export interface LocatedData {
  readonly value: unknown
  /** The start of the value at `path`; if there is none, the start of the closest value that contains it. */
  readonly valuePosition: (path: YamlPath) => TextPosition
  /** The start of the key of the value at `path`. */
  readonly keyPosition: (path: YamlPath) => TextPosition
}

/** Data of a whole file. */
export interface LocatedFile extends LocatedData {
  readonly report: ReportIssue
}

/** Reads a file of YAML, or of JSON, which is valid YAML. */
export function readYamlFile(
  { path, bytes }: ContentFile,
  reportIn: (path: string) => ReportIssue,
): LocatedFile | undefined {
  const report = reportIn(path)
  const text = readText(bytes, report)
  const located = text === undefined ? undefined : readYaml(text, report)
  return located && { ...located, report }
}

/** Reads YAML as plain data: anchors, aliases, tags and keys that are not scalars are reported as issues. */
export function readYaml(text: string, report: ReportIssue): LocatedData | undefined {
  if (!isWithinYamlLimits(text, report)) return
  const { document, positionAt } = parseYaml(text)
  const issues = [
    ...getRelevantErrors(document).map((error) => toYamlIssue(error, text)),
    ...findUnsupported(document),
  ]
  for (const { offset, message } of issues) report(positionAt(offset), message)
  if (issues.length > 0) return

  const valuePosition = (path: YamlPath): TextPosition => {
    const { document, positionAt } = parseYaml(text)
    const node = document.getIn(path, true)
    return isNode(node) || path.length === 0 ? positionAt(getOffset(node)) : valuePosition(path.slice(0, -1))
  }
  const keyPosition = (path: YamlPath): TextPosition => {
    const { document, positionAt } = parseYaml(text)
    const parent = document.getIn(path.slice(0, -1), true)
    const pair =
      isMap(parent) &&
      parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
    return pair ? positionAt(getOffset(pair.key)) : valuePosition(path)
  }
  return { value: document.toJS(), valuePosition, keyPosition }
}

interface ParsedYaml {
  readonly text: string
  readonly document: Document.Parsed
  readonly positionAt: (offset?: number) => TextPosition
}

let lastParsed: ParsedYaml | undefined

/** Parses YAML and caches only the last tree: trees are large, and positions are needed only for issues. */
function parseYaml(text: string): ParsedYaml {
  if (lastParsed?.text === text) return lastParsed
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const positionAt = (offset = 0): TextPosition => {
    // The line is 0 for a text of only blank lines.
    const { line, col } = lineCounter.linePos(offset)
    return line === 0 ? fileStart : { line, column: col }
  }
  lastParsed = { text, document, positionAt }
  return lastParsed
}

interface YamlIssue {
  readonly offset: number
  readonly message: string
}

function getOffset(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0
}

/** After a syntax error only that error: the parser's later errors are consequences of it. */
function getRelevantErrors({ errors }: Document.Parsed): YAMLError[] {
  const syntax = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  return syntax ? [syntax] : errors
}

function toYamlIssue({ code, message, pos: [offset] }: YAMLError, text: string): YamlIssue {
  if (code === 'DUPLICATE_KEY') {
    // The error may point at the line end before the key.
    const [, space = '', key = ''] = /^(\s*)([^:\n]*)/.exec(text.slice(offset)) ?? []
    return { offset: offset + space.length, message: `the key "${key}" appears twice. Keep one of the two.` }
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const problem = 'there is a second ": " on this line'
    return {
      offset,
      message: `${problem}. Put text that contains ": " in quotes, or correct the indentation.`,
    }
  }
  const reason = message.charAt(0).toLowerCase() + message.slice(1)
  return {
    offset,
    message: `this is not YAML: ${reason.replace(/\s+/g, ' ')}. Correct it, or put text in quotes.`,
  }
}

/** Finds YAML features that content must not use: an alias could expand without bound, a tag could mean anything. */
function findUnsupported(document: Document.Parsed): YamlIssue[] {
  const issues: YamlIssue[] = []
  const add = (node: unknown, message: string) => {
    issues.push({ offset: getOffset(node), message })
  }
  visit(document, {
    Alias: (_, node) => add(node, 'aliases (*name) are not used here. Write the value out.'),
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) add(node, 'anchors (&name) are not used here. Remove it.')
      if (node.tag) add(node, `tags (${node.tag}) are not used here. Remove it.`)
    },
    Pair: (_, { key }) => {
      if (!isScalar(key)) add(key, 'a key is not plain text. Write "key: value".')
    },
  })
  return issues
}
