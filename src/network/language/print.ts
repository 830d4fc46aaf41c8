import { binding, type Expression, unaryBinding, type Value } from './expression'

const signs: Readonly<Record<string, string>> = {
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
export function printExpression(expression: Expression, word = (name: string) => name): string {
  const list = (items: readonly Expression[]) => items.map((item) => print(item, 0)).join(', ')
  /** In brackets, where what is around it binds more strongly. */
  const print = (one: Expression, around: number): string => {
    const bracket = (text: string, power: number) => (power < around ? `(${text})` : text)
    switch (one.form) {
      case 'number':
        return printValue(one.value)
      case 'name':
        return word(one.name)
      case 'list':
        return `[${list(one.items)}]`
      case 'call':
        return `${one.name}(${list(one.of)})`
      case 'index':
        return `${print(one.of, strongest)}[${print(one.at, 0)}]`
      case 'unary':
        return bracket((one.operator === '-' ? '−' : '¬') + print(one.of, unaryBinding), unaryBinding)
      case 'choice':
        return bracket(`${print(one.test, 1)} ? ${print(one.whenTrue, 0)} : ${print(one.whenFalse, 0)}`, 0.5)
      case 'binary': {
        const power = binding[one.operator]!
        if (one.operator === '**')
          return bracket(`${print(one.left, power + 1)}^${print(one.right, power)}`, power)
        const sign = signs[one.operator] ?? one.operator
        return bracket(`${print(one.left, power)} ${sign} ${print(one.right, power + 1)}`, power)
      }
    }
  }
  return print(expression, 0)
}

const strongest = 9

/** A value in the notation of the language: `[3, 4, 6, 3]`. */
export const printValue = (value: Value): string =>
  typeof value === 'number' ? `${value}` : `[${value.map(printValue).join(', ')}]`
