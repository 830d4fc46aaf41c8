import type { Expression, NumericValue } from './expression'
import { SpecificationError } from './specificationIssue'

/** The value of a name; undefined if it is unknown. */
export type NameLookup = (name: string) => NumericValue | undefined

/** Throws a {@link SpecificationError} for unknown names, wrong types and arithmetic without a finite result. */
export function evaluateExpression(expression: Expression, lookup: NameLookup): NumericValue {
  const evaluateNumber = (operand: Expression): number => {
    const value = evaluateExpression(operand, lookup)
    if (typeof value !== 'number')
      throw new SpecificationError('a number is expected here, not a list', undefined, { code: 'notNumber' })
    return value
  }
  switch (expression.type) {
    case 'number':
      return expression.value
    case 'list':
      return expression.items.map((item) => evaluateExpression(item, lookup))
    case 'name': {
      const value = lookup(expression.name)
      if (value === undefined) throw new UnknownNameError(expression.name)
      return value
    }
    case 'unary':
      return expression.operator === '-'
        ? -evaluateNumber(expression.operand)
        : Number(evaluateNumber(expression.operand) === 0)
    case 'choice':
      return evaluateExpression(
        evaluateNumber(expression.test) === 0 ? expression.whenFalse : expression.whenTrue,
        lookup,
      )
    case 'index': {
      const list = evaluateExpression(expression.list, lookup)
      const at = evaluateNumber(expression.at)
      if (typeof list === 'number') throw new SpecificationError('a number has no items')
      const item = list[at]
      if (item === undefined)
        throw new SpecificationError(`there is no item ${at} in a list of ${list.length}`, undefined, {
          code: 'noItem',
          position: at + 1,
          length: list.length,
        })
      return item
    }
    case 'call':
      return callFunction(expression.name, expression.args, (arg) => evaluateExpression(arg, lookup))
    case 'binary': {
      const left = evaluateNumber(expression.left)
      if (expression.operator === '&&' && left === 0) return 0
      if (expression.operator === '||' && left !== 0) return 1
      return requireFinite(operators[expression.operator]!(left, evaluateNumber(expression.right)))
    }
  }
}

const operators: Readonly<Record<string, (a: number, b: number) => number>> = {
  '||': (_, b) => Number(b !== 0),
  '&&': (_, b) => Number(b !== 0),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '//': (a, b) => Math.floor(a / b),
  '%': (a, b) => a - b * Math.floor(a / b),
  '**': (a, b) => a ** b,
}

const functions: Readonly<Record<string, (...args: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  sqrt: Math.sqrt,
  log2: Math.log2,
}

function callFunction(
  name: string,
  args: readonly Expression[],
  evaluate: (arg: Expression) => NumericValue,
): NumericValue {
  const values = args.map(evaluate)
  if (name === 'length' || name === 'sum') {
    const [list] = values
    if (values.length !== 1 || typeof list !== 'object')
      throw new SpecificationError(`${name}() takes one list`)
    if (name === 'length') return list.length
    return requireFinite(requireNumbers(list, name).reduce((sum, item) => sum + item, 0))
  }
  const compute = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!compute) {
    const known = [...Object.keys(functions), 'length', 'sum'].join(', ')
    throw new SpecificationError(`there is no function "${name}". Use one of ${known}`)
  }
  if (values.length === 0) throw new SpecificationError(`${name}() takes a number`)
  return requireFinite(compute(...requireNumbers(values, name)))
}

function requireNumbers(values: readonly NumericValue[], name: string): number[] {
  return values.map((value) => {
    if (typeof value !== 'number')
      throw new SpecificationError(`${name}() takes numbers, not lists`, undefined, { code: 'notNumber' })
    return value
  })
}

function requireFinite(value: number): number {
  if (!Number.isFinite(value))
    throw new SpecificationError('the arithmetic has no finite result', undefined, { code: 'notFinite' })
  return value
}

/** Thrown for an unknown name; the caller, which knows all names, adds a suggestion. */
export class UnknownNameError extends SpecificationError {
  readonly unknownName: string

  constructor(unknown: string) {
    super(`there is no dimension "${unknown}"`)
    this.unknownName = unknown
  }
}
