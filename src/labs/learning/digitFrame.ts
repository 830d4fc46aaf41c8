import { digitPixels, digitSide } from './digits'
import type { Random } from './random'

/**
 * The maximum shift, in pixels. The digits fill their 8×8 pixels, so networks see them in a frame with a
 * margin of this width: a shift neither cuts ink off nor wraps it around.
 */
export const maxShift = 3
/** Pixels along one side of the frame, and in all. */
export const frameSide = digitSide + 2 * maxShift
export const framePixels = frameSide * frameSide

/** Pixels to the right and downward. */
export type Shift = readonly [right: number, down: number]

const shiftsPerAxis = 2 * maxShift + 1
/** All shifts, row by row from the top left; the middle one is no shift. */
export const allShifts: readonly Shift[] = Array.from(
  { length: shiftsPerAxis * shiftsPerAxis },
  (_, index) => [(index % shiftsPerAxis) - maxShift, Math.floor(index / shiftsPerAxis) - maxShift],
)
export const noShift: Shift = [0, 0]

/** A random shift. */
export function randomShift(random: Random): Shift {
  const right = random.nextInteger(shiftsPerAxis) - maxShift
  return [right, random.nextInteger(shiftsPerAxis) - maxShift]
}

/** The images at `indexes` in their frames, each with its shift: [images, 14, 14], flat. */
export function frameImages(
  images: Float32Array,
  indexes: readonly number[],
  shiftOf: (position: number) => Shift,
): Float32Array<ArrayBuffer> {
  const frames = new Float32Array(indexes.length * framePixels)
  for (const [position, index] of indexes.entries()) {
    const [right, down] = shiftOf(position)
    for (let row = 0; row < digitSide; row++) {
      const from = index * digitPixels + row * digitSide
      const to = position * framePixels + (row + maxShift + down) * frameSide + maxShift + right
      frames.set(images.subarray(from, from + digitSide), to)
    }
  }
  return frames
}

const letters = 'abcdefghijklmnopq'

/** Parses a drawing: a letter for each pixel, from `a` (paper) to `q` (ink). */
export const parseDrawing = (drawn: string) =>
  Float32Array.from(drawn, (letter) => letters.indexOf(letter) / (letters.length - 1))

/** The text of an image, rounded to the nearest of its shades. Inverse of {@link parseDrawing}. */
export const formatDrawing = (image: ArrayLike<number>) =>
  Array.from(image, (ink) => letters[Math.round(ink * (letters.length - 1))]!).join('')
