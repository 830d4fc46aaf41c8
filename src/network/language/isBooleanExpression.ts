import type { Expression } from './expression'

const booleanOperators: ReadonlySet<string> = new Set(['||', '&&', '==', '!=', '<', '<=', '>', '>='])

/** Whether the value is always a boolean: true, false, a comparison, a logical operation, or a choice of these. */
export function isBooleanExpression(expression: Expression): boolean {
  switch (expression.type) {
    case 'number':
      return expression.isBoolean === true
    case 'unary':
      return expression.operator === '!'
    case 'binary':
      return booleanOperators.has(expression.operator)
    case 'choice':
      return isBooleanExpression(expression.whenTrue) && isBooleanExpression(expression.whenFalse)
    default:
      return false
  }
}
