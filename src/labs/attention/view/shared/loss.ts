export const natsToBits = (nats: number) => nats / Math.LN2

/** The mean of the last `count` values of a curve x, y, x, y, …; undefined if it is empty. */
export function meanOfLast(points: ArrayLike<number>, count = 10): number | undefined {
  const from = Math.max(0, points.length / 2 - count)
  let sum = 0
  for (let at = from; at < points.length / 2; at++) sum += points[2 * at + 1]!
  return points.length === 0 ? undefined : sum / (points.length / 2 - from)
}
