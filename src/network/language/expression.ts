import { SpecificationError } from './specificationIssue'

/**
 * The value of an expression on named dimensions, such as `4 * width`, `depths[stage]`, `stage == 0 ? 1 : 2`: a number,
 * or a (nested) list of numbers. True is 1, false is 0.
 */
export type NumericValue = number | readonly NumericValue[]

/** A parsed expression. */
export type Expression =
  /** `isBoolean`: written as true or false. */
  | { readonly type: 'number'; readonly value: number; readonly isBoolean?: true }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'list'; readonly items: readonly Expression[] }
  | { readonly type: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly type: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly type: 'choice'
      readonly test: Expression
      readonly whenTrue: Expression
      readonly whenFalse: Expression
    }
  | { readonly type: 'index'; readonly list: Expression; readonly at: Expression }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly Expression[] }

/** Operators with a higher number bind more tightly; equal ones associate to the left, except `**`. */
export const precedence: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '**': 8,
}
export const unaryPrecedence = 7
const tokenPattern =
  /\s*(?:(\d+(?:\.\d+)?(?:e\d+)?)|([A-Za-z_]\w*)|(\*\*|\/\/|\|\||&&|[=!<>]=|[-+*/%<>!?:()[\],]))/y
const maxDepth = 60

const parsedExpressions = new Map<string, Expression>()

/** Throws a {@link SpecificationError} for a syntax error. Results are cached by text. */
export function parseExpression(text: string): Expression {
  const cached = parsedExpressions.get(text)
  if (cached) return cached
  const tokens = tokenizeExpression(text)
  let at = 0
  let depth = 0
  const peek = () => tokens[at]
  const take = (expected?: string) => {
    const next = tokens[at]
    if (next === undefined) {
      // Inside { } and [ ] in YAML, an unquoted comma ends the text.
      const quotes = /[([]/.test(text) ? '. If a comma follows, put it in quotes' : ''
      throw new SpecificationError(`the expression "${text}" ends too early${quotes}`)
    }
    if (expected !== undefined && next !== expected) {
      throw new SpecificationError(`the expression "${text}" has "${next}" where "${expected}" is expected`)
    }
    at++
    return next
  }
  const list = (end: string): Expression[] => {
    const items: Expression[] = []
    while (peek() !== end) {
      items.push(choice())
      if (peek() !== end) take(',')
    }
    take(end)
    return items
  }
  const operand = (): Expression => {
    const next = take()
    let result: Expression
    if (next === '(') {
      result = choice()
      take(')')
    } else if (next === '[') result = { type: 'list', items: list(']') }
    else if (next === '-' || next === '!') {
      return { type: 'unary', operator: next, operand: binary(unaryPrecedence) }
    } else if (/^\d/.test(next)) result = { type: 'number', value: Number(next) }
    else if (/^\w/.test(next)) {
      if (peek() === '(') {
        take('(')
        result = { type: 'call', name: next, args: list(')') }
      } else result = { type: 'name', name: next }
    } else throw new SpecificationError(`the expression "${text}" has "${next}" where a value is expected`)
    while (peek() === '[') {
      take('[')
      result = { type: 'index', list: result, at: choice() }
      take(']')
    }
    return result
  }
  const binary = (minPrecedence: number): Expression => {
    let left = operand()
    for (let next = peek(); next !== undefined && (precedence[next] ?? 0) >= minPrecedence; next = peek()) {
      take()
      const level = precedence[next]!
      // ** associates to the right: 2 ** 3 ** 2 is 2 ** 9.
      left = { type: 'binary', operator: next, left, right: binary(next === '**' ? level : level + 1) }
    }
    return left
  }
  const choice = (): Expression => {
    if (++depth > maxDepth) throw new SpecificationError('the expression is nested too deeply')
    const test = binary(1)
    depth--
    if (peek() !== '?') return test
    take('?')
    const whenTrue = choice()
    take(':')
    return { type: 'choice', test, whenTrue, whenFalse: choice() }
  }
  const expression = choice()
  if (at < tokens.length)
    throw new SpecificationError(`the expression "${text}" has "${tokens[at]}" after its end`)
  parsedExpressions.set(text, expression)
  return expression
}

function tokenizeExpression(text: string): string[] {
  if (text.length > 500) throw new SpecificationError('the expression is longer than 500 characters')
  const tokens: string[] = []
  tokenPattern.lastIndex = 0
  const end = text.trimEnd().length
  while (tokenPattern.lastIndex < end) {
    const from = tokenPattern.lastIndex
    const match = tokenPattern.exec(text)
    if (!match)
      throw new SpecificationError(
        `the expression "${text}" has "${text.slice(from).trim()[0]}", which is not allowed here`,
      )
    tokens.push(match[1] ?? match[2] ?? match[3]!)
  }
  return tokens
}

/** The names used in an expression, in order, possibly repeated. */
export function collectNames(expression: Expression): string[] {
  switch (expression.type) {
    case 'number':
      return []
    case 'name':
      return [expression.name]
    case 'list':
      return expression.items.flatMap(collectNames)
    case 'unary':
      return collectNames(expression.operand)
    case 'binary':
      return [...collectNames(expression.left), ...collectNames(expression.right)]
    case 'choice':
      return [expression.test, expression.whenTrue, expression.whenFalse].flatMap(collectNames)
    case 'index':
      return [...collectNames(expression.list), ...collectNames(expression.at)]
    case 'call':
      return expression.args.flatMap(collectNames)
  }
}
