import type { Metric, ReportedFigure } from '../../model/article'
import type { Language } from '../../model/language'
import { formatCompact, getNumberFormat } from '../../model/numberFormat'

const percentMetrics: ReadonlySet<Metric> = new Set(['top1Accuracy', 'top5Error', 'accuracy', 'errorRate'])
const exactMetrics: ReadonlySet<Metric> = new Set([
  'layers',
  'experts',
  'devices',
  'bleu',
  'score',
  'trainingDays',
])

/** Formats a figure in a few characters: 25.6M, 3.57 %, 3.14 × 10²³. */
export function formatFigure(figure: Pick<ReportedFigure, 'metric' | 'value'>, language: Language): string {
  const { metric, value } = figure
  if (percentMetrics.has(metric)) return withPercentSign(formatNumber(value, language), language)
  if (metric === 'trainingCompute' && value >= 1e6) return splitPower(value, 2).join(' × ')
  return exactMetrics.has(metric) ? formatNumber(value, language) : formatShort(value, language)
}

/** Formats a figure with the name of its magnitude written out: 1.8 trillion, 2.1 × 10²⁵. */
export function formatFigureInWords(
  figure: Pick<ReportedFigure, 'metric' | 'value'>,
  language: Language,
): string {
  const short = formatFigure(figure, language)
  const { value } = figure
  if (short !== formatCompact(value, language) || value < 10_000) return short
  const format = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 } as const
  return getNumberFormat(language, format).format(value)
}

/** Formats a number in a few characters: up to 10,000 with all digits, above in short form. */
export const formatShort = (value: number, language: Language) =>
  value < 10_000 ? formatNumber(value, language) : formatCompact(value, language)

/** Formats a number with up to four decimals: 25,557,032. */
export function formatNumber(value: number, language: Language): string {
  return getNumberFormat(language, { maximumFractionDigits: 4 }).format(value)
}

/** Formats a number rounded to a number of decimals, with a minus sign (U+2212). */
export const formatFixed = (value: number, decimals: number, language: Language) =>
  formatNumber(Number(value.toFixed(decimals)), language).replace('-', '−')

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A power with a whole exponent: 10⁻³. */
export function formatPower(base: number, exponent: number): string {
  const raised = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('')
  return `${base}${exponent < 0 ? '⁻' : ''}${raised}`
}

/** The mantissa and the power of ten in scientific notation: 3.14 and 10²³. */
function splitPower(value: number, decimals: number): [mantissa: number, power: string] {
  const [mantissa, exponent] = value.toExponential(decimals).split('e')
  return [Number(mantissa), formatPower(10, Number(exponent))]
}

/** Appends the percent sign, with a space in English. */
const withPercentSign = (number: string, language: Language) => `${number}${language === 'zh' ? '' : ' '}%`

/** Formats a fraction as a percentage: 58.9 %, <0.01 %; 58.9% in Chinese. */
export function formatPercent(part: number, language: Language): string {
  if (part > 0 && part < 0.0001) return withPercentSign('<0.01', language)
  const digits = part < 0.01 ? 2 : 1
  const text = getNumberFormat(language, { maximumFractionDigits: digits }).format(100 * part)
  return withPercentSign(text, language)
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB']

/** Formats bytes in three significant digits, 1 kB = 1000 B: 102 MB. */
export function formatBytes(bytes: number, language: Language): string {
  const rounded = Number(bytes.toPrecision(3))
  const power = rounded < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(rounded) / 3 + 1e-9))
  return `${formatNumber(Number((rounded / 1000 ** power).toPrecision(3)), language)}\u00A0${byteUnits[power]}`
}

/** Formats a number of any size in two significant digits: 0.03, 1,200, 2.6 × 10⁵, 10⁻⁶. */
export function formatMagnitude(value: number, language: Language): string {
  const size = Math.abs(value)
  if (size === 0 || (size >= 0.001 && size < 99_500))
    return formatNumber(Number(value.toPrecision(2)), language)
  const [mantissa, power] = splitPower(value, 1)
  return mantissa === 1 ? power : `${mantissa} × ${power}`
}
