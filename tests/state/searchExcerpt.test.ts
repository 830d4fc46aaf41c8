import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeExcerpt } from '../../src/state/searchExcerpt'

const mark = (text: string, phrases: readonly string[]) =>
  makeExcerpt(text, phrases)
    ?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')

describe('makeExcerpt', () => {
  it('marks every phrase, whatever its case, at the beginnings of words', () => {
    expect(mark('Gates gate the propagated gate.', ['gate'])).toBe('[Gate]s [gate] the propagated [gate].')
    expect(mark('梯度消失，梯度爆炸', ['梯度'])).toBe('[梯度]消失，[梯度]爆炸')
  })

  it('prefers the longest phrase, and shows the text around it between ellipses', () => {
    const text = `image ${'word '.repeat(60)}image segmentation ${'after '.repeat(60)}`
    const excerpt = mark(text, ['image', 'image segmentation'])!
    expect(excerpt).toContain('[image segmentation]')
    expect(excerpt).toMatch(/^…word/)
    expect(excerpt.endsWith('…')).toBe(true)
    expect(excerpt.length).toBeLessThan(160)
  })

  it('is undefined if the text has none of the phrases', () => {
    expect(makeExcerpt('propagated', ['gate', ''])).toBeUndefined()
  })

  it('treats phrases as text, never as patterns', () => {
    expect(mark('a (b) c.*', ['(b)', '.*'])).toBe('a [(b)] c[.*]')
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (phrase, text) => {
        const parts = makeExcerpt(`${text} ${phrase}`, [phrase]) ?? []
        expect(parts.every((part) => part.text !== '')).toBe(true)
      }),
    )
  })
})
