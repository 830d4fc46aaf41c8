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

export type SequenceTask = 'reverse' | 'sort'

export const solve = (task: SequenceTask, digitsIn: readonly number[]): number[] =>
  task === 'reverse' ? [...digitsIn].reverse() : [...digitsIn].sort((one, other) => one - other)

const draw = (random: Random, length: number) => Array.from({ length }, () => random.below(digitCount))

/**
 * Sequences of random lengths, none of which (as text) is in `kept`, the test set: there are only a thousand
 * sequences of three digits.
 */
export function drawMixed(
  random: Random,
  longest: number,
  count: number,
  kept: ReadonlySet<string>,
): number[][] {
  const other = (): number[] => {
    const drawn = draw(random, minLength + random.below(longest - minLength + 1))
    return kept.has(String(drawn)) ? other() : drawn
  }
  return Array.from({ length: count }, other)
}

/** `each` sequences of each length, shortest first. */
export const drawByLength = (random: Random, longest: number, each: number) =>
  Array.from({ length: (longest - minLength + 1) * each }, (_, at) =>
    draw(random, minLength + Math.floor(at / each)),
  )

/** One-hot tokens of shape [rows, places, vocabulary]; positions without a token are all zeros. */
export function oneHot(rows: readonly (readonly number[])[], places: number): Float32Array<ArrayBuffer> {
  const ones = new Float32Array(rows.length * places * vocabularySize)
  for (const [row, tokens] of rows.entries()) {
    for (const [place, token] of tokens.entries()) {
      if (token !== noToken) ones[(row * places + place) * vocabularySize + token] = 1
    }
  }
  return ones
}

/** The inputs followed by the end token. */
export const appendEnd = (sequences: readonly (readonly number[])[]) =>
  sequences.map((one) => [...one, endToken])

/** The decoder's inputs for teacher forcing: the start token, then all tokens but the last. */
export const shiftRight = (answers: readonly (readonly number[])[]) =>
  answers.map((one) => [startToken, ...one.slice(0, -1)])

/** 1 where there is a token, [rows, places]. */
export function presenceMask(
  rows: readonly (readonly number[])[],
  places: number,
): Float32Array<ArrayBuffer> {
  const ones = new Float32Array(rows.length * places)
  for (const [row, { length }] of rows.entries()) ones.fill(1, row * places, row * places + length)
  return ones
}
