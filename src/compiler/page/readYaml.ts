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
import { fileStart, type ReportIssue, type TextPosition } from './issue'
import { isWithinYamlLimits } from './parserLimits'

export type YamlPath = readonly PropertyKey[]

/** A value and the places where its parts are written. */
export interface LocatedData {
  readonly value: unknown
  /** Where the value at `path` begins; if there is none, where the one around it begins. */
  readonly valuePosition: (path: YamlPath) => TextPosition
  /** Where the key of the value at `path` begins. */
  readonly keyPosition: (path: YamlPath) => TextPosition
}

/** Reads YAML as plain data: without anchors, aliases and tags, and with nothing but words for keys. */
export function readYaml(text: string, report: ReportIssue): LocatedData | undefined {
  if (!isWithinYamlLimits(text, report)) return
  const { document, pointOf } = parseYaml(text)
  const issues = [
    ...relevantErrors(document).map((error) => toYamlIssue(error, text)),
    ...findUnsupported(document),
  ]
  for (const { offset, message } of issues) report(pointOf(offset), message)
  if (issues.length > 0) return

  const valuePosition = (path: YamlPath): TextPosition => {
    const { document, pointOf } = parseYaml(text)
    const node = document.getIn(path, true)
    return isNode(node) || path.length === 0 ? pointOf(offsetOf(node)) : valuePosition(path.slice(0, -1))
  }
  const keyPosition = (path: YamlPath): TextPosition => {
    const { document, pointOf } = parseYaml(text)
    const parent = document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    return pair ? pointOf(offsetOf(pair.key)) : valuePosition(path)
  }
  return { value: document.toJS(), valuePosition, keyPosition }
}

interface ParsedYaml {
  readonly text: string
  readonly document: Document.Parsed
  readonly pointOf: (offset?: number) => TextPosition
}

let lastParsed: ParsedYaml | undefined

/** Places are asked for only where something is wrong: of all syntax trees, which are large, just the last is kept. */
function parseYaml(text: string): ParsedYaml {
  if (lastParsed?.text === text) return lastParsed
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const pointOf = (offset = 0): TextPosition => {
    // Nothing but blank lines leaves nothing to count.
    const { line, col } = lineCounter.linePos(offset)
    return line === 0 ? fileStart : { line, column: col }
  }
  lastParsed = { text, document, pointOf }
  return lastParsed
}

interface YamlIssue {
  readonly offset: number
  readonly message: string
}

function offsetOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0
}

/** After an error of syntax the parser has lost its way: what it says next would only confuse. */
function relevantErrors({ errors }: Document.Parsed): YAMLError[] {
  const syntax = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  return syntax ? [syntax] : errors
}

function toYamlIssue({ code, message, pos: [offset] }: YAMLError, text: string): YamlIssue {
  if (code === 'DUPLICATE_KEY') {
    // The error may point at the line end before the key.
    const [, space = '', key = ''] = /^(\s*)([^:\n]*)/.exec(text.slice(offset)) ?? []
    return {
      offset: offset + space.length,
      message: `the key "${key}" is already there. Keep one of the two.`,
    }
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    return {
      offset,
      message:
        'a second ": " stands on this line. Put text that contains ": " in quotes, or mend the indentation.',
    }
  }
  const reason = message.charAt(0).toLowerCase() + message.slice(1)
  return {
    offset,
    message: `this is not YAML: ${reason.replace(/\s+/g, ' ')}. Mend it, or put text in quotes.`,
  }
}

/** What YAML knows and content does not need: an alias could expand without bound, a tag could mean anything. */
function findUnsupported(document: Document.Parsed): YamlIssue[] {
  const issues: YamlIssue[] = []
  visit(document, {
    Alias: (_, node) => {
      issues.push({
        offset: offsetOf(node),
        message: 'aliases (*name) are not used here. Write the value out.',
      })
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) {
        issues.push({ offset: offsetOf(node), message: 'anchors (&name) are not used here. Remove it.' })
      }
      if (node.tag) {
        issues.push({ offset: offsetOf(node), message: `tags (${node.tag}) are not used here. Remove it.` })
      }
    },
    Pair: (_, { key }) => {
      if (!isScalar(key))
        issues.push({ offset: offsetOf(key), message: 'a key is not a word. Write "key: value".' })
    },
  })
  return issues
}
