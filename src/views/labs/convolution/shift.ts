import { maxShift, type Shift } from '../../../labs/learning/frame'

/** What a digit is moved by, as the knobs have it. */
export interface Moved {
  readonly right: number
  readonly down: number
}

const within = (pixels: number) => Math.min(maxShift, Math.max(-maxShift, Math.round(pixels)))

/** No farther than a digit may be moved, in whole pixels. */
export const movedBy = (right: number, down: number): Moved => ({ right: within(right), down: within(down) })

/** Pixels by key; home is no shift. */
const keys: Readonly<Record<string, Shift>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The shift that a key leads to from another; undefined if it is none of these keys. */
export function movedByKey({ right, down }: Moved, key: string): Moved | undefined {
  if (key === 'Home') return { right: 0, down: 0 }
  const step = keys[key]
  return step && movedBy(right + step[0], down + step[1])
}
