/** Measurements of a diagram. */

import type { DiagramMark, MarkText } from '../../../src/layout/diagram/diagramMark'
import { sheetOffsetPx } from '../../../src/layout/diagram/layOutBox'
import type { Diagram } from '../../../src/layout/diagram/layOutDiagram'
import type { Box, Point } from '../../../src/layout/geometry'
import { measureText } from '../../../src/text/measureText'

/** The rounding error: positions and sizes are rounded to a tenth of a pixel separately. */
export const roundingPx = 0.1 + 1e-6

/** The area of a mark: its box, and the sheets behind it if it has copies. */
export function getCoveredBox({ box, times, form }: DiagramMark): Box {
  const sheetSpace = times > 1 && form !== 'frame' ? sheetOffsetPx : 0
  return { ...box, width: box.width + sheetSpace, height: box.height + sheetSpace }
}

export const isSolid = ({ form }: DiagramMark) => form !== 'frame'

/** Whether one box contains another, up to rounding. */
export const containsBox = (outer: Box, inner: Box) =>
  inner.x >= outer.x - roundingPx &&
  inner.y >= outer.y - roundingPx &&
  inner.x + inner.width <= outer.x + outer.width + roundingPx &&
  inner.y + inner.height <= outer.y + outer.height + roundingPx

/** Whether boxes overlap by more than rounding. */
export const boxesOverlap = (a: Box, b: Box) =>
  a.x + roundingPx < b.x + b.width &&
  b.x + roundingPx < a.x + a.width &&
  a.y + roundingPx < b.y + b.height &&
  b.y + roundingPx < a.y + a.height

/** The names of the pairs of boxes that overlap. */
export function findOverlaps(boxes: readonly (readonly [name: string, box: Box])[]): string[] {
  const sorted = boxes.toSorted(([, a], [, b]) => a.y - b.y)
  return sorted.flatMap(([name, box], index) => {
    const found: string[] = []
    for (
      let otherIndex = index + 1;
      otherIndex < sorted.length && sorted[otherIndex]![1].y < box.y + box.height;
      otherIndex++
    ) {
      const [other, otherBox] = sorted[otherIndex]!
      if (boxesOverlap(box, otherBox)) found.push(`${name} and ${other}`)
    }
    return found
  })
}

/** The marks within a frame: those that follow it and have a deeper level. */
export function getMarksInFrame({ marks }: Diagram, frame: DiagramMark): readonly DiagramMark[] {
  const after = marks.slice(marks.indexOf(frame) + 1)
  const end = after.findIndex(({ level }) => level <= frame.level)
  return end < 0 ? after : after.slice(0, end)
}

/** The bounding box of a text. */
export function getTextBox({ text, x, y, size, anchor, role }: MarkText): Box {
  const width = measureText(text, size, role === 'title' ? 'semibold' : 'regular')
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - size / 2, width, height: size }
}

/** The points of a path, including control points. */
export const parsePathPoints = (path: string): Point[] =>
  path
    .split(/[MLQC ]/)
    .filter(Boolean)
    .map((point) => {
      const [x, y] = point.split(',').map(Number)
      return { x: x!, y: y! }
    })

/** Samples a path densely enough to detect crossings. */
export function samplePath(path: string): Point[] {
  const samples: Point[] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([MLQC])([^MLQC]*)/g)) {
    const points = parsePathPoints(rest)
    if (command === 'M') {
      samples.push(points[0]!)
      continue
    }
    const controlPoints = [samples.at(-1)!, ...points]
    const steps = Math.ceil(
      Math.hypot(
        controlPoints.at(-1)!.x - controlPoints[0]!.x,
        controlPoints.at(-1)!.y - controlPoints[0]!.y,
      ) /
        4 +
        8,
    )
    for (let step = 1; step <= steps; step++) samples.push(evaluateBezier(controlPoints, step / steps))
  }
  return samples
}

/** A point of a Bézier curve (de Casteljau). */
function evaluateBezier(points: readonly Point[], t: number): Point {
  if (points.length === 1) return points[0]!
  const next = points.slice(1).map(({ x, y }, index) => {
    const from = points[index]!
    return { x: from.x + t * (x - from.x), y: from.y + t * (y - from.y) }
  })
  return evaluateBezier(next, t)
}

/** Whether a sampled path enters a box; touching its edges is allowed. */
export const entersBox = (samples: readonly Point[], { x, y, width, height }: Box) =>
  samples.some(
    (point) => point.x > x + 1 && point.x < x + width - 1 && point.y > y + 1 && point.y < y + height - 1,
  )
