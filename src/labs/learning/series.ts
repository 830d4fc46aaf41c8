export type Series = ReturnType<typeof createSeries>

/**
 * A curve over the steps of a run with a limited number of points: when it is full, pairs of points are
 * merged.
 *
 * @param maxPoints Maximum number of points; even.
 */
export function createSeries(maxPoints = 400) {
  let points: { step: number; sum: number; count: number }[] = []
  let valuesPerPoint = 1
  return {
    /** Adds the value of a step; steps must ascend. A point is the mean of the values it stands for. */
    add(step: number, value: number) {
      const last = points.at(-1)
      if (last && last.count < valuesPerPoint) {
        last.sum += value
        last.count++
        last.step = step
        return
      }
      if (points.length === maxPoints) {
        points = Array.from({ length: maxPoints / 2 }, (_, index) => {
          const [one, other] = [points[2 * index]!, points[2 * index + 1]!]
          return { step: other.step, sum: one.sum + other.sum, count: one.count + other.count }
        })
        valuesPerPoint *= 2
      }
      points.push({ step, sum: value, count: 1 })
    },
    /** The points so far: x, y, … NaN interrupts the line. */
    points: () => Float32Array.from(points.flatMap(({ step, sum, count }) => [step, sum / count])),
  }
}
