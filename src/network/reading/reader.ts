import { didYouMean } from '../../text/suggestion'
import { type Expression, parseExpression } from '../language/expression'
import { type Fault, Misfit, type Path, withAdvice } from '../language/fault'
import type { Formula } from '../language/specification'

/** Gathers faults while a specification is read. */
export class Reader {
  readonly faults: Fault[] = []
  /** Names of blocks, which steps may call. */
  blocks: readonly string[] = []

  fault(path: Path, message: string) {
    this.faults.push({ path, message })
  }

  /** A fault of a key itself. */
  keyFault(path: Path, message: string) {
    this.faults.push({ path, message, isKey: true })
  }

  /** The entries of a mapping; none, with a fault, if it is something else. */
  entries(value: unknown, path: Path, what: string): [string, unknown][] {
    if (isMapping(value)) return Object.entries(value)
    this.fault(path, `${what} is no mapping. Write "name: value" lines.`)
    return []
  }

  list(value: unknown, path: Path, what: string): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.fault(path, `${what} is no list. Begin each item with "- ".`)
    return []
  }

  /** Reports the keys that do not belong there. */
  keys(value: object, path: Path, known: readonly string[]) {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue
      const advice = didYouMean(key, known, `Use one of ${known.join(', ')}.`)
      this.keyFault([...path, key], `the key "${key}" is unknown here. ${advice}`)
    }
  }

  /** A number, a truth value, an expression in words, or a list of such. */
  formula(value: unknown, path: Path): Formula | undefined {
    const expression = this.expression(value, path)
    return expression && { expression, path }
  }

  private expression(value: unknown, path: Path, depth = 0): Expression | undefined {
    if (typeof value === 'number') return { form: 'number', value }
    if (typeof value === 'boolean') return { form: 'number', value: Number(value), flag: true }
    if (Array.isArray(value) && depth < 4) {
      const items = value.map((item, index) => this.expression(item, [...path, index], depth + 1))
      return items.every((item) => item !== undefined) ? { form: 'list', items } : undefined
    }
    if (typeof value === 'string') {
      try {
        return parseExpression(value)
      } catch (error) {
        if (!(error instanceof Misfit)) throw error
        this.fault(path, withAdvice(error.message))
        return undefined
      }
    }
    this.fault(path, 'this is no number and no expression. Write one, such as 64 or "4 * width".')
    return undefined
  }
}

/** Whether a name can be that of a dimension: `features` is the input's own. */
export const isDimensionName = (name: string) => /^[A-Za-z_]\w*$/.test(name) && name !== 'features'

export const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
