import type { Box, Point, Size } from './geometry'

/** The gap between an anchor and its card, and between the card and the edges of its bounds. */
const gapPx = 8

/**
 * The top left corner of a card: below its anchor, above it where there is no room below, or over its end where
 * there is none above either; centred, or beginning where the anchor begins. The card, or at least its start, stays
 * within the bounds.
 */
export function placeCard(anchor: Box, card: Size, bounds: Box, align: 'centre' | 'start' = 'centre'): Point {
  const clampToBounds = (from: number, length: number, start: number, extent: number) =>
    Math.max(start + gapPx, Math.min(from, start + extent - gapPx - length))
  const above = anchor.y - gapPx - card.height
  const below = anchor.y + anchor.height + gapPx
  const x = align === 'start' ? anchor.x : anchor.x + (anchor.width - card.width) / 2
  const isBelow = below + card.height + gapPx <= bounds.y + bounds.height
  return {
    x: clampToBounds(x, card.width, bounds.x, bounds.width),
    y: clampToBounds(
      isBelow || above < bounds.y + gapPx ? below : above,
      card.height,
      bounds.y,
      bounds.height,
    ),
  }
}
