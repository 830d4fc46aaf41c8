import { describe, expect, it } from 'vitest'
import { formatConjunction, spaceScripts } from '../../../src/i18n/format/conjunction'

describe('formatConjunction', () => {
  it.each([
    [[], '', ''],
    [['a'], 'a', 'a'],
    [['a', 'b'], 'a and b', 'a和b'],
    [['a', 'b', 'c'], 'a, b and c', 'a、b和c'],
  ])('joins %j', (phrases, en, zh) => {
    expect([formatConjunction(phrases, 'en'), formatConjunction(phrases, 'zh')]).toEqual([en, zh])
  })
})

describe('spaceScripts', () => {
  it('puts a space between Chinese and Latin letters or digits, but not twice or beside punctuation', () => {
    expect(spaceScripts('用RMS归一化取代 ReLU，80.3亿')).toBe('用 RMS 归一化取代 ReLU，80.3 亿')
    expect(spaceScripts('plain text, 3')).toBe('plain text, 3')
  })
})
