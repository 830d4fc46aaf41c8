import { formatPower } from '../../../../i18n/format/formatNumber'

/** For example 10⁻³, 1, 10. */
export const formatPowerOfTen = (power: number) =>
  power === 0 || power === 1 ? String(10 ** power) : formatPower(10, power)

/** One significant digit, and a power of ten below 0.001: 0.03, 4 × 10⁻⁶. */
export function formatSize(value: number): string {
  if (value === 0 || Math.abs(value) >= 0.001) return String(Number(value.toPrecision(1)))
  const [digit, power] = value.toExponential(0).split('e')
  return `${digit} × ${formatPowerOfTen(Number(power))}`
}
