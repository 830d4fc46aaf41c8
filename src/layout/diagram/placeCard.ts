import type { Box, Point, Size } from '../geometry'

/** The gap between a mark and its card, and between the card and the edges of its bounds. */
const gapPx = 8

/**
 * The top left corner of a card for a mark: below the mark, above it where there is no room below, or over
 * its end where there is none above either. The card, or at least its start, stays within the bounds.
 */
export function placeCard(mark: Box, card: Size, bounds: Box): Point {
  const clampToBounds = (from: number, length: number, start: number, extent: number) =>
    Math.max(start + gapPx, Math.min(from, start + extent - gapPx - length))
  const above = mark.y - gapPx - card.height
  const below = mark.y + mark.height + gapPx
  const isBelow = below + card.height + gapPx <= bounds.y + bounds.height
  return {
    x: clampToBounds(mark.x + (mark.width - card.width) / 2, card.width, bounds.x, bounds.width),
    y: clampToBounds(
      isBelow || above < bounds.y + gapPx ? below : above,
      card.height,
      bounds.y,
      bounds.height,
    ),
  }
}
