import { describe, expect, it } from 'vitest'
import { cardText, makeCard, nameLabel, settingOf } from '../../src/layout/card'
import { makeFrame } from '../../src/layout/frame'
import { textWidth } from '../../src/layout/textWidth'
import { languages } from '../../src/model/timeline'
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
    expect(settingOf(landmark)).toEqual({ size: 15, weight: 'semibold' })
    expect(settingOf(other)).toEqual({ size: 13.5, weight: 'regular' })
    expect(nameLabel(landmark, 'en').width).toBeGreaterThan(nameLabel(other, 'en').width)
  })

  it('has room for its title, clear of its dot', () => {
    for (const { architecture, language } of cases) {
      const { size, weight } = settingOf(architecture)
      const label = nameLabel(architecture, language)
      expect(label.width).toBeGreaterThan(textWidth(architecture.title[language], size, weight))
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
    for (const { architecture, language, card } of cases) {
      const name = nameLabel(architecture, language)
      const start = name.offset - card.label.offset
      const parameters = textWidth(card.parameters, cardText.size)
      expect(start + name.width - 2 + parameters + cardText.padding).toBeLessThanOrEqual(card.label.width)
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
