import type { Language } from '../../model/language'

// Written out: the browser takes 15 ms to make its first formatter of dates, and pages show a date as they open.
const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** Formats a date of the model: December 2015, 2015 年 12 月, or only the year. */
export function formatDate(date: string, language: Language): string {
  const [year, month] = date.split('-').map(Number)
  if (month === undefined) return language === 'zh' ? `${year} 年` : `${year}`
  return language === 'zh' ? `${year} 年 ${month} 月` : `${monthNames[month - 1]} ${year}`
}

/** Formats a tick of the time axis: a year, or the short name of a month (0 to 11). */
export function formatTick(year: number, month: number | undefined, language: Language): string {
  if (month === undefined) return `${year}`
  return language === 'zh' ? `${month + 1} 月` : monthNames[month]!.slice(0, 3)
}
