import { type Box, roundToTenth } from '../geometry'

/** A box as the `d` of a path, so that many boxes can be one path. */
export function getBoxPath(box: Box): string {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(roundToTenth)
  return `M${x},${y}h${width}v${height}h${-width!}z`
}
