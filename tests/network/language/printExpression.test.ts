import { describe, expect, it } from 'vitest'
import { type Expression, parseExpression } from '../../../src/network/language/expression'
import { printExpression, printValue } from '../../../src/network/language/printExpression'
import { fc } from '../../layout/timeline/timelineFixtures'

const written: Readonly<Record<string, string>> = {
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
const asWritten = (printed: string) =>
  Object.entries(written).reduce((text, [sign, operator]) => text.replaceAll(sign, operator), printed)

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

describe('an expression as one reads it', () => {
  it.each([
    ['4*width', '4 × width'],
    ['width/64', 'width / 64'],
    ['(a+b)*c', '(a + b) × c'],
    ['a-(b-c)', 'a − (b − c)'],
    ['(2**a)**b', '(2^a)^b'],
    ['a==0 && !b ? [1, a] : list[a + 1]', 'a = 0 ∧ ¬b ? [1, a] : list[a + 1]'],
    ['ceil(width / 16)', 'ceil(width / 16)'],
  ])('%s is %s', (text, printed) => {
    expect(printExpression(parseExpression(text))).toBe(printed)
  })

  it('has its names in the words of the reader', () => {
    const words: Readonly<Record<string, string>> = { key_heads: '键头', width: '宽度' }
    expect(printExpression(parseExpression('width / key_heads'), (name) => words[name]!)).toBe('宽度 / 键头')
  })

  it('has all the brackets that it needs: read again it is the same', () => {
    fc.assert(
      fc.property(expression, (one) => {
        const text = asWritten(printExpression(one))
        fc.pre(text.length <= 500)
        expect(parseExpression(text)).toEqual(one)
      }),
      { numRuns: 1000 },
    )
  })
})

it('a table is printed in the notation of the language', () => {
  expect(printValue([[64, 0.5], [1], []])).toBe('[[64, 0.5], [1], []]')
})
