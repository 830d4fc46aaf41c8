/**
 * Optical Recognition of Handwritten Digits, E. Alpaydin and C. Kaynak, UCI Machine Learning Repository,
 * 1998, doi 10.24432/C50P49, CC BY 4.0: 8×8 images with 17 shades; training set of 30 writers, test set of 13
 * others.
 */
export interface Digits {
  readonly train: DigitSet
  readonly test: DigitSet
}

export interface DigitSet {
  readonly count: number
  /** Row by row, 64 numbers per image, from 0 (paper) to 1 (ink). */
  readonly images: Float32Array
  /** Digits, 0 to 9. */
  readonly labels: Int32Array
}

/** Pixels along one side, and in all. */
export const digitSide = 8
export const digitPixels = digitSide * digitSide

const empty: DigitSet = { count: 0, images: new Float32Array(), labels: new Int32Array() }
/** For experiments without digits. */
export const noDigits: Digits = { train: empty, test: empty }

const counts = { train: 3823, test: 1797 }
const shades = 16

/**
 * Reads `optdigits.bin`: deflated; one byte for each label, then for the first pixel of each image, the
 * second, and so on (which compresses best); the training set comes first. Rejects other data.
 */
export async function readDigits(file: ArrayBuffer): Promise<Digits> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const all = counts.train + counts.test
  if (bytes.length !== all * (1 + digitPixels)) {
    throw new Error(
      `The file of digits holds ${bytes.length} bytes and should hold ${all * (1 + digitPixels)}.`,
    )
  }
  const part = (from: number, count: number): DigitSet => {
    const images = new Float32Array(count * digitPixels)
    for (let image = 0; image < count; image++) {
      for (let pixel = 0; pixel < digitPixels; pixel++) {
        images[image * digitPixels + pixel] = bytes[all * (1 + pixel) + from + image]! / shades
      }
    }
    return { count, images, labels: Int32Array.from(bytes.subarray(from, from + count)) }
  }
  return { train: part(0, counts.train), test: part(counts.train, counts.test) }
}
