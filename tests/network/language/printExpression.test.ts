import { describe, expect, it } from 'vitest'
import { type Expression, parseExpression } from '../../../src/network/language/expression'
import { printExpression, printValue } from '../../../src/network/language/printExpression'
import { fc } from '../../layout/timeline/timelineFixtures'

const operatorsBySymbol: Readonly<Record<string, string>> = {
  '∨': '||',
  '∧': '&&',
  '¬': '!',
  '≠': '!=',
  '≤': '<=',
  '≥': '>=',
  '−': '-',
  '×': '*',
  '^': '**',
  ' = ': ' == ',
  mod: '%',
}
const toSource = (printed: string) =>
  Object.entries(operatorsBySymbol).reduce(
    (text, [symbol, operator]) => text.replaceAll(symbol, operator),
    printed,
  )

const binaries = '|| && == != < <= > >= + - * / // % **'.split(' ')
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('number' as const), value: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ type: fc.constant('name' as const), name: fc.constantFrom('a', 'b', 'width') }),
    fc.record({
      type: fc.constant('binary' as const),
      operator: fc.constantFrom(...binaries),
      left: tie('expression'),
      right: tie('expression'),
    }),
    fc.record({
      type: fc.constant('unary' as const),
      operator: fc.constantFrom('-', '!'),
      operand: tie('expression'),
    }),
    fc.record({
      type: fc.constant('choice' as const),
      test: tie('expression'),
      whenTrue: tie('expression'),
      whenFalse: tie('expression'),
    }),
    fc.record({ type: fc.constant('index' as const), list: tie('expression'), at: tie('expression') }),
    fc.record({
      type: fc.constant('call' as const),
      name: fc.constant('max'),
      args: fc.array(tie('expression'), { minLength: 1, maxLength: 2 }),
    }),
    fc.record({ type: fc.constant('list' as const), items: fc.array(tie('expression'), { maxLength: 2 }) }),
  ),
}))

describe('printExpression', () => {
  it.each([
    ['4*width', '4 × width'],
    ['width/64', 'width / 64'],
    ['(a+b)*c', '(a + b) × c'],
    ['a-(b-c)', 'a − (b − c)'],
    ['(2**a)**b', '(2^a)^b'],
    ['a==0 && !b ? [1, a] : list[a + 1]', 'a = 0 ∧ ¬b ? [1, a] : list[a + 1]'],
    ['ceil(width / 16)', 'ceil(width / 16)'],
  ])('prints %s as %s', (text, printed) => {
    expect(printExpression(parseExpression(text))).toBe(printed)
  })

  it('translates names', () => {
    const translations: Readonly<Record<string, string>> = { key_heads: '键头', width: '宽度' }
    expect(printExpression(parseExpression('width / key_heads'), (name) => translations[name]!)).toBe(
      '宽度 / 键头',
    )
  })

  it('prints all necessary brackets: parsing the result gives the same expression', () => {
    fc.assert(
      fc.property(expression, (one) => {
        const text = toSource(printExpression(one))
        fc.pre(text.length <= 500)
        expect(parseExpression(text)).toEqual(one)
      }),
      { numRuns: 1000 },
    )
  })
})

it('printValue prints a nested list in the syntax of the specification', () => {
  expect(printValue([[64, 0.5], [1], []])).toBe('[[64, 0.5], [1], []]')
})
