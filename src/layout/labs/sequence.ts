/** The steps of a sequence side by side. */
export interface Sequence {
  /** The width of a step; the step at an index begins at as many of them. */
  readonly stride: number
  /** Whether a letter has room in a step. */
  readonly isLettered: boolean
  /** The steps that are numbered, from 1: the first, the last, and round ones between. */
  readonly numbered: readonly number[]
}

/** The least width that a letter takes, and a number with its distance from the next, in pixels. */
const letter = 10
const number = 30

/** Lays out so many steps in a width. */
export function layOutSequence(length: number, width: number): Sequence {
  const stride = width / length
  const round = [5, 10, 20, 50, 100].find((every) => every * stride >= number) ?? length
  const between = Array.from({ length: Math.floor(length / round) }, (_, index) => (index + 1) * round)
  return {
    stride,
    isLettered: stride >= letter,
    numbered: [
      1,
      ...between.filter((step) => (step - 1) * stride >= number && (length - step) * stride >= number),
      length,
    ],
  }
}

/** A field of so many columns, row by row, with its columns as rows. */
export function transposed(values: ArrayLike<number>, columns: number): Float32Array {
  const rows = values.length / columns
  return Float32Array.from({ length: values.length }, (_, at) => {
    const [column, row] = [Math.floor(at / rows), at % rows]
    return values[row * columns + column]!
  })
}
