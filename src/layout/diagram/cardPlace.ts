import type { Box, Point, Size } from '../geometry'

/** Pixels between a mark and its card, and between the card and the edges of the room. */
const air = 8

/**
 * The corner of a card about a mark: below it, or above it where there is no room below, or over its end where there is
 * none at all. It stays in the room if it can; if not, its beginning does.
 */
export function cardPlace(mark: Box, card: Size, room: Box): Point {
  const within = (from: number, length: number, start: number, extent: number) =>
    Math.max(start + air, Math.min(from, start + extent - air - length))
  const above = mark.y - air - card.height
  const below = mark.y + mark.height + air
  const isBelow = below + card.height + air <= room.y + room.height
  return {
    x: within(mark.x + (mark.width - card.width) / 2, card.width, room.x, room.width),
    y: within(isBelow || above < room.y + air ? below : above, card.height, room.y, room.height),
  }
}
