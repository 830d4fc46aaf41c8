import { describe, expect, it } from 'vitest'
import { formatList, joinClauses, joinSentences } from '../../../src/i18n/format/formatList'

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
