import type { Language } from '../../model/language'
import { getNumberFormat } from '../../model/numberFormat'
import { formatNumber } from './formatNumber'

/** Shown for an amount that is not finite. */
const unknownAmount = '–'

/** Rounds to three significant digits, or four from 1,000 on. */
const formatRounded = (value: number, language: Language) =>
  formatNumber(Number(value.toPrecision(value >= 1000 ? 4 : 3)), language)

/** Formats US dollars: $7.18M, 718万美元. */
export function formatDollars(value: number, language: Language): string {
  if (!Number.isFinite(value)) return unknownAmount
  const amount = getNumberFormat(language, {
    notation: value < 1e4 ? 'standard' : 'compact',
    maximumSignificantDigits: 3,
  }).format(value)
  return language === 'en' ? `$${amount}` : /\d$/.test(amount) ? `${amount} 美元` : `${amount}美元`
}

const timeUnits = {
  en: { hours: 'hours', days: 'days', years: 'years' },
  zh: { hours: '小时', days: '天', years: '年' },
} as const

/** Formats a duration, given in days, in hours, days or years: 15 days, 41 years. */
export function formatDuration(days: number, language: Language): string {
  if (!Number.isFinite(days)) return unknownAmount
  const unit = days < 2 ? 'hours' : days < 1000 ? 'days' : 'years'
  const value = { hours: days * 24, days, years: days / 365.25 }[unit]
  const text = value >= 1e6 ? value.toExponential(1) : formatRounded(value, language)
  return `${text} ${timeUnits[language][unit]}`
}

/** Formats an energy, given in megawatt hours: 1.3 GWh. */
export function formatEnergy(megawattHours: number, language: Language): string {
  if (!Number.isFinite(megawattHours)) return unknownAmount
  const [size, unit] =
    megawattHours < 1
      ? [1e-3, 'kWh']
      : megawattHours < 1e4
        ? [1, 'MWh']
        : megawattHours < 1e7
          ? [1e3, 'GWh']
          : [1e6, 'TWh']
  return `${formatRounded(megawattHours / size, language)} ${unit}`
}
