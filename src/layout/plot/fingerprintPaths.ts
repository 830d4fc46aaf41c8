import { type Stroke, strokes } from '../../network/layers/stroke'
import type { Box } from '../geometry'
import { roundToTenth } from '../geometry'

/** The strokes of a fingerprint side by side in a box: one path for each kind of stroke that occurs. */
export function getFingerprintPaths(
  fingerprint: string,
  { x, y, width, height }: Box,
): { kind: Stroke; path: string }[] {
  const step = width / Math.max(fingerprint.length, minStrokeCount)
  // Leave a gap between strokes where there is room.
  const strokeWidth = step >= 3 ? step - 1 : step * 0.8
  return strokes.flatMap((kind) => {
    const path = [...fingerprint]
      .map((stroke, index) =>
        stroke === kind
          ? `M${roundToTenth(x + index * step)},${roundToTenth(y)}h${round2(strokeWidth)}v${height}h${round2(-strokeWidth)}z`
          : '',
      )
      .join('')
    return path === '' ? [] : [{ kind, path }]
  })
}

/** A fingerprint shorter than this does not fill the width. */
const minStrokeCount = 16
const round2 = (value: number) => Math.round(value * 100) / 100
