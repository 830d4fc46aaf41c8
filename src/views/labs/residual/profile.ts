/** Points x, y, x, y, … of values at equal distances, the first at some x. */
export function profileOf(values: ArrayLike<number>, first: number, stride = 1): Float32Array {
  const points = new Float32Array(2 * values.length)
  for (let index = 0; index < values.length; index++) {
    points[2 * index] = first + index * stride
    points[2 * index + 1] = values[index]!
  }
  return points
}

/** The powers of ten that hold all values above 0 between them, and at least some range, so that a scale seldom changes. */
export function decadesOf(
  series: readonly ArrayLike<number>[],
  least: readonly [from: number, to: number],
): [from: number, to: number] {
  let [from, to] = least
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

/** The numbers of the layers with the greatest and the least value, from 1, and their ratio. */
export function spreadOf(gradients: Float32Array) {
  const [most, least] = [Math.max(...gradients), Math.min(...gradients)]
  return {
    ratio: most / least,
    strongest: gradients.indexOf(most) + 1,
    weakest: gradients.indexOf(least) + 1,
  }
}

/** The points with each y the mean of the last so many. */
export function smoothed(points: Float32Array, window: number): Float32Array {
  const result = new Float32Array(points)
  let sum = 0
  for (let index = 1; index < points.length; index += 2) {
    sum += points[index]!
    const gone = index - 2 * window
    if (gone > 0) sum -= points[gone]!
    result[index] = sum / Math.min(window, (index + 1) / 2)
  }
  return result
}
