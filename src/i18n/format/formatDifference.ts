import type { Language } from '../../model/language'
import { getNumberFormat } from '../../model/numberFormat'
import { formatPercent } from './formatNumber'

/** Formats a whole number of any size with all digits: 23,528,522. */
export const formatExact = (count: bigint, language: Language): string =>
  getNumberFormat(language, {}).format(count)

/** Formats by how much a count has changed, exactly and as a share: −2,028,510 and −7.9 %. Empty without a change. */
export function formatDifference(before: bigint, after: bigint, language: Language): string[] {
  if (before === after) return []
  const [sign, size] = after < before ? ['−', before - after] : ['+', after - before]
  const exact = sign + formatExact(size, language)
  if (before === 0n) return [exact]
  const share = formatPercent(Number(size) / Number(before), language)
  // "Less than" has no sign.
  return [exact, share.startsWith('<') ? share : sign + share]
}
