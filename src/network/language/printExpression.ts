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

/** An expression in mathematical notation, `4 × width`, with the fewest brackets. `nameOf` translates names. */
export function printExpression(expression: Expression, nameOf = (name: string) => name): string {
  const list = (items: readonly Expression[]) => items.map((item) => print(item, 0)).join(', ')
  /** Adds brackets where the surrounding expression binds more tightly. */
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

/** A value in the syntax of the specification: `[3, 4, 6, 3]`. */
export const printValue = (value: NumericValue): string =>
  typeof value === 'number' ? `${value}` : `[${value.map(printValue).join(', ')}]`
