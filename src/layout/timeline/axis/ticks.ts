import type { Warp, YearRange } from './warp'

/** A labelled date on the axis. */
export interface Tick {
  /** Decimal years. */
  readonly year: number
  /** 0 to 11 when the label names a month; absent when it names a year. */
  readonly month?: number
}

/** Ever finer divisions, in months; each divides the one before. */
const stepsInMonths = [240, 120, 60, 12, 6, 3, 1]

/**
 * The ticks of a stretch of the axis: every tick stands where its date is, and no two are closer than `least`
 * (a fraction of the view). Each interval is divided only as far as all its parts have room, so on a warped axis
 * busy years are divided more finely than quiet ones. Depends on the zoom, not on the position of the view.
 */
export function makeTicks(warp: Warp, k: number, inView: YearRange, minGap: number): Tick[] {
  const first = stepsInMonths[0]!
  const at = (months: number) => warp.yearToPosition(months / 12, k) * k
  const start = Math.floor((warp.domain.from * 12) / first) * first
  const end = Math.ceil((warp.domain.to * 12) / first) * first
  const result: number[] = []

  const divide = (from: number, to: number, level: number) => {
    if (to / 12 < inView.from || from / 12 > inView.to) return
    for (let next = level; next < stepsInMonths.length; next++) {
      const step = stepsInMonths[next]!
      if (!hasRoom(from, to, step)) continue
      for (let month = from; month < to; month += step) {
        if (month > from) result.push(month)
        divide(month, month + step, next + 1)
      }
      return
    }
  }
  const hasRoom = (from: number, to: number, step: number) => {
    for (let month = from; month < to; month += step) {
      // Beyond the domain no tick is shown: there it does not matter.
      const isWithin = (month + step) / 12 > warp.domain.from && month / 12 < warp.domain.to
      if (isWithin && at(month + step) - at(month) < minGap) return false
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
