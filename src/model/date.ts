/** Conversion of publication dates, `YYYY-MM` or `YYYY`, to decimal years. */

/** Months since January of the year 0; undefined for a date without a month. */
export function toMonthIndex(date: string): number | undefined {
  const dash = date.indexOf('-')
  return dash < 0 ? undefined : Number(date.slice(0, dash)) * 12 + Number(date.slice(dash + 1)) - 1
}

/** The period that a date covers, in decimal years; `end` is exclusive. */
export function toYearRange(date: string): readonly [start: number, end: number] {
  const month = toMonthIndex(date)
  return month === undefined ? [Number(date), Number(date) + 1] : [month / 12, (month + 1) / 12]
}

/** The middle of the date's month, or of its year if it has no month, in decimal years. */
export function toDecimalYear(date: string): number {
  const [start, end] = toYearRange(date)
  return (start + end) / 2
}
