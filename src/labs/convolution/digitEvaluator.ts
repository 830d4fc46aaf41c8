import { allShifts, frameImages, noShift, type Shift } from '../learning/digitFrame'
import type { DigitSet } from '../learning/digits'
import { createSeries } from '../learning/series'
import { computeMean } from '../learning/statistics'

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
export function meanOver(byShift: Float32Array, isIncluded: (distance: number) => boolean): number {
  return computeMean(byShift.filter((_, index) => isIncluded(distance(allShifts[index]!))))
}

interface Contender {
  countCorrect(frames: Float32Array<ArrayBuffer>, classes: Int32Array): number
}

/**
 * Measures the accuracy of each network on test digits, a part at a time, during the run.
 *
 * @param total The steps of the run.
 */
export function createDigitEvaluator(contenders: readonly Contender[], test: DigitSet, total: number) {
  const testParts = Array.from({ length: parts }, (_, part) => {
    const indexes = Array.from({ length: test.count / parts }, (_, index) => index * parts + part)
    return { indexes, classes: Int32Array.from(indexes, (index) => test.labels[index]!) }
  })
  const accuracyCurves = contenders.map(() => createSeries(100))
  const latest = contenders.map(() => Number.NaN)
  const accuracyByShift = contenders.map(() => new Float32Array(allShifts.length).fill(Number.NaN))
  /** Correct answers of each network, over the parts measured at the end. */
  let totals = contenders.map(() => 0)
  let nextShift = 0

  const countCorrect = (part: number, shift: Shift) => {
    const { indexes, classes } = testParts[part]!
    const frames = frameImages(test.images, indexes, () => shift)
    return contenders.map((contender) => contender.countCorrect(frames, classes))
  }

  function add(step: number, counts: readonly number[], of: number) {
    for (const [contender, count] of counts.entries()) {
      accuracyCurves[contender]!.add(step, count / of)
      latest[contender] = count / of
    }
  }

  /** Measures one part in each of the last steps. */
  function measureAll(step: number, part: number) {
    const counts = countCorrect(part, noShift)
    totals = totals.map((sum, contender) => sum + counts[contender]!)
    if (part === parts - 1) add(step, totals, test.count)
  }

  function measureNextShift() {
    const { shift, index } = order[nextShift]!
    const { classes } = testParts[0]!
    for (const [contender, count] of countCorrect(0, shift).entries())
      accuracyByShift[contender]![index] = count / classes.length
    nextShift = (nextShift + 1) % order.length
  }

  return {
    /**
     * The accuracy on unshifted digits, a curve for each network: on a third of the digits; at the end on all.
     */
    accuracyCurves,
    /** The latest accuracy; NaN before the first. */
    latest,
    /** The accuracy on a third of the digits at each of {@link allShifts}; NaN where not yet measured. */
    accuracyByShift,
    /** Does the measurements that are due after a step. */
    afterStep(step: number) {
      const stepsLeft = total - step
      if (stepsLeft < parts) measureAll(step, parts - 1 - stepsLeft)
      else if (step % period === 0) add(step, countCorrect(0, noShift), testParts[0]!.classes.length)
      if (stepsLeft === order.length) nextShift = 0
      if (stepsLeft < order.length || step % shiftPeriod === 0) measureNextShift()
    },
  }
}
