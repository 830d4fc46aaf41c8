/**
 * The domain of an energy chart of a Hopfield network. x runs from 0 to at least 400 updates, doubled until
 * the last update fits; y includes all energies and all levels.
 *
 * @param energy update, energy, update, energy, …
 */
export function getEnergyDomain(energy: ArrayLike<number>, levels: ArrayLike<number>) {
  let last = 400
  while (last < (energy[energy.length - 2] ?? 0)) last *= 2
  let [min, max] = [0, 0]
  const include = (value: number) => {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  for (let index = 1; index < energy.length; index += 2) include(energy[index]!)
  for (let index = 0; index < levels.length; index++) include(levels[index]!)
  // Rounded to tenths, with some space below, so that the scale stays constant while the state changes.
  const y = [Math.floor(10 * min - 0.3) / 10, Math.ceil(10 * max) / 10] as const
  return { x: [0, last] as const, y }
}

/** Short strokes at the right end of a chart, one per level in ascending order, as one curve with gaps. */
export function makeLevelStrokes(
  levels: ArrayLike<number>,
  [from, to]: readonly [number, number],
): Float32Array {
  const start = to - 0.06 * (to - from)
  const sorted = Array.from(levels).sort((a, b) => a - b)
  return Float32Array.from(sorted.flatMap((level) => [start, level, to, level, to, Number.NaN]))
}

/**
 * The critical load (patterns per unit) beyond which recall of random patterns breaks down in infinite
 * networks (Amit, Gutfreund and Sompolinsky, 1985).
 */
const theoreticalCapacity = 0.138

/**
 * Vertical lines at the theoretical capacity and at the load of a network, as x, y, x, y in the plane of load
 * and recalled share. A line ends at its name, which is where the curve leaves room: above it beyond the
 * capacity, below it otherwise.
 */
export function makeCapacityLines(load: number): { theory: readonly number[]; own?: readonly number[] } {
  const theory = [theoreticalCapacity, 0, theoreticalCapacity, 1]
  if (load > 0.3) return { theory }
  return { theory, own: load > theoreticalCapacity ? [load, 0, load, 0.9] : [load, 1, load, 0.06] }
}
