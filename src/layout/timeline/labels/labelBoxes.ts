import { formatCompact } from '../../../model/numberFormat'
import type { Architecture, Language } from '../../../model/timeline'
import { type FontWeight, measureText } from '../../../text/measureText'
import type { SizeClass } from '../axis/timelineFrame'

/** On which side of its mark a label stands in the line of reading. */
export type LabelSide = 'before' | 'after'

/** The box of a label or a dot relative to its mark, in pixels: along time (later is positive) and across it (up is positive). */
export interface LabelBox {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** How far the label rises so as not to cover its dot while the end of the view pushes it along. */
  readonly rise: number
}

/** What is written beside a mark and how: landmarks larger and stronger. */
export interface NameLabel {
  readonly text: string
  /** Pixels. */
  readonly size: number
  readonly weight: FontWeight
}

const fontSizes = { normal: { landmark: 15, other: 13.5 }, compact: { landmark: 14, other: 12.5 } }

/** The name beside a mark: smaller and short where there is little room. */
export function makeNameLabel(
  { title, short, importance }: Architecture,
  language: Language,
  { isCompact, textScale }: SizeClass,
): NameLabel {
  const isLandmark = importance >= 4
  return {
    text: (isCompact ? (short ?? title) : title)[language],
    size: fontSizes[isCompact ? 'compact' : 'normal'][isLandmark ? 'landmark' : 'other'] * textScale,
    weight: isLandmark ? 'semibold' : 'regular',
  }
}

/** The radius of a dot, in pixels: larger for what is more important. */
export const getDotRadius = ({ importance }: { readonly importance: number }, { textScale }: SizeClass) =>
  (2.2 + 0.65 * importance) * textScale

/** Half the size of the count that takes the place of a dot where marks are gathered. */
const countHalfSizePx = 9

/** The room of a dot, or of the count in its place. */
export function makeDotBox(radius: number, isHost: boolean, { textScale }: SizeClass): LabelBox {
  const half = isHost ? countHalfSizePx * textScale : radius + 2
  return { start: -half, end: half, low: -half, high: half, rise: 0 }
}

/** Air between a dot's edge and its name. */
const nameGapPx = 4.5
/** How far names rise over their dots: the same for all, so that two that rise keep their distance. */
export const rise = 15

/** Room that a label may take: what lies across, from the ground to the far edge. */
interface LabelPlace {
  /** Height of the mark above the ground, in pixels. */
  readonly height: number
  readonly side: LabelSide
}

/** The box of a name beside its mark. */
export function makeNameBox(
  architecture: Architecture,
  { text, size, weight }: NameLabel,
  { height, side }: LabelPlace,
  sizeClass: SizeClass,
): LabelBox {
  const width = measureText(text, size, weight) + 2
  const half = size / 2 + 2
  const offset = getDotRadius(architecture, sizeClass) + nameGapPx * sizeClass.textScale
  if (sizeClass.orientation === 'horizontal') {
    const low = Math.max(-half, 1 - height)
    const [start, end] = side === 'after' ? [offset, offset + width] : [-offset - width, -offset]
    return { start, end, low, high: low + 2 * half, rise: rise * sizeClass.textScale }
  }
  const far = sizeClass.depth + farOverflowPx - height
  const fits = { after: offset + width <= far, before: offset + width <= height }
  const fitting = fits[side] ? side : fits.after ? 'after' : fits.before ? 'before' : undefined
  if (fitting) {
    const low = fitting === 'after' ? offset : -offset - width
    return { start: -half, end: half, low, high: low + width, rise: 0 }
  }
  // Room on neither side: over the dot, within the edges.
  const low = Math.max(-height, Math.min(-width / 2, far - width))
  return { start: -2 * half - offset, end: -offset, low, high: low + width, rise: 0 }
}

/** Where time runs downward, labels may reach so far beyond the plot's far edge. */
const farOverflowPx = 12

/** The card that takes the name's place when there is room. */
export interface CardSize {
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const cardWidthsPx = { horizontal: 196, vertical: 184 }
export const cardText = { size: 12.5, leading: 15.5, padding: 9, name: 17 }
/** The strip of a fingerprint, and the air above it. */
export const cardStrip = { height: 8, above: 5 }
/** Room for the number of parameters, at most `1.23万亿`. */
const parametersWidthPx = 58
/** How far a card reaches beyond its dot, against its side. */
const cardInsetPx = 14

/** The size of an architecture's card, with room for two lines of its idea, which are broken when it is drawn. */
export function measureCard(architecture: Architecture, language: Language, sizeClass: SizeClass): CardSize {
  const { textScale, orientation } = sizeClass
  // As wide in a compact size, where its name is smaller: so a card has one width in each orientation.
  const { size, weight } = makeNameLabel(architecture, language, { ...sizeClass, isCompact: false })
  const header =
    measureText(architecture.title[language], size, weight) +
    (architecture.parameters === undefined ? 0 : parametersWidthPx * textScale)
  return {
    width: Math.ceil(
      Math.max(cardWidthsPx[orientation] * textScale, header + 2 * cardText.padding * textScale + 2),
    ),
    height:
      (2 * cardText.padding +
        cardText.name +
        2 * cardText.leading +
        (architecture.fingerprint ? cardStrip.height + cardStrip.above : 0)) *
      textScale,
  }
}

/** The number of parameters as a card tells it; empty when unknown. */
export const formatParameters = ({ parameters }: Architecture, language: Language) =>
  parameters === undefined ? '' : formatCompact(parameters, language)

/**
 * The box of a card: it hangs on its dot, which lies on its edge. Where there is no room below, it stands on the dot.
 */
export function makeCardBox({ width, height }: CardSize, place: LabelPlace, sizeClass: SizeClass): LabelBox {
  const inset = cardInsetPx * sizeClass.textScale
  if (sizeClass.orientation === 'horizontal') {
    const [start, end] = place.side === 'after' ? [-inset, width - inset] : [inset - width, inset]
    const hangs = place.height - height >= 2
    return { start, end, low: hangs ? -height : 0, high: hangs ? 0 : height, rise: 0 }
  }
  const from = place.side === 'after' ? -inset : inset - width
  const low = Math.max(-place.height, Math.min(from, sizeClass.depth + farOverflowPx - place.height - width))
  return { start: 0, end: height, low, high: low + width, rise: 0 }
}
