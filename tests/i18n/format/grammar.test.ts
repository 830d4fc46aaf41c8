import { describe, expect, it } from 'vitest'
import {
  formatList,
  joinClauses,
  joinSentences,
  parenthesize,
  plural,
} from '../../../src/i18n/format/grammar'

describe('plural', () => {
  it('selects the singular only for one, in English', () => {
    const forms = { one: 'layer', other: 'layers' }
    expect([0, 1, 2, 1.5, 21].map((count) => plural('en', count, forms))).toEqual([
      'layers',
      'layer',
      'layers',
      'layers',
      'layers',
    ])
  })

  it('selects the general form in a language without plural', () => {
    expect([1, 2].map((count) => plural('zh', count, { one: '错', other: '层' }))).toEqual(['层', '层'])
  })

  it('selects the general form if the singular is missing', () => {
    expect(plural('en', 1, { other: 'sheep' })).toBe('sheep')
  })
})

describe('formatList', () => {
  it('separates names by commas, in Chinese by 、', () => {
    expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B, C')
    expect(formatList(['甲', '乙'], 'zh')).toBe('甲、乙')
  })

  it('returns a single name unchanged, and an empty text for no names', () => {
    expect(formatList(['A'], 'en')).toBe('A')
    expect(formatList([], 'zh')).toBe('')
  })
})

describe('joinClauses', () => {
  it('separates clauses by the comma of the language', () => {
    expect(joinClauses(['a 1 → 2', 'b 3 → 4'], 'en')).toBe('a 1 → 2, b 3 → 4')
    expect(joinClauses(['头数 1', '宽度 2'], 'zh')).toBe('头数 1，宽度 2')
  })
})

describe('joinSentences', () => {
  it('puts a space between English sentences, and none between Chinese ones', () => {
    expect(joinSentences(['One.', 'Two.'], 'en')).toBe('One. Two.')
    expect(joinSentences(['一。', '二。'], 'zh')).toBe('一。二。')
  })
})

describe('parenthesize', () => {
  it('puts a space before English parentheses, and full-width ones around Chinese', () => {
    expect(parenthesize('first preprint', 'en')).toBe(' (first preprint)')
    expect(parenthesize('预印本首版', 'zh')).toBe('（预印本首版）')
  })
})
