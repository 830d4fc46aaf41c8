/** What a chart of a memory's energy shows: from no update to as many as there are, doubled as needed, and all levels. */
export function getEnergyDomain(energy: ArrayLike<number>, levels: ArrayLike<number>) {
  let last = 400
  while (last < (energy[energy.length - 2] ?? 0)) last *= 2
  let [min, max] = [0, 0]
  const include = (value: number) => {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  for (let at = 1; at < energy.length; at += 2) include(energy[at]!)
  for (let at = 0; at < levels.length; at++) include(levels[at]!)
  // Tenths, with some room below, so that the scale stays while the state moves.
  const y = [Math.floor(10 * min - 0.3) / 10, Math.ceil(10 * max) / 10] as const
  return { x: [0, last] as const, y }
}

/** Short strokes at the right end of a chart, one for each level, as one curve with gaps; the highest comes last. */
export function makeLevelStrokes(
  levels: ArrayLike<number>,
  [from, to]: readonly [number, number],
): Float32Array {
  const start = to - 0.06 * (to - from)
  const ordered = Array.from(levels).sort((one, other) => one - other)
  return Float32Array.from(ordered.flatMap((level) => [start, level, to, level, to, Number.NaN]))
}

/** Where recall of chance patterns breaks down, in patterns a unit, in endless memories (Amit, Gutfreund and Sompolinsky, 1985). */
const theoreticalCapacity = 0.138

/**
 * Uprights at the capacity and at a memory's own load, in the plane of load and share. Each ends, and is named, where the curve of
 * the share recalled leaves room: above it beyond the capacity, below it before.
 */
export function makeCapacityLines(load: number): { theory: readonly number[]; own?: readonly number[] } {
  const theory = [theoreticalCapacity, 0, theoreticalCapacity, 1]
  if (load > 0.3) return { theory }
  return { theory, own: load > theoreticalCapacity ? [load, 0, load, 0.9] : [load, 1, load, 0.06] }
}
