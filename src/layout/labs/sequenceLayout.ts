/** The steps of a sequence side by side. */
export interface SequenceLayout {
  /** The width of a step; the step at an index begins at as many of them. */
  readonly strideWidth: number
  /** Whether a letter has room in a step. */
  readonly hasLetters: boolean
  /** The steps that are numbered, from 1: the first, the last, and round ones between. */
  readonly numberedSteps: readonly number[]
}

/** The least width that a letter takes, and a number with its distance from the next, in pixels. */
const minLetterWidthPx = 10
const minNumberWidthPx = 30

/** Lays out so many steps in a width. */
export function layOutSequence(length: number, width: number): SequenceLayout {
  const strideWidth = width / length
  const round = [5, 10, 20, 50, 100].find((every) => every * strideWidth >= minNumberWidthPx) ?? length
  const between = Array.from({ length: Math.floor(length / round) }, (_, index) => (index + 1) * round)
  return {
    strideWidth,
    hasLetters: strideWidth >= minLetterWidthPx,
    numberedSteps: [
      1,
      ...between.filter(
        (step) =>
          (step - 1) * strideWidth >= minNumberWidthPx && (length - step) * strideWidth >= minNumberWidthPx,
      ),
      length,
    ],
  }
}

/** A field of so many columns, row by row, with its columns as rows. */
export function transpose(values: ArrayLike<number>, columns: number): Float32Array {
  const rows = values.length / columns
  return Float32Array.from({ length: values.length }, (_, at) => {
    const [column, row] = [Math.floor(at / rows), at % rows]
    return values[row * columns + column]!
  })
}
