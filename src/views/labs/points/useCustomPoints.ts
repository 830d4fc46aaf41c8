import { useMemo } from 'react'
import { formatPoints, type LabelledPoint, maxPoints, parsePoints } from '../../../labs/learning/pointTasks'

interface Placing {
  readonly task: string
  readonly points: string
}

/** The points to be shown, and how the reader changes them: whoever changes any has them for their own. */
export function useCustomPoints(
  { task, points: text }: Placing,
  given: readonly LabelledPoint[],
  onChange: (change: { task: 'own'; points: string }) => void,
) {
  // Their own are in the address before a run with them has begun.
  const points = useMemo(() => (task === 'own' ? parsePoints(text) : given), [task, text, given])
  return {
    points,
    place(next: readonly LabelledPoint[]) {
      if (next.length <= maxPoints) onChange({ task: 'own', points: formatPoints(next) })
    },
    clear: () => onChange({ task: 'own', points: '' }),
  }
}
