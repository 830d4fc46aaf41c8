import { Misfit } from './fault'

/**
 * Arithmetic on named dimensions: `4 * width`, `depths[stage]`, `stage == 0 ? 1 : 2`. Values are numbers, and lists of
 * them for tables; true is 1 and false 0.
 */
export type Value = number | readonly Value[]

/** An expression, read. */
export type Expression =
  /** `flag`: written as true or false. */
  | { readonly form: 'number'; readonly value: number; readonly flag?: true }
  | { readonly form: 'name'; readonly name: string }
  | { readonly form: 'list'; readonly items: readonly Expression[] }
  | { readonly form: 'unary'; readonly operator: string; readonly of: Expression }
  | {
      readonly form: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly form: 'choice'
      readonly test: Expression
      readonly whenTrue: Expression
      readonly whenFalse: Expression
    }
  | { readonly form: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly form: 'call'; readonly name: string; readonly of: readonly Expression[] }

/** How strongly operators bind; those that bind alike go from left to right. */
export const binding: Readonly<Record<string, number>> = {
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
export const unaryBinding = 7
const token = /\s*(?:(\d+(?:\.\d+)?(?:e\d+)?)|([A-Za-z_]\w*)|(\*\*|\/\/|\|\||&&|[=!<>]=|[-+*/%<>!?:()[\],]))/y
const deepest = 60

const parsed = new Map<string, Expression>()

/** Reads an expression. Throws a {@link Misfit} that says what was not understood. */
export function parseExpression(text: string): Expression {
  const known = parsed.get(text)
  if (known) return known
  const tokens = tokensOf(text)
  let at = 0
  let depth = 0
  const peek = () => tokens[at]
  const take = (expected?: string) => {
    const next = tokens[at]
    if (next === undefined) {
      // Within { } and [ ] of YAML, a comma ends the text.
      const quotes = /[([]/.test(text) ? '. If a comma follows, put it in quotes' : ''
      throw new Misfit(`the expression "${text}" ends too early${quotes}`)
    }
    if (expected !== undefined && next !== expected) {
      throw new Misfit(`the expression "${text}" has "${next}" where "${expected}" belongs`)
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
    } else if (next === '[') result = { form: 'list', items: list(']') }
    else if (next === '-' || next === '!') {
      return { form: 'unary', operator: next, of: binary(unaryBinding) }
    } else if (/^\d/.test(next)) result = { form: 'number', value: Number(next) }
    else if (/^\w/.test(next)) {
      if (peek() === '(') {
        take('(')
        result = { form: 'call', name: next, of: list(')') }
      } else result = { form: 'name', name: next }
    } else throw new Misfit(`the expression "${text}" has "${next}" where a value belongs`)
    while (peek() === '[') {
      take('[')
      result = { form: 'index', of: result, at: choice() }
      take(']')
    }
    return result
  }
  const binary = (least: number): Expression => {
    let left = operand()
    for (let next = peek(); next !== undefined && (binding[next] ?? 0) >= least; next = peek()) {
      take()
      const power = binding[next]!
      // Powers bind to the right: 2 ** 3 ** 2 is 2 ** 9.
      left = { form: 'binary', operator: next, left, right: binary(next === '**' ? power : power + 1) }
    }
    return left
  }
  const choice = (): Expression => {
    if (++depth > deepest) throw new Misfit('the expression is nested too deeply')
    const test = binary(1)
    depth--
    if (peek() !== '?') return test
    take('?')
    const whenTrue = choice()
    take(':')
    return { form: 'choice', test, whenTrue, whenFalse: choice() }
  }
  const expression = choice()
  if (at < tokens.length) throw new Misfit(`the expression "${text}" has "${tokens[at]}" after its end`)
  parsed.set(text, expression)
  return expression
}

function tokensOf(text: string): string[] {
  if (text.length > 500) throw new Misfit('the expression is longer than 500 characters')
  const tokens: string[] = []
  token.lastIndex = 0
  const end = text.trimEnd().length
  while (token.lastIndex < end) {
    const from = token.lastIndex
    const match = token.exec(text)
    if (!match)
      throw new Misfit(
        `the expression "${text}" has "${text.slice(from).trim()[0]}", which means nothing here`,
      )
    tokens.push(match[1] ?? match[2] ?? match[3]!)
  }
  return tokens
}

/** The names that an expression asks for. */
export function namesIn(expression: Expression): string[] {
  switch (expression.form) {
    case 'number':
      return []
    case 'name':
      return [expression.name]
    case 'list':
      return expression.items.flatMap(namesIn)
    case 'unary':
      return namesIn(expression.of)
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)]
    case 'choice':
      return [expression.test, expression.whenTrue, expression.whenFalse].flatMap(namesIn)
    case 'index':
      return [...namesIn(expression.of), ...namesIn(expression.at)]
    case 'call':
      return expression.of.flatMap(namesIn)
  }
}
