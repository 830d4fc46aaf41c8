/**
 * A curve over the steps of a run with a limited number of points: when it is full, pairs of points are
 * merged.
 */
export interface Series {
  /** Adds the value of a step; steps must ascend. A point is the mean of the values it stands for. */
  add(step: number, value: number): void
  /** The points so far: x, y, … NaN interrupts the line. */
  points(): Float32Array
}

/** @param most Maximum number of points; even. */
export function createSeries(most = 400): Series {
  let kept: { step: number; sum: number; count: number }[] = []
  let stretch = 1
  return {
    add(step, value) {
      const last = kept.at(-1)
      if (last && last.count < stretch) {
        last.sum += value
        last.count++
        last.step = step
        return
      }
      if (kept.length === most) {
        kept = Array.from({ length: most / 2 }, (_, index) => {
          const [one, other] = [kept[2 * index]!, kept[2 * index + 1]!]
          return { step: other.step, sum: one.sum + other.sum, count: one.count + other.count }
        })
        stretch *= 2
      }
      kept.push({ step, sum: value, count: 1 })
    },
    points: () => Float32Array.from(kept.flatMap(({ step, sum, count }) => [step, sum / count])),
  }
}
