import type { TransferLabPicture } from '../../../labs/transfer/transferPicture'

/** By how much the pre-trained network is ahead with a number of examples, as a share. */
export interface Gain {
  readonly count: number
  readonly gain: number
}

/** The gain of each number of examples that has been measured. */
export function computeGains({
  exampleCounts,
  accuracyByCount,
}: Pick<TransferLabPicture, 'exampleCounts' | 'accuracyByCount'>): Gain[] {
  const all = Array.from(exampleCounts, (count, at) => ({
    count,
    gain: accuracyByCount.pretrained[at]! - accuracyByCount.fresh[at]!,
  }))
  return all.filter(({ gain }) => Number.isFinite(gain))
}

/** The greatest of some gains; of equal ones that with the fewest examples. */
export const findMaxGain = (gains: readonly Gain[]): Gain | undefined =>
  gains.toSorted((one, other) => other.gain - one.gain || one.count - other.count)[0]

/** The least of some gains; of equal ones that with the fewest examples. */
export const findMinGain = (gains: readonly Gain[]): Gain | undefined =>
  gains.toSorted((one, other) => one.gain - other.gain || one.count - other.count)[0]

/** A gain in points, with its sign: +4.2, −0.5, 0; with so many decimals at most. */
export function formatPoints(gain: number, decimals = 1): string {
  const rounded = Number((100 * gain).toFixed(decimals))
  if (rounded === 0) return '0'
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`
}
