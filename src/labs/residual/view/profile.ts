/** The powers of ten around `minDomain` and all positive finite values: an axis that seldom changes. */
export function getDecadeDomain(
  series: readonly ArrayLike<number>[],
  minDomain: readonly [from: number, to: number],
): [from: number, to: number] {
  let [from, to] = minDomain
  for (const values of series) {
    for (let index = 0; index < values.length; index++) {
      const value = values[index]!
      if (!(value > 0) || !Number.isFinite(value)) continue
      from = Math.min(from, value)
      to = Math.max(to, value)
    }
  }
  return [10 ** Math.floor(Math.log10(from) + 1e-9), 10 ** Math.ceil(Math.log10(to) - 1e-9)]
}

/** The layers with the largest and the smallest gradient, counted from 1, and the ratio of the two. */
export function measureSpread(gradients: Float32Array) {
  const [max, min] = [Math.max(...gradients), Math.min(...gradients)]
  return {
    ratio: max / min,
    strongest: gradients.indexOf(max) + 1,
    weakest: gradients.indexOf(min) + 1,
  }
}

/** Replaces each y of x, y, x, y, … by the mean of the last `window`, or of fewer at the start. */
export function smoothCurve(points: Float32Array, window: number): Float32Array {
  const result = new Float32Array(points)
  let sum = 0
  for (let index = 1; index < points.length; index += 2) {
    sum += points[index]!
    const leaving = index - 2 * window
    if (leaving > 0) sum -= points[leaving]!
    result[index] = sum / Math.min(window, (index + 1) / 2)
  }
  return result
}
