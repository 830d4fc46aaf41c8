import { frameImages, framePixels, noShift, randomShift } from '../learning/digitFrame'
import type { DigitSet } from '../learning/digits'
import { takeRows } from '../learning/minibatch'
import type { Random } from '../learning/random'

/** Numbers of examples per digit, one network for each. */
export const exampleCounts: readonly number[] = [2, 5, 10, 20, 50, 150]

/** Digits per task. */
export const digitsPerTask = 5

const halves = {
  low: [0, 1, 2, 3, 4],
  high: [5, 6, 7, 8, 9],
  even: [0, 2, 4, 6, 8],
  odd: [1, 3, 5, 7, 9],
} as const
export type Half = keyof typeof halves

/** The five digits of a half, and the other five. */
export function splitDigits(half: Half): { known: readonly number[]; others: readonly number[] } {
  const known: readonly number[] = halves[half]
  return {
    known,
    others: Array.from({ length: 10 }, (_, digit) => digit).filter((one) => !known.includes(one)),
  }
}

type Labelled = Pick<DigitSet, 'labels'>

/** The indexes of some digits in a set, in its order. */
export const indexesOf = ({ labels }: Labelled, digits: readonly number[]): number[] =>
  [...labels.keys()].filter((index) => digits.includes(labels[index]!))

/**
 * For each of {@link exampleCounts}, that many random examples of each digit; smaller sets are contained in
 * larger ones.
 */
export function chooseExamples(random: Random, set: Labelled, digits: readonly number[]): number[][] {
  const shuffled = digits.map((digit) => random.shuffle(indexesOf(set, [digit])))
  return exampleCounts.map((count) => shuffled.flatMap((indexes) => indexes.slice(0, count)))
}

/** Digits in 14×14 frames, each at a random position or all in the centre. */
export interface FramedSet {
  /** [count, 14, 14] flat. */
  readonly frames: Float32Array
  readonly labels: Int32Array
}

export function frameAll({ images, labels }: DigitSet, isScattered: boolean, random: Random): FramedSet {
  const shift = () => (isScattered ? randomShift(random) : noShift)
  return { frames: frameImages(images, [...labels.keys()], shift), labels }
}

/** The framed images at some indexes, [images, 14, 14], flat. */
export const imagesAt = ({ frames }: FramedSet, indexes: readonly number[]) =>
  takeRows(frames, framePixels, indexes)

/** The classes at some indexes: positions in `digits`. */
export const classesAt = (
  { labels }: Labelled,
  indexes: readonly number[],
  digits: readonly number[],
): Int32Array<ArrayBuffer> => Int32Array.from(indexes, (index) => digits.indexOf(labels[index]!))
