import { compact } from '../../model/quantity'
import type { Architecture, Importance, Language } from '../../model/timeline'
import { textWidth, type Weight, wrapText } from '../textWidth'
import type { Frame } from './frame'
import type { Label } from './label'

/** What is written beside a mark and how: landmarks larger and stronger. */
export interface Lettering {
  readonly text: string
  readonly size: number
  readonly weight: Weight
}

const sizes = { usual: { landmark: 15, other: 13.5 }, compact: { landmark: 14, other: 12.5 } }

/** The name beside a mark: smaller and short where there is little room. */
export function letteringOf(architecture: Architecture, language: Language, { compact }: Frame): Lettering {
  const { title, short, importance } = architecture
  const { landmark, other } = compact ? sizes.compact : sizes.usual
  return {
    text: (compact ? (short ?? title) : title)[language],
    ...(importance >= 4
      ? ({ size: landmark, weight: 'semibold' } as const)
      : ({ size: other, weight: 'regular' } as const)),
  }
}

/** The box of a name beside its mark. */
export function nameLabel(importance: Importance, { text, size, weight }: Lettering): Label {
  const height = size + 4
  return {
    width: textWidth(text, size, weight) + 2,
    height,
    above: height / 2,
    offset: 5 + 0.65 * importance,
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
/** The strip of a fingerprint, and the air above it. */
export const cardStrip = { height: 8, above: 4 }
const widths = { horizontal: { least: 150, most: 196 }, vertical: { least: 140, most: 184 } }

export function makeCard(architecture: Architecture, language: Language, frame: Frame): Card {
  const { size, weight } = letteringOf(architecture, language, frame)
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
  const { fingerprint } = architecture
  const stripHeight = cardStrip.height + cardStrip.above
  return {
    label: {
      width,
      height: above + 12 + lines.length * cardText.leading + 5 + (fingerprint ? stripHeight : 0),
      above,
      offset: -(cardText.padding + 4),
      floor: 2,
    },
    lines,
    parameters,
  }
}
