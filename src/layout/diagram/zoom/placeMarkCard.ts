import type { Box, Point, Size } from '../../geometry'

/** A mark that a card may cover. */
interface CoveredMark {
  readonly box: Box
  /** It comes before the mark of the card, so that it has been read. */
  readonly isRead: boolean
}

const gapPx = 8
/** How bad it is to cover a pixel of what is read next, of what has been read, and to be a pixel further away. */
const costs = { next: 3, read: 1, distance: 4 }

/**
 * The top left corner of a card within its bounds: beside, above or below its mark, or in a corner of the bounds, where
 * it covers least of the other marks, and preferably near.
 */
export function placeMarkCard(mark: Box, card: Size, bounds: Box, marks: readonly CoveredMark[]): Point {
  const clampX = (x: number) =>
    Math.max(bounds.x + gapPx, Math.min(x, bounds.x + bounds.width - gapPx - card.width))
  const clampY = (y: number) =>
    Math.max(bounds.y + gapPx, Math.min(y, bounds.y + bounds.height - gapPx - card.height))
  const [left, right] = [mark.x - gapPx - card.width, mark.x + mark.width + gapPx]
  const [above, below] = [mark.y - gapPx - card.height, mark.y + mark.height + gapPx]
  const centre = mark.x + (mark.width - card.width) / 2
  const places = [
    ...[right, left].flatMap((x) => [mark.y, mark.y + mark.height - card.height].map((y) => ({ x, y }))),
    { x: centre, y: above },
    { x: centre, y: below },
    ...[-Infinity, Infinity].flatMap((x) => [-Infinity, Infinity].map((y) => ({ x, y }))),
  ].map(({ x, y }) => ({ x: clampX(x), y: clampY(y) }))
  const getCost = (place: Point) => {
    const box = { ...place, width: card.width, height: card.height }
    const covered = marks.reduce(
      (sum, { box: other, isRead }) => sum + (isRead ? costs.read : costs.next) * measureOverlap(box, other),
      0,
    )
    return covered + costs.distance * measureDistance(box, mark)
  }
  return places.reduce((best, place) => (getCost(place) < getCost(best) ? place : best))
}

const measureOverlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

/** The gap between two boxes. */
const measureDistance = (a: Box, b: Box) =>
  Math.hypot(
    Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width),
    Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height),
  )
