import { didYouMean } from '../../text/didYouMean'
import { type Expression, parseExpression } from '../language/expression'
import type { Formula } from '../language/specification'
import {
  addDefaultAdvice,
  SpecificationError,
  type SpecificationIssue,
  type SpecificationPath,
} from '../language/specificationIssue'

/** Collects issues while a specification is read. */
export class SpecificationReader {
  readonly issues: SpecificationIssue[] = []
  /** Names of the blocks that steps can call. */
  blockNames: readonly string[] = []
  /** Blocks with the name of a layer type, a structure or a key of steps. */
  shadowingBlocks: ReadonlySet<string> = new Set()

  report(path: SpecificationPath, message: string) {
    this.issues.push({ path, message })
  }

  /** Reports an issue with the key, rather than with its value. */
  reportKey(path: SpecificationPath, message: string) {
    this.issues.push({ path, message, isKey: true })
  }

  /** The entries of a mapping; reports an issue and returns none if it is something else. */
  readEntries(value: unknown, path: SpecificationPath, subject: string): [string, unknown][] {
    if (isMapping(value)) return Object.entries(value)
    this.report(path, `${subject} must be a mapping. Write "name: value" lines.`)
    return []
  }

  readList(value: unknown, path: SpecificationPath, subject: string): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.report(path, `${subject} must be a list. Begin each item with "- ".`)
    return []
  }

  /** Reports keys that are not in `known`. */
  checkKeys(value: object, path: SpecificationPath, known: readonly string[]) {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue
      const advice = didYouMean(key, known, `Use one of ${known.join(', ')}.`)
      this.reportKey([...path, key], `the key "${key}" is unknown here. ${advice}`)
    }
  }

  /** Reads a number, a boolean, an expression as text, or a list of these. */
  readFormula(value: unknown, path: SpecificationPath): Formula | undefined {
    const expression = this.readExpression(value, path)
    return expression && { expression, path }
  }

  private readExpression(value: unknown, path: SpecificationPath, depth = 0): Expression | undefined {
    if (typeof value === 'number') return { type: 'number', value }
    if (typeof value === 'boolean') return { type: 'number', value: Number(value), isBoolean: true }
    if (Array.isArray(value) && depth < 4) {
      const items = value.map((item, index) => this.readExpression(item, [...path, index], depth + 1))
      return items.every((item) => item !== undefined) ? { type: 'list', items } : undefined
    }
    if (typeof value === 'string') {
      try {
        return parseExpression(value)
      } catch (error) {
        if (!(error instanceof SpecificationError)) throw error
        this.report(path, addDefaultAdvice(error.message))
        return undefined
      }
    }
    this.report(path, 'this is neither a number nor an expression. Write one, such as 64 or "4 * width".')
    return undefined
  }
}

/** Whether a name is allowed for a dimension. `features` is reserved: it means the features of the input. */
export const isDimensionName = (name: string) => /^[A-Za-z_]\w*$/.test(name) && name !== 'features'

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
