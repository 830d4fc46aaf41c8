import type { SequenceTask } from '../../../../labs/attention/sequences'
import type { TranslationPicture, TranslatorPicture } from '../../../../labs/attention/translate'
import type { TranslatorName } from '../../../../labs/attention/translator'
import { argmaxRows, pickSubmatrix } from '../../../../layout/plot/matrixLayout'

/** A map with a name for each of its rows and columns. */
export interface NamedMap {
  readonly values: Float32Array
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Where, for each token of the answer, the wanted digit stands in the input. */
  readonly framed: readonly { readonly row: number; readonly column: number }[]
}

/** Where the digit of each token wanted is found: in the mirrored place, or, where it is the size that counts, wherever it stands. */
const placesWanted = ({ input, target }: TranslationPicture, task: SequenceTask) =>
  Array.from(target, (wanted, at) =>
    task === 'reverse'
      ? [input.length - 1 - at]
      : Array.from(input).flatMap((digit, place) => (digit === wanted ? [place] : [])),
  )

/** @param first The row of the first token of the answer. */
const framedIn = (picture: TranslationPicture, task: SequenceTask, first = 0) =>
  placesWanted(picture, task).flatMap((places, at) => places.map((column) => ({ row: first + at, column })))

/** The marks of what is no digit: the end of the input, and the start of the answer. */
const [end, start] = ['▪', '▸']

/** Whether a network has answered yet; before the first step they do so one after the other. */
export const isTested = ({ translators }: TranslationPicture, name: TranslatorName) =>
  translators.some((one) => one.name === name)

export const translatorOf = ({ translators }: TranslationPicture, name: TranslatorName): TranslatorPicture =>
  translators.find((one) => one.name === name)!

/** Where additive attention looks in the input: a row for each token that it writes. */
export function additiveMap(picture: TranslationPicture, task: SequenceTask): NamedMap {
  const { answer, attentionMaps } = translatorOf(picture, 'attention')
  return {
    values: attentionMaps[0]!,
    rows: Array.from(answer, (token) => `→${token}`),
    columns: [...Array.from(picture.input, String), end],
    framed: framedIn(picture, task),
  }
}

/** The places of a Transformer's map where there is a token: those of the input, and those of the answer. */
const placesOf = ({ input, maxLength }: TranslationPicture) => ({
  input: Array.from({ length: input.length + 1 }, (_, at) => at),
  answer: Array.from({ length: input.length }, (_, at) => maxLength + 1 + at),
})

/** How each of the Transformer's heads attends, from each token of input and answer to each. */
export function transformerMaps(picture: TranslationPicture, task: SequenceTask): readonly NamedMap[] {
  const { answer, attentionMaps } = translatorOf(picture, 'transformer')
  const { input, answer: written } = placesOf(picture)
  const places = [...input, ...written]
  const read = Array.from(picture.input, String)
  const seen = [start, ...Array.from(answer.subarray(0, -1), String)]
  const columns = [...read, end, ...seen]
  const rows = [...read, end, ...seen.map((token, at) => `${token}→${answer[at]}`)]
  const framed = framedIn(picture, task, input.length)
  return attentionMaps.map((map) => ({
    values: pickSubmatrix(map, picture.positions, places, places),
    rows,
    columns,
    framed,
  }))
}

/** The tokens of the answer for which the place looked at most is one where the wanted digit stands, or so many places after. */
function hits({ values, columns, framed }: NamedMap, after = 0): number {
  const looked = argmaxRows(values, columns.length)
  return framed.filter(({ row, column }) => looked[row] === column + after).length
}

export const additiveHits = (picture: TranslationPicture, task: SequenceTask, after = 0) =>
  hits(additiveMap(picture, task), after)

/** The same for the Transformer's head of which it is true most often. */
export function transformerHits(
  picture: TranslationPicture,
  task: SequenceTask,
): { readonly index: number; readonly hits: number } {
  const all = transformerMaps(picture, task).map((map) => hits(map))
  const most = Math.max(...all)
  return { index: all.indexOf(most), hits: most }
}

/** What each row of a map looks at most, in words: 6→2 at 1. */
export const looksOf = ({ values, rows, columns }: NamedMap) =>
  argmaxRows(values, columns.length)
    .map((column, row) => `${rows[row]} ${columns[column]}`)
    .join(', ')

/** The tokens of an answer that are right. */
export const rightOf = ({ answer }: TranslatorPicture, truth: ArrayLike<number>) =>
  answer.reduce((sum, digit, at) => sum + Number(digit === truth[at]), 0)
