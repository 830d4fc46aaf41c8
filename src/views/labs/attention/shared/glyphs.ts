/** What stands for characters that leave no ink. */
const glyphs: Readonly<Record<string, string>> = { ' ': '␣', '\n': '⏎', '\t': '⇥', '\r': '⏎', '\u3000': '␣' }

/** A character so that it is seen. */
export const toVisibleCharacter = (character: string) => glyphs[character] ?? character

/** Nats as bits. */
export const natsToBits = (nats: number) => nats / Math.LN2

/** The mean of the last values of a curve x, y, x, y, …; undefined where there are none. */
export function meanOfLast(points: ArrayLike<number>, count = 10): number | undefined {
  const from = Math.max(0, points.length / 2 - count)
  let sum = 0
  for (let at = from; at < points.length / 2; at++) sum += points[2 * at + 1]!
  return points.length === 0 ? undefined : sum / (points.length / 2 - from)
}
