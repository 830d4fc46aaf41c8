/** The layout of the steps of a sequence side by side. */
export interface SequenceLayout {
  /** The width of a step in pixels; step `i` (from 0) begins at `i * strideWidth`. */
  readonly strideWidth: number
  /** Whether a character fits into a step. */
  readonly hasLetters: boolean
  /** The steps with a number, counted from 1: the first, the last, and round ones between. */
  readonly numberedSteps: readonly number[]
}

/** The minimum width of a character, and of a number with its gap. */
const minLetterWidthPx = 10
const minNumberWidthPx = 30

export function layOutSequence(length: number, width: number): SequenceLayout {
  const strideWidth = width / length
  const interval = [5, 10, 20, 50, 100].find((every) => every * strideWidth >= minNumberWidthPx) ?? length
  const between = Array.from({ length: Math.floor(length / interval) }, (_, index) => (index + 1) * interval)
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

/** Transposes a row-major matrix with `columns` columns. */
export function transpose(values: ArrayLike<number>, columns: number): Float32Array {
  const rows = values.length / columns
  return Float32Array.from({ length: values.length }, (_, index) => {
    const [column, row] = [Math.floor(index / rows), index % rows]
    return values[row * columns + column]!
  })
}
