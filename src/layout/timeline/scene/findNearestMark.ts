import type { Point } from '../../geometry'
import { type Scene, toPlotBox } from './scene'

/**
 * The id of the mark whose dot or label is nearest to a point of the plot, within a maximum distance in
 * pixels.
 */
export function findNearestMark({ marks }: Scene, { x, y }: Point, maxDistance: number): string | undefined {
  let best: { readonly id: string; readonly distance: number } | undefined
  for (const sceneMark of marks) {
    if (sceneMark.isOutOfView) continue
    const boxes = [
      { x: sceneMark.x, y: sceneMark.y, width: 0, height: 0 },
      ...(sceneMark.label ? [toPlotBox(sceneMark, sceneMark.label)] : []),
    ]
    const distance = Math.min(
      ...boxes.map((box) =>
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
