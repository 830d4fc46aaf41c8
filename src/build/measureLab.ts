import type { Digits } from '../labs/learning/digits'
import type { Study } from '../labs/runner/experiment'

/** The measurements of a lab: for each seed the value of each figure, and whether each claim held. */
export interface LabMeasurements {
  readonly seeds: readonly number[]
  /** By study and figure, like `xor.perceptron`. */
  readonly figures: Readonly<Record<string, readonly number[]>>
  readonly held: Readonly<Record<string, readonly boolean[]>>
}

/** Significant digits of a stored figure. */
const precision = 4

/** Measures all studies of a lab with each seed; calls `onStart` before each. Throws if a figure is not finite. */
export async function measureLab(
  studies: Readonly<Record<string, Study>>,
  seeds: readonly number[],
  digits: Digits,
  onStart: (study: string, seed: number) => void,
): Promise<LabMeasurements> {
  const figures: Record<string, number[]> = {}
  const held: Record<string, boolean[]> = {}
  for (const [name, { measure, claims }] of Object.entries(studies)) {
    for (const seed of seeds) {
      onStart(name, seed)
      const measures = measure(seed, digits)
      for (const [figure, value] of Object.entries(measures)) {
        if (!Number.isFinite(value)) throw new Error(`${name}.${figure} is ${value} with seed ${seed}.`)
        const id = `${name}.${figure}`
        figures[id] = [...(figures[id] ?? []), Number(value.toPrecision(precision))]
      }
      for (const [claim, holds] of Object.entries(claims))
        held[claim] = [...(held[claim] ?? []), holds(measures)]
      // Yields to the event loop between measurements.
      await new Promise((done) => setImmediate(done))
    }
  }
  return { seeds, figures, held }
}
