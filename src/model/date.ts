/** Dates as the sources give them, `YYYY-MM` or `YYYY`, and their place on an axis of decimal years. */

/** Months since January of the year 0, or undefined where no month is known. */
export function toMonthIndex(date: string): number | undefined {
  const dash = date.indexOf('-')
  return dash < 0 ? undefined : Number(date.slice(0, dash)) * 12 + Number(date.slice(dash + 1)) - 1
}

/** The time a date may mean, in decimal years: from its start up to, but not including, its end. */
export function toYearRange(date: string): readonly [start: number, end: number] {
  const month = toMonthIndex(date)
  return month === undefined ? [Number(date), Number(date) + 1] : [month / 12, (month + 1) / 12]
}

/** The place of a date in decimal years: the middle of its month, or of its year where no month is known. */
export function toDecimalYear(date: string): number {
  const [start, end] = toYearRange(date)
  return (start + end) / 2
}
