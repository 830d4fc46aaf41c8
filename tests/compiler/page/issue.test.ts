import { describe, expect, it } from 'vitest'
import { formatCount, formatIssue } from '../../../src/compiler/page/issue'

describe('formatIssue', () => {
  it('cuts words of more than 80 characters', () => {
    const at = { path: 'content/cnn/vgg.md', line: 3, column: 7 }
    const format = (word: string) => formatIssue({ ...at, message: `date ${word} is not a date.` })
    expect(format('𝑥'.repeat(80))).toBe(`content/cnn/vgg.md:3:7: date ${'𝑥'.repeat(80)} is not a date.`)
    expect(format('𝑥'.repeat(81))).toBe(`content/cnn/vgg.md:3:7: date ${'𝑥'.repeat(79)}… is not a date.`)
  })
})

describe('formatCount', () => {
  it('has the noun in the plural except for one', () => {
    expect([0, 1, 2].map((count) => formatCount(count, 'value'))).toEqual(['0 values', '1 value', '2 values'])
  })
})
