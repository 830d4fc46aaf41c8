import { type Expression, type NumericValue, precedence, unaryPrecedence } from './expression'

const operatorSymbols: Readonly<Record<string, string>> = {
  '||': '∨',
  '&&': '∧',
  '==': '=',
  '!=': '≠',
  '<=': '≤',
  '>=': '≥',
  '-': '−',
  '*': '×',
  '%': 'mod',
}

/** An expression as one reads it, `4 × width`, with no more brackets than it needs. `word` is what a name is called. */
export function printExpression(expression: Expression, nameOf = (name: string) => name): string {
  const list = (items: readonly Expression[]) => items.map((item) => print(item, 0)).join(', ')
  /** In brackets, where what is around it binds more strongly. */
  const print = (one: Expression, outerLevel: number): string => {
    const bracket = (text: string, level: number) => (level < outerLevel ? `(${text})` : text)
    switch (one.type) {
      case 'number':
        return printValue(one.value)
      case 'name':
        return nameOf(one.name)
      case 'list':
        return `[${list(one.items)}]`
      case 'call':
        return `${one.name}(${list(one.args)})`
      case 'index':
        return `${print(one.list, maxPrecedence)}[${print(one.at, 0)}]`
      case 'unary':
        return bracket(
          (one.operator === '-' ? '−' : '¬') + print(one.operand, unaryPrecedence),
          unaryPrecedence,
        )
      case 'choice':
        return bracket(`${print(one.test, 1)} ? ${print(one.whenTrue, 0)} : ${print(one.whenFalse, 0)}`, 0.5)
      case 'binary': {
        const level = precedence[one.operator]!
        if (one.operator === '**')
          return bracket(`${print(one.left, level + 1)}^${print(one.right, level)}`, level)
        const sign = operatorSymbols[one.operator] ?? one.operator
        return bracket(`${print(one.left, level)} ${sign} ${print(one.right, level + 1)}`, level)
      }
    }
  }
  return print(expression, 0)
}

const maxPrecedence = 9

/** A value in the notation of the language: `[3, 4, 6, 3]`. */
export const printValue = (value: NumericValue): string =>
  typeof value === 'number' ? `${value}` : `[${value.map(printValue).join(', ')}]`
