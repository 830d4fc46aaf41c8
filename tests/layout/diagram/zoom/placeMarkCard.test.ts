import { describe, expect, it } from 'vitest'
import { placeMarkCard } from '../../../../src/layout/diagram/zoom/placeMarkCard'
import { type Box, overlaps } from '../../../../src/layout/geometry'

const card = { width: 200, height: 90 }
const bounds = { x: 0, y: 0, width: 900, height: 600 }
/** A column of boxes, read from top to bottom. */
const column = (x: number, width: number): Box[] =>
  Array.from({ length: 10 }, (_, index) => ({ x, y: 20 + 55 * index, width, height: 45 }))
const placeAt = (boxes: readonly Box[], index: number, within: Box = bounds): Box => {
  const others = boxes.map((box, at) => ({ box, isRead: at < index }))
  return { ...placeMarkCard(boxes[index]!, card, within, others), ...card }
}
const covered = (boxes: readonly Box[], at: Box) =>
  boxes.flatMap((box, index) => (overlaps(box, at) ? [index] : []))

describe('placeMarkCard', () => {
  it('covers no mark where there is room beside the column', () => {
    const boxes = column(350, 220)
    for (const index of boxes.keys()) expect(covered(boxes, placeAt(boxes, index))).toEqual([])
  })

  it('uses the other side at the edge of the bounds', () => {
    const boxes = column(660, 220)
    expect(placeAt(boxes, 3).x + card.width).toBeLessThanOrEqual(660)
    expect(covered(boxes, placeAt(boxes, 3))).toEqual([])
  })

  it('covers what has been read rather than what comes next where there is no room', () => {
    const narrow = { x: 0, y: 0, width: 260, height: 600 }
    const boxes = column(20, 220)
    for (const index of [3, 5, 7]) {
      const indexes = covered(boxes, placeAt(boxes, index, narrow))
      expect(indexes.length).toBeGreaterThan(0)
      expect(Math.max(...indexes)).toBeLessThan(index)
    }
  })

  it('stays within the bounds', () => {
    const boxes = [...column(10, 400), ...column(450, 440)]
    for (const index of boxes.keys()) {
      const { x, y } = placeAt(boxes, index)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + card.width).toBeLessThanOrEqual(bounds.width)
      expect(y + card.height).toBeLessThanOrEqual(bounds.height)
    }
  })
})
