import { mean, range, sort } from 'd3-array'

/** The minimum distance between the centres of two names. */
const minNameGapPx = 15

/** Moves positions apart as little as possible, within bounds; keeps their order. */
export function spreadApart(
  positions: readonly (number | undefined)[],
  { from, to }: { readonly from: number; readonly to: number },
  minGap = minNameGapPx,
): (number | undefined)[] {
  const getStart = (group: readonly number[]) => {
    const extent = (group.length - 1) * minGap
    return Math.max(from, Math.min(to - extent, mean(group, (index) => positions[index])! - extent / 2))
  }
  const placed = range(positions.length).filter((index) => positions[index] !== undefined)
  // Groups that touch are merged and spread around their centre.
  const groups: number[][] = []
  for (const index of sort(placed, (one) => positions[one])) {
    let group = [index]
    for (;;) {
      const previous = groups.at(-1)
      if (!previous || getStart(group) - getStart(previous) >= previous.length * minGap) break
      group = [...previous, ...group]
      groups.pop()
    }
    groups.push(group)
  }
  const result: (number | undefined)[] = positions.map(() => undefined)
  for (const group of groups)
    for (const [rank, index] of group.entries()) result[index] = getStart(group) + rank * minGap
  return result
}
