import { argmaxRows, pickSubmatrix } from '../../../../layout/plot/matrixLayout'
import type { SequenceTask } from '../../sequences'
import type { TranslationPicture, TranslatorPicture } from '../../translateExperiment'
import type { TranslatorName } from '../../translator'

export interface LabelledMap {
  readonly values: Float32Array
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** For each token of the answer, the cells of the target digit in the input. */
  readonly framed: readonly { readonly row: number; readonly column: number }[]
}

/**
 * For each target token, the input positions of its digit: the mirrored one when reversing, all occurrences
 * when sorting.
 */
const findTargetPositions = ({ input, target }: TranslationPicture, task: SequenceTask) =>
  Array.from(target, (targetDigit, at) =>
    task === 'reverse'
      ? [input.length - 1 - at]
      : Array.from(input).flatMap((digit, position) => (digit === targetDigit ? [position] : [])),
  )

/** @param firstRow The row of the first token of the answer. */
const findTargetCells = (picture: TranslationPicture, task: SequenceTask, firstRow = 0) =>
  findTargetPositions(picture, task).flatMap((positions, at) =>
    positions.map((column) => ({ row: firstRow + at, column })),
  )

const [endMark, startMark] = ['▪', '▸']

/** Whether a network has been tested yet; before the first step, they are tested one after the other. */
export const isTested = ({ translators }: TranslationPicture, name: TranslatorName) =>
  translators.some((translator) => translator.name === name)

export const findTranslator = (
  { translators }: TranslationPicture,
  name: TranslatorName,
): TranslatorPicture => translators.find((translator) => translator.name === name)!

/** The additive attention map: a row per output token, a column per input token and the end of the input. */
export function createAdditiveMap(picture: TranslationPicture, task: SequenceTask): LabelledMap {
  const { answer, attentionMaps } = findTranslator(picture, 'attention')
  return {
    values: attentionMaps[0]!,
    rows: Array.from(answer, (token) => `→${token}`),
    columns: [...Array.from(picture.input, String), endMark],
    framed: findTargetCells(picture, task),
  }
}

/** The rows of a Transformer's map that have a token: of the input with its end, and of the answer. */
const getTokenPositions = ({ input, maxLength }: TranslationPicture) => ({
  input: Array.from({ length: input.length + 1 }, (_, at) => at),
  answer: Array.from({ length: input.length }, (_, at) => maxLength + 1 + at),
})

/** The map of each of the Transformer's heads, over the tokens of input and answer. */
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

/** Counts framed cells that are `offset` columns before the maximum of their row. */
function countHits({ values, columns, framed }: LabelledMap, offset = 0): number {
  const peaks = argmaxRows(values, columns.length)
  return framed.filter(({ row, column }) => peaks[row] === column + offset).length
}

export const countAdditiveHits = (picture: TranslationPicture, task: SequenceTask, offset = 0) =>
  countHits(createAdditiveMap(picture, task), offset)

/** The Transformer's head with the most hits; see `countHits`. */
export function findBestHead(
  picture: TranslationPicture,
  task: SequenceTask,
): { readonly index: number; readonly hits: number } {
  const hitsByHead = createTransformerMaps(picture, task).map((map) => countHits(map))
  const max = Math.max(...hitsByHead)
  return { index: hitsByHead.indexOf(max), hits: max }
}

/** Lists the column with the maximum of each row, such as "→2 2, →6 ▪". */
export const describePeaks = ({ values, rows, columns }: LabelledMap) =>
  argmaxRows(values, columns.length)
    .map((column, row) => `${rows[row]} ${columns[column]}`)
    .join(', ')

/** Counts the correct tokens of an answer. */
export const countCorrect = ({ answer }: TranslatorPicture, target: ArrayLike<number>) =>
  answer.reduce((sum, digit, at) => sum + Number(digit === target[at]), 0)
