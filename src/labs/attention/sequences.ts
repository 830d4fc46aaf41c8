import type { Random } from '../learning/random'

export const digitCount = 10
/** The tokens that end an input and start an answer. */
const endToken = 10
export const startToken = 11
/** Marks a position without a token. */
export const noToken = -1
/** Digits, end token and start token. */
export const vocabularySize = 12
export const minLength = 3

/** The tokens of several sequences. */
export type Rows = readonly (readonly number[])[]

export type SequenceTask = 'reverse' | 'sort'

export const solve = (task: SequenceTask, digits: readonly number[]): number[] =>
  task === 'reverse' ? [...digits].reverse() : [...digits].sort((one, other) => one - other)

const drawDigits = (random: Random, length: number) =>
  Array.from({ length }, () => random.nextInteger(digitCount))

/**
 * Sequences of random lengths, none of which (as text) is in `testSequences`: there are only a thousand
 * sequences of three digits.
 */
export function drawMixed(
  random: Random,
  maxLength: number,
  count: number,
  testSequences: ReadonlySet<string>,
): number[][] {
  const other = (): number[] => {
    const sequence = drawDigits(random, minLength + random.nextInteger(maxLength - minLength + 1))
    return testSequences.has(String(sequence)) ? other() : sequence
  }
  return Array.from({ length: count }, other)
}

/** `each` sequences of each length, shortest first. */
export const drawByLength = (random: Random, maxLength: number, each: number) =>
  Array.from({ length: (maxLength - minLength + 1) * each }, (_, at) =>
    drawDigits(random, minLength + Math.floor(at / each)),
  )

/** One-hot tokens of shape [rows, places, vocabulary]; positions without a token are all zeros. */
export function oneHot(rows: Rows, places: number, vocabulary = vocabularySize): Float32Array<ArrayBuffer> {
  const encoded = new Float32Array(rows.length * places * vocabulary)
  for (const [row, tokens] of rows.entries()) {
    for (const [place, token] of tokens.entries()) {
      if (token !== noToken) encoded[(row * places + place) * vocabulary + token] = 1
    }
  }
  return encoded
}

/** The inputs followed by the end token. */
export const appendEnd = (sequences: Rows) => sequences.map((one) => [...one, endToken])

/** The decoder's inputs for teacher forcing: the start token, then all tokens but the last. */
export const shiftRight = (answers: Rows) => answers.map((one) => [startToken, ...one.slice(0, -1)])

/** 1 where there is a token, [rows, places]. */
export function presenceMask(rows: Rows, places: number): Float32Array<ArrayBuffer> {
  const mask = new Float32Array(rows.length * places)
  for (const [row, { length }] of rows.entries()) mask.fill(1, row * places, row * places + length)
  return mask
}
