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

const withoutSpaces = (text: string) => text.replace(/[\s…]/g, '')

describe('measureText', () => {
  it('adds up the widths of the letters, in proportion to the font size', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 6, max: 30 }), (a, b, size) => {
        expect(measureText(a + b, size)).toBeCloseTo(measureText(a, size) + measureText(b, size), 8)
        expect(measureText(a, 2 * size)).toBeCloseTo(2 * measureText(a, size), 8)
      }),
    )
  })

  it('uses the widths of Source Sans 3: l is narrow, m is wide', () => {
    expect(measureText('l', 1000)).toBe(255)
    expect(measureText('m', 1000)).toBe(829)
    expect(measureText('m', 1000, 'semibold')).toBe(843)
  })

  it('gives one em to each Chinese character and punctuation mark', () => {
    expect(measureText('残差，网络', 15)).toBe(75)
  })

  it('gives dashes, ellipses and letters outside ASCII widths of their own', () => {
    expect(['–', '—', '…', 'é'].map((character) => measureText(character, 1000))).toEqual([
      820, 1000, 1000, 560,
    ])
  })

  it('is 0 for an empty text', () => {
    expect(measureText('', 15)).toBe(0)
  })
})

describe('wrapText', () => {
  it('respects the max width and the max number of lines', () => {
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

  it('keeps all text if there are enough lines', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 90, max: 300 }), (text, width) => {
        expect(withoutSpaces(wrapText(text, width, 12.5, 100).join(''))).toBe(withoutSpaces(text))
      }),
      { numRuns: 300 },
    )
  })

  it('ends with an ellipsis exactly if text is cut off', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 90, max: 200 }), (text, width) => {
        const wrapped = wrapText(text, width, 12.5, 2)
        const isComplete = withoutSpaces(wrapped.join('')) === withoutSpaces(text)
        expect(wrapped.at(-1)!.endsWith('…')).toBe(!isComplete)
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

  it('returns no lines for blank text', () => {
    expect(wrapText('  ', 100, 12.5, 2)).toEqual([])
  })
})
