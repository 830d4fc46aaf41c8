import { describe, expect, it } from 'vitest'
import { evaluateExpression } from '../../../src/network/language/evaluateExpression'
import { collectNames, type NumericValue, parseExpression } from '../../../src/network/language/expression'
import { SpecificationError } from '../../../src/network/language/specificationIssue'
import { fc } from '../../layout/timeline/timelineFixtures'

const names: Record<string, NumericValue> = {
  width: 64,
  stage: 2,
  depths: [3, 4, 6, 3],
  table: [
    [1, 16],
    [6, 24],
  ],
}
const value = (text: string) => evaluateExpression(parseExpression(text), (name) => names[name])

describe('evaluateExpression', () => {
  it.each([
    ['4 * width', 256],
    ['2 + 3 * 4 - 1', 13],
    ['(2 + 3) * 4', 20],
    ['2 ** 3 ** 2', 512],
    ['-2 ** 2', -4],
    ['10 // 4 + 10 % 4', 4],
    ['-7 // 2', -4],
    ['-7 % 3', 2],
    ['7 / 2', 3.5],
    ['1e3 + 0.5', 1000.5],
    ['depths[stage]', 6],
    ['table[1][0]', 6],
    ['sum(depths) + length(depths)', 20],
    ['stage > 1 && width == 64 ? 1 : 0', 1],
    ['stage < 1 || !(width != 64)', 1],
    ['stage == 0 ? 1 : stage == 1 ? 2 : 3', 3],
    ['max(1, 2, width) + min(3, 2) + floor(1.9) + ceil(1.1) + round(2.5)', 72],
    ['sqrt(width) + log2(width)', 14],
    ['[1, 2, width][2]', 64],
  ])('evaluates %s to %d', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it('skips branches of a choice and operands of && and || that are not needed', () => {
    expect(value('stage == 2 ? 1 : depths[9]')).toBe(1)
    expect(value('0 && depths[9]')).toBe(0)
    expect(value('1 || depths[9]')).toBe(1)
  })

  it.each([
    ['4 *', 'the expression "4 *" ends too early'],
    ['4 width', 'the expression "4 width" has "width" after its end'],
    ['(4', 'the expression "(4" ends too early. If a comma follows, put it in quotes'],
    ['4 # 5', 'the expression "4 # 5" has "#", which is not allowed here'],
    ['* 5', 'the expression "* 5" has "*" where a value is expected'],
    ['widht', 'there is no dimension "widht"'],
    ['depths + 1', 'a number is expected here, not a list'],
    ['width[0]', 'a number has no items'],
    ['depths[4]', 'there is no item 4 in a list of 4'],
    ['depths[0.5]', 'there is no item 0.5 in a list of 4'],
    ['1 / 0', 'the arithmetic has no finite result'],
    ['9 ** 9 ** 9', 'the arithmetic has no finite result'],
    ['sqrt(-1)', 'the arithmetic has no finite result'],
    [
      'cos(1)',
      'there is no function "cos". Use one of min, max, floor, ceil, round, sqrt, log2, length, sum',
    ],
    [
      'toString(1)',
      'there is no function "toString". Use one of min, max, floor, ceil, round, sqrt, log2, length, sum',
    ],
    ['sum(width)', 'sum() takes one list'],
    ['max()', 'max() takes a number'],
    ['max(depths)', 'max() takes numbers, not lists'],
    ['1 + '.repeat(200), 'the expression is longer than 500 characters'],
    [`${'('.repeat(99)}1`, 'the expression is nested too deeply'],
  ])('throws for %s', (text, message) => {
    expect(() => value(text)).toThrow(expect.objectContaining({ message }))
  })

  it('returns a value or throws a SpecificationError for any text', () => {
    const pieces = [
      '1',
      '2.5',
      'width',
      'depths',
      '[',
      ']',
      '(',
      ')',
      '+',
      '*',
      '**',
      '?',
      ':',
      ',',
      'max',
      '-',
      '!',
      ' ',
    ]
    const anyText = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces)).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        try {
          const result = value(text)
          if (typeof result === 'number') expect(Number.isFinite(result)).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(SpecificationError)
          expect((error as SpecificationError).message).not.toBe('')
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('collectNames', () => {
  it('returns the names used in an expression', () => {
    expect(collectNames(parseExpression('a + b[c] * max(d, -e) > 1 ? [f] : 2'))).toEqual([...'abcdef'])
  })
})
