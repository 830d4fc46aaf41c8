import { maxShift, type Shift } from '../../learning/digitFrame'

/** A shift as the parameters state it, in pixels. */
export interface DigitShift {
  readonly right: number
  readonly down: number
}

const clamp = (pixels: number) => Math.min(maxShift, Math.max(-maxShift, Math.round(pixels)))

/** Rounds to whole pixels and limits to `maxShift`. */
export const clampShift = (right: number, down: number): DigitShift => ({
  right: clamp(right),
  down: clamp(down),
})

/** In pixels. The Home key resets the shift. */
const stepsByKey: Readonly<Record<string, Shift>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The shift after a key press; undefined for other keys. */
export function shiftByKey({ right, down }: DigitShift, key: string): DigitShift | undefined {
  if (key === 'Home') return { right: 0, down: 0 }
  const step = stepsByKey[key]
  return step && clampShift(right + step[0], down + step[1])
}
