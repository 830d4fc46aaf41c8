/** A curve over the steps of a run, kept at a bounded number of points: when it is full, every second one goes. */
export interface Series {
  /** Adds the value of a step; steps come in order. Means over the stretch that a point stands for are kept. */
  add(step: number, value: number): void
  /** The points so far, as x, y, x, y, … A value that is no number ends a stroke. */
  points(): Float32Array
}

/** @param most An even number of points at most. */
export function createSeries(most = 400): Series {
  let kept: { step: number; sum: number; count: number }[] = []
  /** How many values one point stands for. */
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
