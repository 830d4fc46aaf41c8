import type { DigitSet } from '../learning/digits'
import { allShifts, framed, noShift, type Shift } from '../learning/frame'
import { createSeries, type Series } from '../learning/series'
import type { ConvolutionContender } from './convolutionContender'

/** Measures the accuracy of each network on test digits, a part at a time, during the run. */
export interface DigitEvaluator {
  /** Does the measurements that are due after a step. */
  afterStep(step: number): void
  /**
   * The accuracy on unshifted digits, a curve for each network: on a third of the digits; at the end on all.
   */
  readonly accuracyCurves: readonly Series[]
  /** The latest accuracy; NaN before the first. */
  readonly latest: readonly number[]
  /** The accuracy on a third of the digits at each of {@link allShifts}; NaN where not yet measured. */
  readonly accuracyByShift: Float32Array[]
}

/** There are 3 · 599 test digits; a part takes every third, so that it has all writers. */
const parts = 3
/** Steps between two measurements on unshifted digits. */
const period = 30
/**
 * Steps between the measurements of two shifts. In the last steps of the run all shifts are measured again,
 * one per step.
 */
const shiftPeriod = 60

const distance = ([right, down]: Shift) => Math.max(Math.abs(right), Math.abs(down))
/** From the centre outwards. */
const order = allShifts
  .map((shift, index) => ({ shift, index }))
  .sort((one, other) => distance(one.shift) - distance(other.shift))

/** The mean accuracy over the shifts whose distance satisfies a condition. */
export function meanOver(byShift: Float32Array, holds: (distance: number) => boolean): number {
  const chosen = [...byShift].filter((_, index) => holds(distance(allShifts[index]!)))
  return chosen.reduce((sum, one) => sum + one, 0) / chosen.length
}

/** @param total The steps of the run. */
export function createDigitEvaluator(
  rivals: readonly ConvolutionContender<unknown>[],
  test: DigitSet,
  total: number,
): DigitEvaluator {
  const thirds = Array.from({ length: parts }, (_, part) => {
    const indexes = Array.from({ length: test.count / parts }, (_, index) => index * parts + part)
    return { indexes, classes: Int32Array.from(indexes, (index) => test.labels[index]!) }
  })
  const accuracyCurves = rivals.map(() => createSeries(100))
  const latest = rivals.map(() => Number.NaN)
  const accuracyByShift = rivals.map(() => new Float32Array(allShifts.length).fill(Number.NaN))
  /** Correct answers of each network, over the parts measured at the end. */
  let sums = rivals.map(() => 0)
  let next = 0

  const right = (part: number, shift: Shift) => {
    const { indexes, classes } = thirds[part]!
    const frames = framed(test.images, indexes, () => shift)
    return rivals.map((rival) => rival.countCorrect(frames, classes))
  }

  function add(step: number, counts: readonly number[], of: number) {
    for (const [rival, count] of counts.entries()) {
      accuracyCurves[rival]!.add(step, count / of)
      latest[rival] = count / of
    }
  }

  /** Measures one part in each of the last steps. */
  function measureAll(step: number, part: number) {
    const counts = right(part, noShift)
    sums = sums.map((sum, rival) => sum + counts[rival]!)
    if (part === parts - 1) add(step, sums, test.count)
  }

  function measureNextShift() {
    const { shift, index } = order[next]!
    const { classes } = thirds[0]!
    for (const [rival, count] of right(0, shift).entries())
      accuracyByShift[rival]![index] = count / classes.length
    next = (next + 1) % order.length
  }

  return {
    accuracyCurves,
    latest,
    accuracyByShift,
    afterStep(step) {
      const left = total - step
      if (left < parts) measureAll(step, parts - 1 - left)
      else if (step % period === 0) add(step, right(0, noShift), thirds[0]!.classes.length)
      if (left === order.length) next = 0
      if (left < order.length || step % shiftPeriod === 0) measureNextShift()
    },
  }
}
