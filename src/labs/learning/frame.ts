import { pixels, side } from './digits'
import type { Random } from './random'

/**
 * The digits fill their 8×8 pixels to the edge. So that a shift takes no ink away and brings none in on the other side, networks
 * see them in a frame with a margin as wide as the farthest shift.
 */
export const farthest = 3
/** Pixels along the edge of the frame, and in all. */
export const frame = side + 2 * farthest
export const framePixels = frame * frame

/** Pixels to the right and downward. */
export type Shift = readonly [right: number, down: number]

/** Shifts along one axis. */
const span = 2 * farthest + 1
/** All shifts, row by row from the top left; the middle one is none. */
export const allShifts: readonly Shift[] = Array.from({ length: span * span }, (_, index) => [
  (index % span) - farthest,
  Math.floor(index / span) - farthest,
])
export const noShift: Shift = [0, 0]

/** Any shift, by chance. */
export function randomShift(random: Random): Shift {
  const right = random.below(span) - farthest
  return [right, random.below(span) - farthest]
}

/** Writes an image of 8×8, the one at `index` of `images`, into its frame, which is empty, the one at `at` of `frames`. */
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

/** Images in their frames, [images, 14, 14] flat: those at some indexes, each with its shift. */
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

/** The image that a text draws, a letter for each pixel; see the knob. */
export const readDrawing = (drawn: string) =>
  Float32Array.from(drawn, (letter) => letters.indexOf(letter) / (letters.length - 1))

/** The text that draws an image, in the nearest of its shades; {@link readDrawing} reads it back. */
export const formatDrawing = (image: ArrayLike<number>) =>
  Array.from(image, (ink) => letters[Math.round(ink * (letters.length - 1))]!).join('')
