import { compact } from '../model/quantity'
import type { Architecture, Language } from '../model/timeline'
import type { Frame } from './frame'
import type { Label } from './separation'
import { textWidth, type Weight, wrapText } from './textWidth'

/** How a name is set: landmarks larger and stronger. */
export interface Setting {
  readonly size: number
  readonly weight: Weight
}

export function settingOf(architecture: Architecture): Setting {
  return architecture.importance >= 4 ? { size: 15, weight: 'semibold' } : { size: 13.5, weight: 'regular' }
}

/** The box of a name beside its mark. */
export function nameLabel(architecture: Architecture, language: Language): Label {
  const { size, weight } = settingOf(architecture)
  const height = size + 4
  return {
    width: textWidth(architecture.title[language], size, weight) + 2,
    height,
    above: height / 2,
    offset: 5 + 0.65 * architecture.importance,
    floor: 1,
    hop: height / 2 + 5,
  }
}

/** The card that takes the name's place when there is room: the name stays where it was. */
export interface Card {
  readonly label: Label
  /** One line of idea, broken to the card's width. */
  readonly lines: readonly string[]
  /** Beside the name; empty when unknown. */
  readonly parameters: string
}

export const cardText = { size: 12.5, leading: 15.5, padding: 8 }
const widths = { horizontal: { least: 150, most: 196 }, vertical: { least: 140, most: 184 } }

export function makeCard(architecture: Architecture, language: Language, frame: Frame): Card {
  const { size, weight } = settingOf(architecture)
  const { least, most } = widths[frame.orientation]
  const parameters = architecture.parameters === undefined ? '' : compact(architecture.parameters, language)
  const before = 2 * cardText.padding + 6 + 0.65 * architecture.importance
  const header =
    before +
    textWidth(architecture.title[language], size, weight) +
    (parameters === '' ? 0 : textWidth(parameters, cardText.size) + 10)
  const tagline = architecture.tagline[language]
  const text = textWidth(tagline, cardText.size) + 2 * cardText.padding + 4
  const width = Math.ceil(Math.max(header + cardText.padding, Math.min(most, Math.max(least, text))))
  const lines = wrapText(tagline, width - 2 * cardText.padding, cardText.size, 2)
  const above = 14
  return {
    label: {
      width,
      height: above + 12 + lines.length * cardText.leading + 5,
      above,
      offset: -(cardText.padding + 4),
      floor: 2,
    },
    lines,
    parameters,
  }
}
