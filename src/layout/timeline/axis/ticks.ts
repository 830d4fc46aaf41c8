import type { Warp, YearRange } from './warp'

/** A labelled date on the axis. */
export interface Tick {
  /** Decimal years. */
  readonly year: number
  /** The month (0 to 11) where the label names a month; absent where it names a year. */
  readonly month?: number
}

/** Step sizes in months; each divides the previous one. */
const stepsInMonths = [240, 120, 60, 12, 6, 3, 1]

/**
 * The ticks within a range of the axis, none closer than `minGap` (a fraction of the view) to the next. An
 * interval is divided only if all its parts have room, so that busy years get finer ticks than quiet ones on
 * a warped axis. Depends on the zoom `k`, not on the position of the view.
 */
export function makeTicks(warp: Warp, k: number, inView: YearRange, minGap: number): Tick[] {
  const first = stepsInMonths[0]!
  const toPosition = (months: number) => warp.yearToPosition(months / 12, k) * k
  const start = Math.floor((warp.domain.from * 12) / first) * first
  const end = Math.ceil((warp.domain.to * 12) / first) * first
  const result: number[] = []

  const divide = (from: number, to: number, level: number) => {
    if (to / 12 < inView.from || from / 12 > inView.to) return
    for (let nextLevel = level; nextLevel < stepsInMonths.length; nextLevel++) {
      const step = stepsInMonths[nextLevel]!
      if (!hasRoom(from, to, step)) continue
      for (let month = from; month < to; month += step) {
        if (month > from) result.push(month)
        divide(month, month + step, nextLevel + 1)
      }
      return
    }
  }
  const hasRoom = (from: number, to: number, step: number) => {
    for (let month = from; month < to; month += step) {
      // Outside the domain no tick is shown, so gaps there do not matter.
      const isWithin = (month + step) / 12 > warp.domain.from && month / 12 < warp.domain.to
      if (isWithin && toPosition(month + step) - toPosition(month) < minGap) return false
    }
    return true
  }

  for (let month = start; month < end; month += first) {
    result.push(month)
    divide(month, month + first, 1)
  }
  result.push(end)
  return result
    .filter((month) => month / 12 >= inView.from && month / 12 <= inView.to)
    .sort((a, b) => a - b)
    .map((month) => (month % 12 === 0 ? { year: month / 12 } : { year: month / 12, month: month % 12 }))
}
