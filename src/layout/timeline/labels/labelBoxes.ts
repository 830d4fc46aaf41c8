import type { Language } from '../../../model/language'
import { formatCompact } from '../../../model/numberFormat'
import type { Architecture } from '../../../model/timeline'
import { type FontWeight, measureText } from '../../../text/measureText'
import type { SizeClass } from '../axis/timelineFrame'

/** The side of its mark on which a label is, in reading direction. */
export type LabelSide = 'before' | 'after'

/**
 * The box of a label or a dot relative to its mark, in pixels: `start` to `end` along time (later is
 * positive), `low` to `high` across it (up is positive).
 */
export interface LabelBox {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** How far the label rises to clear its dot when the end of the view pushes it along. */
  readonly rise: number
}

/** The text beside a mark and its font; landmarks are larger and bolder. */
export interface NameLabel {
  readonly text: string
  /** Pixels. */
  readonly size: number
  readonly weight: FontWeight
}

const fontSizes = { normal: { landmark: 15, other: 13.5 }, compact: { landmark: 14, other: 12.5 } }

/** The name beside a mark: small and short in compact size classes. */
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

/** The radius of a dot, in pixels; it grows with importance. */
export const getDotRadius = ({ importance }: { readonly importance: number }, { textScale }: SizeClass) =>
  (2.2 + 0.65 * importance) * textScale

/** Half the size of the count that replaces a dot where marks are clustered. */
const countHalfSizePx = 9

/** The box of a dot, or of the count in its place. */
export function makeDotBox(radius: number, isHost: boolean, { textScale }: SizeClass): LabelBox {
  const half = isHost ? countHalfSizePx * textScale : radius + 2
  return { start: -half, end: half, low: -half, high: half, rise: 0 }
}

/** The gap between the edge of a dot and its name. */
const nameGapPx = 4.5
/**
 * How far names rise over their dots, in pixels: the same for all, so that two that rise keep their distance.
 */
export const nameRisePx = 15

/** The position of a mark across time, and the side of its label. */
interface LabelPlace {
  /** Height of the mark above the ground, in pixels. */
  readonly height: number
  readonly side: LabelSide
}

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
    return { start, end, low, high: low + 2 * half, rise: nameRisePx * sizeClass.textScale }
  }
  const farPx = sizeClass.depth + farOverflowPx - height
  const fits = { after: offset + width <= farPx, before: offset + width <= height }
  const fittingSide = fits[side] ? side : fits.after ? 'after' : fits.before ? 'before' : undefined
  if (fittingSide) {
    const low = fittingSide === 'after' ? offset : -offset - width
    return { start: -half, end: half, low, high: low + width, rise: 0 }
  }
  // No room on either side: over the dot, within the edges.
  const low = Math.max(-height, Math.min(-width / 2, farPx - width))
  return { start: -2 * half - offset, end: -offset, low, high: low + width, rise: 0 }
}

/** In vertical frames labels may extend this far beyond the far edge of the plot. */
export const farOverflowPx = 12

/** The card that replaces the name when there is room. */
export interface CardSize {
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const cardWidthsPx = { horizontal: 196, vertical: 184 }
export const cardText = { size: 12.5, leading: 15.5, padding: 9, name: 17 }
/** The strip of a fingerprint, and the gap above it. */
export const cardStrip = { height: 8, above: 5 }
/** Space for the number of parameters; the longest is `1.23万亿`. */
const parametersWidthPx = 58
/** How far a card extends beyond its dot, opposite to its side. */
const cardInsetPx = 14

/**
 * The size of the card of an architecture, with room for two lines of its idea, which are wrapped when it is
 * drawn.
 */
export function measureCard(architecture: Architecture, language: Language, sizeClass: SizeClass): CardSize {
  const { textScale, orientation } = sizeClass
  // Compact size classes use the same width, although their names are smaller: so a card has one width in
  // each orientation.
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

/** The number of parameters as shown on a card; empty when unknown. */
export const formatParameters = ({ parameters }: Architecture, language: Language) =>
  parameters === undefined ? '' : formatCompact(parameters, language)

/** Where a card begins on its side of the dot where there is room, in pixels relative to the dot. */
export const getCardStart = (width: number, side: LabelSide, { textScale }: SizeClass) =>
  side === 'after' ? -cardInsetPx * textScale : cardInsetPx * textScale - width

/**
 * The box of a card: below its dot, which lies on its edge, or above it where there is no room below. In horizontal frames
 * `isAboveDot` chooses one of them.
 */
export function makeCardBox(
  { width, height }: CardSize,
  labelPlace: LabelPlace,
  sizeClass: SizeClass,
  isAboveDot = labelPlace.height - height < 2,
): LabelBox {
  if (sizeClass.orientation === 'horizontal') {
    const start = getCardStart(width, labelPlace.side, sizeClass)
    return {
      start,
      end: start + width,
      low: isAboveDot ? 0 : -height,
      high: isAboveDot ? height : 0,
      rise: 0,
    }
  }
  const preferredLow = getCardStart(width, labelPlace.side, sizeClass)
  const low = Math.max(
    -labelPlace.height,
    Math.min(preferredLow, sizeClass.depth + farOverflowPx - labelPlace.height - width),
  )
  return { start: 0, end: height, low, high: low + width, rise: 0 }
}
