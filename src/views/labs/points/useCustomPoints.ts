import { useMemo } from 'react'
import { formatPoints, type LabelledPoint, maxPoints, parsePoints } from '../../../labs/learning/pointTasks'

interface PointSettings {
  readonly task: string
  readonly points: string
}

/** The points to show, and how to change them. Any change switches the task to `own`. */
export function useCustomPoints(
  { task, points: text }: PointSettings,
  taskPoints: readonly LabelledPoint[],
  onChange: (change: { task: 'own'; points: string }) => void,
) {
  // Custom points are shown at once, before a run with them has begun.
  const points = useMemo(() => (task === 'own' ? parsePoints(text) : taskPoints), [task, text, taskPoints])
  return {
    points,
    setPoints(next: readonly LabelledPoint[]) {
      if (next.length <= maxPoints) onChange({ task: 'own', points: formatPoints(next) })
    },
    clear: () => onChange({ task: 'own', points: '' }),
  }
}
