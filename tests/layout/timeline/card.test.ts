import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/layout/textWidth'
import { cardText, letteringOf, makeCard, nameLabel } from '../../../src/layout/timeline/card'
import { makeFrame } from '../../../src/layout/timeline/frame'
import { languages } from '../../../src/model/timeline'
import { history } from './history'
import { makeArchitecture } from './specimens'

const frames = { wide: makeFrame({ width: 1280, height: 690 }), tall: makeFrame({ width: 320, height: 600 }) }
const cases = history.architectures.flatMap((architecture) =>
  languages.flatMap((language) =>
    Object.values(frames).map((frame) => ({
      architecture,
      language,
      frame,
      card: makeCard(architecture, language, frame),
    })),
  ),
)

describe('a name', () => {
  it('is larger and stronger for a landmark', () => {
    const landmark = makeArchitecture('a', '2015', { importance: 4 })
    const other = makeArchitecture('a', '2015', { importance: 3 })
    const [large, small] = [landmark, other].map((one) => letteringOf(one, 'en', frames.wide))
    expect(large).toEqual({ text: landmark.title.en, size: 15, weight: 'semibold' })
    expect(small).toEqual({ text: other.title.en, size: 13.5, weight: 'regular' })
    expect(nameLabel(4, large!).width).toBeGreaterThan(nameLabel(3, small!).width)
  })

  it('is smaller, and short, where there is little room', () => {
    const short = { en: 'RBM', zh: '受限机' }
    const one = makeArchitecture('a', '1986', { importance: 4, short })
    const low = makeFrame({ width: 844, height: 300 })
    for (const frame of [frames.tall, low]) {
      expect(letteringOf(one, 'zh', frame)).toEqual({ text: '受限机', size: 14, weight: 'semibold' })
      expect(letteringOf(makeArchitecture('b', '1986'), 'en', frame).size).toBe(12.5)
    }
    expect(letteringOf(one, 'en', frames.wide).text).toBe(one.title.en)
  })

  it('has room for its title, clear of its dot', () => {
    for (const { architecture, language, frame } of cases) {
      const lettering = letteringOf(architecture, language, frame)
      const { text, size, weight } = lettering
      const label = nameLabel(architecture.importance, lettering)
      expect(label.width).toBeGreaterThan(textWidth(text, size, weight))
      expect(label.height).toBeGreaterThan(size)
      expect(label.offset).toBeGreaterThan(2.2 + 0.65 * architecture.importance)
    }
  })
})

describe('a card', () => {
  it('holds its lines of idea, at most two', () => {
    for (const { card } of cases) {
      expect(card.lines.length).toBeGreaterThan(0)
      expect(card.lines.length).toBeLessThanOrEqual(2)
      for (const line of card.lines) {
        expect(textWidth(line, cardText.size)).toBeLessThanOrEqual(card.label.width - 2 * cardText.padding)
      }
      expect(card.label.height - card.label.above).toBeGreaterThan(card.lines.length * cardText.leading)
    }
  })

  it('holds its name beside the dot and its parameters in one line', () => {
    for (const { architecture, language, frame, card } of cases) {
      const { size, weight } = letteringOf(architecture, language, frame)
      const start = 5 + 0.65 * architecture.importance - card.label.offset
      const title = textWidth(architecture.title[language], size, weight)
      const parameters = textWidth(card.parameters, cardText.size)
      expect(start + title + parameters + cardText.padding).toBeLessThanOrEqual(card.label.width)
    }
  })

  it('fits the narrowest view', () => {
    const { size, ground } = frames.tall
    for (const { frame, card } of cases) {
      if (frame === frames.tall) expect(card.label.width).toBeLessThan(size.width - ground - 4)
    }
  })

  it('tells the parameters where they are known', () => {
    const card = (parameters: { parameters?: number }) =>
      makeCard(makeArchitecture('a', '2015', parameters), 'en', frames.wide)
    expect(card({ parameters: 25_557_032 }).parameters).toBe('25.6M')
    expect(card({}).parameters).toBe('')
  })
})
