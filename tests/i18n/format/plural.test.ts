import { describe, expect, it } from 'vitest'
import { plural } from '../../../src/i18n/format/plural'

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
