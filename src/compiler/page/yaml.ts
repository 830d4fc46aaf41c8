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
import { beginning, type Point, type Report } from './issue'
import { isShallowYaml } from './nesting'

export type Path = readonly PropertyKey[]

/** A value and the places where its parts are written. */
export interface Located {
  readonly value: unknown
  /** Where the value at `path` begins; if there is none, where the one around it begins. */
  readonly valueAt: (path: Path) => Point
  /** Where the key of the value at `path` begins. */
  readonly keyAt: (path: Path) => Point
}

/** Reads YAML as plain data: without anchors, aliases and tags, and with nothing but words for keys. */
export function readYaml(text: string, report: Report): Located | undefined {
  if (!isShallowYaml(text, report)) return
  const { document, pointOf } = parse(text)
  const faults = [...errorsOf(document).map((error) => explain(error, text)), ...extras(document)]
  for (const { offset, message } of faults) report(pointOf(offset), message)
  if (faults.length > 0) return

  const valueAt = (path: Path): Point => {
    const { document, pointOf } = parse(text)
    const node = document.getIn(path, true)
    return isNode(node) || path.length === 0 ? pointOf(offsetOf(node)) : valueAt(path.slice(0, -1))
  }
  const keyAt = (path: Path): Point => {
    const { document, pointOf } = parse(text)
    const parent = document.getIn(path.slice(0, -1), true)
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    return pair ? pointOf(offsetOf(pair.key)) : valueAt(path)
  }
  return { value: document.toJS(), valueAt, keyAt }
}

interface Parsed {
  readonly text: string
  readonly document: Document.Parsed
  readonly pointOf: (offset?: number) => Point
}

let last: Parsed | undefined

/** Places are asked for only where something is wrong: of all syntax trees, which are large, just the last is kept. */
function parse(text: string): Parsed {
  if (last?.text === text) return last
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const pointOf = (offset = 0): Point => {
    // Nothing but blank lines leaves nothing to count.
    const { line, col } = lineCounter.linePos(offset)
    return line === 0 ? beginning : { line, column: col }
  }
  last = { text, document, pointOf }
  return last
}

interface Fault {
  readonly offset: number
  readonly message: string
}

function offsetOf(node: unknown): number {
  return (isNode(node) && node.range?.[0]) || 0
}

/** After an error of syntax the parser has lost its way: what it says next would only confuse. */
function errorsOf({ errors }: Document.Parsed): YAMLError[] {
  const syntax = errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  return syntax ? [syntax] : errors
}

function explain({ code, message, pos: [offset] }: YAMLError, text: string): Fault {
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
function extras(document: Document.Parsed): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Alias: (_, node) => {
      faults.push({
        offset: offsetOf(node),
        message: 'aliases (*name) are not used here. Write the value out.',
      })
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) {
        faults.push({ offset: offsetOf(node), message: 'anchors (&name) are not used here. Remove it.' })
      }
      if (node.tag) {
        faults.push({ offset: offsetOf(node), message: `tags (${node.tag}) are not used here. Remove it.` })
      }
    },
    Pair: (_, { key }) => {
      if (!isScalar(key))
        faults.push({ offset: offsetOf(key), message: 'a key is not a word. Write "key: value".' })
    },
  })
  return faults
}
