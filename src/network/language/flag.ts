import type { Expression } from './expression'

const questions: ReadonlySet<string> = new Set(['||', '&&', '==', '!=', '<', '<=', '>', '>='])

/** Whether an expression is true or false, and not any number: written so, or a question. */
export function isFlag(expression: Expression): boolean {
  switch (expression.form) {
    case 'number':
      return expression.flag === true
    case 'unary':
      return expression.operator === '!'
    case 'binary':
      return questions.has(expression.operator)
    case 'choice':
      return isFlag(expression.whenTrue) && isFlag(expression.whenFalse)
    default:
      return false
  }
}
