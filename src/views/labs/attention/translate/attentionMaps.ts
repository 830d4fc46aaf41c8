import type { SequenceTask } from '../../../../labs/attention/sequences'
import type { TranslationPicture, TranslatorPicture } from '../../../../labs/attention/translate'
import type { TranslatorName } from '../../../../labs/attention/translator'
import { argmaxRows, pickSubmatrix } from '../../../../layout/plot/matrixLayout'

/** A map with a name for each of its rows and columns. */
export interface LabelledMap {
  readonly values: Float32Array
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Where, for each token of the answer, the wanted digit stands in the input. */
  readonly framed: readonly { readonly row: number; readonly column: number }[]
}

/** Where the digit of each token wanted is found: in the mirrored place, or, where it is the size that counts, wherever it stands. */
const findTargetPositions = ({ input, target }: TranslationPicture, task: SequenceTask) =>
  Array.from(target, (targetDigit, at) =>
    task === 'reverse'
      ? [input.length - 1 - at]
      : Array.from(input).flatMap((digit, position) => (digit === targetDigit ? [position] : [])),
  )

/** @param first The row of the first token of the answer. */
const findTargetCells = (picture: TranslationPicture, task: SequenceTask, firstRow = 0) =>
  findTargetPositions(picture, task).flatMap((positions, at) =>
    positions.map((column) => ({ row: firstRow + at, column })),
  )

/** The marks of what is no digit: the end of the input, and the start of the answer. */
const [endMark, startMark] = ['▪', '▸']

/** Whether a network has answered yet; before the first step they do so one after the other. */
export const isTested = ({ translators }: TranslationPicture, name: TranslatorName) =>
  translators.some((translator) => translator.name === name)

export const findTranslator = (
  { translators }: TranslationPicture,
  name: TranslatorName,
): TranslatorPicture => translators.find((translator) => translator.name === name)!

/** Where additive attention looks in the input: a row for each token that it writes. */
export function createAdditiveMap(picture: TranslationPicture, task: SequenceTask): LabelledMap {
  const { answer, attentionMaps } = findTranslator(picture, 'attention')
  return {
    values: attentionMaps[0]!,
    rows: Array.from(answer, (token) => `→${token}`),
    columns: [...Array.from(picture.input, String), endMark],
    framed: findTargetCells(picture, task),
  }
}

/** The places of a Transformer's map where there is a token: those of the input, and those of the answer. */
const getTokenPositions = ({ input, maxLength }: TranslationPicture) => ({
  input: Array.from({ length: input.length + 1 }, (_, at) => at),
  answer: Array.from({ length: input.length }, (_, at) => maxLength + 1 + at),
})

/** How each of the Transformer's heads attends, from each token of input and answer to each. */
export function createTransformerMaps(
  picture: TranslationPicture,
  task: SequenceTask,
): readonly LabelledMap[] {
  const { answer, attentionMaps } = findTranslator(picture, 'transformer')
  const tokenPositions = getTokenPositions(picture)
  const positions = [...tokenPositions.input, ...tokenPositions.answer]
  const inputTokens = Array.from(picture.input, String)
  const previousTokens = [startMark, ...Array.from(answer.subarray(0, -1), String)]
  const columns = [...inputTokens, endMark, ...previousTokens]
  const rows = [...inputTokens, endMark, ...previousTokens.map((token, at) => `${token}→${answer[at]}`)]
  const framed = findTargetCells(picture, task, tokenPositions.input.length)
  return attentionMaps.map((map) => ({
    values: pickSubmatrix(map, picture.positions, positions, positions),
    rows,
    columns,
    framed,
  }))
}

/** The tokens of the answer for which the place looked at most is one where the wanted digit stands, or so many places after. */
function countHits({ values, columns, framed }: LabelledMap, offset = 0): number {
  const peaks = argmaxRows(values, columns.length)
  return framed.filter(({ row, column }) => peaks[row] === column + offset).length
}

export const countAdditiveHits = (picture: TranslationPicture, task: SequenceTask, offset = 0) =>
  countHits(createAdditiveMap(picture, task), offset)

/** The same for the Transformer's head of which it is true most often. */
export function findBestHead(
  picture: TranslationPicture,
  task: SequenceTask,
): { readonly index: number; readonly hits: number } {
  const hitsByHead = createTransformerMaps(picture, task).map((map) => countHits(map))
  const max = Math.max(...hitsByHead)
  return { index: hitsByHead.indexOf(max), hits: max }
}

/** What each row of a map looks at most, in words: 6→2 at 1. */
export const describePeaks = ({ values, rows, columns }: LabelledMap) =>
  argmaxRows(values, columns.length)
    .map((column, row) => `${rows[row]} ${columns[column]}`)
    .join(', ')

/** The tokens of an answer that are right. */
export const countCorrect = ({ answer }: TranslatorPicture, target: ArrayLike<number>) =>
  answer.reduce((sum, digit, at) => sum + Number(digit === target[at]), 0)
