import type { TransferLabPicture } from '../transferPicture'

/** The accuracy of the pre-trained network minus that of the other, for `count` examples per digit. */
export interface Gain {
  readonly count: number
  readonly gain: number
}

/** The gain for each number of examples measured so far. */
export function computeGains({
  exampleCounts,
  accuracyByCount,
}: Pick<TransferLabPicture, 'exampleCounts' | 'accuracyByCount'>): Gain[] {
  const gains = Array.from(exampleCounts, (count, at) => ({
    count,
    gain: accuracyByCount.pretrained[at]! - accuracyByCount.fresh[at]!,
  }))
  return gains.filter(({ gain }) => Number.isFinite(gain))
}

/** The maximum gain; on ties, the one with the fewest examples. */
export const findMaxGain = (gains: readonly Gain[]): Gain | undefined =>
  gains.toSorted((a, b) => b.gain - a.gain || a.count - b.count)[0]

/** The minimum gain; on ties, the one with the fewest examples. */
export const findMinGain = (gains: readonly Gain[]): Gain | undefined =>
  gains.toSorted((a, b) => a.gain - b.gain || a.count - b.count)[0]

/** Formats a gain in percentage points with a sign and at most `decimals` decimals: +4.2, −0.5, 0. */
export function formatPoints(gain: number, decimals = 1): string {
  const rounded = Number((100 * gain).toFixed(decimals))
  if (rounded === 0) return '0'
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded)}`
}
