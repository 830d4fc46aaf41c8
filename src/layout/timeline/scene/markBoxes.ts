import type { Box, Point } from '../../geometry'
import type { Scene } from './scene'
import { findMarkInView, type SceneMark, toPlotBox } from './sceneItems'

/** The box of the card of a mark, or else of its name or dot; undefined if it is not in view. */
export function getMarkBox({ marks }: Scene, id: string): Box | undefined {
  const mark = findMarkInView(marks, id)
  return mark && getBoxes(mark).at(-1)
}

/** The smallest box around the dot and the label of a mark; undefined if it is not in view. */
export function getMarkExtent({ marks }: Scene, id: string): Box | undefined {
  const mark = findMarkInView(marks, id)
  if (!mark) return undefined
  const { radius } = mark.mark
  const boxes = [
    { x: mark.x - radius, y: mark.y - radius, width: 2 * radius, height: 2 * radius },
    ...getBoxes(mark),
  ]
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** The boxes of a mark in the plot: its dot and, if it has one, its label. */
const getBoxes = (mark: SceneMark): Box[] => [
  { x: mark.x, y: mark.y, width: 0, height: 0 },
  ...(mark.label ? [toPlotBox(mark, mark.label)] : []),
]

/**
 * The id of the mark whose dot or label is nearest to a point of the plot, within a maximum distance in
 * pixels.
 */
export function findNearestMark({ marks }: Scene, { x, y }: Point, maxDistance: number): string | undefined {
  let best: { readonly id: string; readonly distance: number } | undefined
  for (const sceneMark of marks) {
    if (sceneMark.isOutOfView) continue
    const distance = Math.min(
      ...getBoxes(sceneMark).map((box) =>
        Math.hypot(
          Math.max(box.x - x, 0, x - box.x - box.width),
          Math.max(box.y - y, 0, y - box.y - box.height),
        ),
      ),
    )
    if (distance < (best?.distance ?? maxDistance)) best = { id: sceneMark.mark.architecture.id, distance }
  }
  return best?.id
}
