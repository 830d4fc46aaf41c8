import type { Expression, Value } from './expression'
import { Misfit } from './fault'

/** What a name stands for; undefined if for nothing. */
export type Lookup = (name: string) => Value | undefined

/** The value of an expression. Throws a {@link Misfit} for unknown names and for arithmetic without a result. */
export function evaluate(expression: Expression, lookup: Lookup): Value {
  const number = (of: Expression): number => {
    const value = evaluate(of, lookup)
    if (typeof value !== 'number') throw new Misfit('a list stands where a number belongs')
    return value
  }
  switch (expression.form) {
    case 'number':
      return expression.value
    case 'list':
      return expression.items.map((item) => evaluate(item, lookup))
    case 'name': {
      const value = lookup(expression.name)
      if (value === undefined) throw new UnknownName(expression.name)
      return value
    }
    case 'unary':
      return expression.operator === '-' ? -number(expression.of) : Number(number(expression.of) === 0)
    case 'choice':
      return evaluate(number(expression.test) === 0 ? expression.whenFalse : expression.whenTrue, lookup)
    case 'index': {
      const list = evaluate(expression.of, lookup)
      const at = number(expression.at)
      if (typeof list === 'number') throw new Misfit('a number has no items')
      const item = list[at]
      if (item === undefined) throw new Misfit(`there is no item ${at} in a list of ${list.length}`)
      return item
    }
    case 'call':
      return call(expression.name, expression.of, (of) => evaluate(of, lookup))
    case 'binary': {
      const left = number(expression.left)
      if (expression.operator === '&&' && left === 0) return 0
      if (expression.operator === '||' && left !== 0) return 1
      return finite(operators[expression.operator]!(left, number(expression.right)))
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

const functions: Readonly<Record<string, (...of: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  sqrt: Math.sqrt,
  log2: Math.log2,
}

function call(name: string, of: readonly Expression[], value: (of: Expression) => Value): Value {
  const values = of.map(value)
  if (name === 'length' || name === 'sum') {
    const [list] = values
    if (values.length !== 1 || typeof list !== 'object') throw new Misfit(`${name}() takes one list`)
    if (name === 'length') return list.length
    return finite(numbers(list, name).reduce((sum, item) => sum + item, 0))
  }
  const compute = Object.hasOwn(functions, name) ? functions[name] : undefined
  if (!compute) {
    const known = [...Object.keys(functions), 'length', 'sum'].join(', ')
    throw new Misfit(`there is no function "${name}". Use one of ${known}`)
  }
  if (values.length === 0) throw new Misfit(`${name}() takes a number`)
  return finite(compute(...numbers(values, name)))
}

function numbers(values: readonly Value[], name: string): number[] {
  return values.map((value) => {
    if (typeof value !== 'number') throw new Misfit(`${name}() takes numbers, not lists`)
    return value
  })
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Misfit('the arithmetic has no finite result')
  return value
}

/** A name that stands for nothing; whoever knows the names there are may suggest another. */
export class UnknownName extends Misfit {
  readonly unknown: string

  constructor(unknown: string) {
    super(`there is no dimension "${unknown}"`)
    this.unknown = unknown
  }
}
