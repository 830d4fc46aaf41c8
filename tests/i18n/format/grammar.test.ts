import { describe, expect, it } from 'vitest'
import { formatList, joinClauses, joinSentences, plural } from '../../../src/i18n/format/grammar'

describe('plural', () => {
  it('takes the form of one for one alone, in English', () => {
    const forms = { one: 'layer', other: 'layers' }
    expect([0, 1, 2, 1.5, 21].map((count) => plural('en', count, forms))).toEqual([
      'layers',
      'layer',
      'layers',
      'layers',
      'layers',
    ])
  })

  it('takes the only form of a language that has no plural', () => {
    expect([1, 2].map((count) => plural('zh', count, { one: '错', other: '层' }))).toEqual(['层', '层'])
  })

  it('takes the general form where the one of a count is not given', () => {
    expect(plural('en', 1, { other: 'sheep' })).toBe('sheep')
  })
})

describe('formatList', () => {
  it('separates names as the language does', () => {
    expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B, C')
    expect(formatList(['甲', '乙'], 'zh')).toBe('甲、乙')
  })

  it('leaves one name alone, and is empty for none', () => {
    expect(formatList(['A'], 'en')).toBe('A')
    expect(formatList([], 'zh')).toBe('')
  })
})

describe('joinClauses', () => {
  it('separates parts of a sentence as the language does', () => {
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
