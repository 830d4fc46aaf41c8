import { describe, expect, it } from 'vitest'
import { measureText, wrapText } from '../../src/text/measureText'
import { fc } from '../layout/timeline/timelineFixtures'

const word = fc
  .string({ unit: fc.constantFrom(...'abcdefgWMil-'), minLength: 1, maxLength: 9 })
  .map((letters) => letters)
const english = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
const chinese = fc
  .string({ unit: fc.constantFrom(...'用残差连接训练更深的网络，。、')!, minLength: 1, maxLength: 40 })
  .filter((text) => !/^[，。、]/.test(text) && !/[，。、]{2}/.test(text))
const anyText = fc.oneof(
  english,
  chinese,
  fc.tuple(english, chinese).map(([a, b]) => `${b}${a}`),
)

const bare = (text: string) => text.replace(/[\s…]/g, '')

describe('the width of a text', () => {
  it('is the sum of its letters, in proportion to its size', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 6, max: 30 }), (a, b, size) => {
        expect(measureText(a + b, size)).toBeCloseTo(measureText(a, size) + measureText(b, size), 8)
        expect(measureText(a, 2 * size)).toBeCloseTo(2 * measureText(a, size), 8)
      }),
    )
  })

  it('is that of Source Sans 3: an l is narrow, an m is wide', () => {
    expect(measureText('l', 1000)).toBe(255)
    expect(measureText('m', 1000)).toBe(829)
    expect(measureText('m', 1000, 'semibold')).toBe(843)
  })

  it('is a full em for each Chinese character and mark', () => {
    expect(measureText('残差，网络', 15)).toBe(75)
  })

  it('is nothing for nothing', () => {
    expect(measureText('', 15)).toBe(0)
  })
})

describe('a wrapped text', () => {
  it('keeps to its width and to its number of lines', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, lines) => {
          const wrapped = wrapText(text, width, 12.5, lines)
          expect(wrapped.length).toBeLessThanOrEqual(lines)
          for (const line of wrapped) {
            expect(measureText(line, 12.5)).toBeLessThanOrEqual(width)
            expect(line).toBe(line.trim())
            expect(line).not.toBe('')
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('loses no word while there are lines enough', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 90, max: 300 }), (text, width) => {
        expect(bare(wrapText(text, width, 12.5, 100).join(''))).toBe(bare(text))
      }),
      { numRuns: 300 },
    )
  })

  it('shows by an ellipsis that something is missing', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 90, max: 200 }), (text, width) => {
        const wrapped = wrapText(text, width, 12.5, 2)
        const whole = bare(wrapped.join('')) === bare(text)
        expect(wrapped.at(-1)!.endsWith('…')).toBe(!whole)
      }),
      { numRuns: 300 },
    )
  })

  it('never begins a line with closing punctuation', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 40, max: 200 }), (text, width) => {
        for (const line of wrapText(text, width, 12.5, 20)) expect(line).not.toMatch(/^[，。、]/)
      }),
      { numRuns: 300 },
    )
  })

  it('breaks between words, and between Chinese characters', () => {
    expect(wrapText('one two three', 45, 12.5, 3)).toEqual(['one two', 'three'])
    expect(wrapText('用残差连接训练', 40, 12.5, 3)).toEqual(['用残差', '连接训', '练'])
  })

  it('is empty for an empty text', () => {
    expect(wrapText('  ', 100, 12.5, 2)).toEqual([])
  })
})
