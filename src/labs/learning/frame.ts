import { pixels, side } from './digits'
import type { Random } from './random'

/**
 * The maximum shift, in pixels. The digits fill their 8×8 pixels, so networks see them in a frame with a
 * margin of this width: a shift neither cuts ink off nor wraps it around.
 */
export const farthest = 3
/** Pixels along one side of the frame, and in all. */
export const frame = side + 2 * farthest
export const framePixels = frame * frame

/** Pixels to the right and downward. */
export type Shift = readonly [right: number, down: number]

const shiftsPerAxis = 2 * farthest + 1
/** All shifts, row by row from the top left; the middle one is no shift. */
export const allShifts: readonly Shift[] = Array.from(
  { length: shiftsPerAxis * shiftsPerAxis },
  (_, index) => [(index % shiftsPerAxis) - farthest, Math.floor(index / shiftsPerAxis) - farthest],
)
export const noShift: Shift = [0, 0]

/** A random shift. */
export function randomShift(random: Random): Shift {
  const right = random.below(shiftsPerAxis) - farthest
  return [right, random.below(shiftsPerAxis) - farthest]
}

/**
 * Writes the 8×8 image at `index` of `images`, shifted, into the frame at `at` of `frames`, which must be
 * empty.
 */
export function placeInFrame(
  images: Float32Array,
  index: number,
  [right, down]: Shift,
  frames: Float32Array,
  at: number,
): void {
  for (let row = 0; row < side; row++) {
    const from = index * pixels + row * side
    const to = at * framePixels + (row + farthest + down) * frame + farthest + right
    frames.set(images.subarray(from, from + side), to)
  }
}

/** The images at `indexes` in their frames, each with its shift: [images, 14, 14], flat. */
export function framed(
  images: Float32Array,
  indexes: readonly number[],
  shiftOf: (position: number) => Shift,
): Float32Array<ArrayBuffer> {
  const frames = new Float32Array(indexes.length * framePixels)
  for (const [position, index] of indexes.entries())
    placeInFrame(images, index, shiftOf(position), frames, position)
  return frames
}

const letters = 'abcdefghijklmnopq'

/** Parses a drawing: a letter for each pixel, from `a` (paper) to `q` (ink). */
export const readDrawing = (drawn: string) =>
  Float32Array.from(drawn, (letter) => letters.indexOf(letter) / (letters.length - 1))

/** The text of an image, rounded to the nearest of its shades. Inverse of {@link readDrawing}. */
export const formatDrawing = (image: ArrayLike<number>) =>
  Array.from(image, (ink) => letters[Math.round(ink * (letters.length - 1))]!).join('')
