import type { Random } from '../learning/random'

export const digits = 10
/** The token that ends an input, and the one that begins an answer. */
const end = 10
export const start = 11
/** Stands where there is no token. */
export const none = -1
/** Digits, end and start. */
export const vocabulary = 12
export const shortest = 3

export type SequenceTask = 'reverse' | 'sort'

export const translate = (task: SequenceTask, digitsIn: readonly number[]): number[] =>
  task === 'reverse' ? [...digitsIn].reverse() : [...digitsIn].sort((one, other) => one - other)

const draw = (random: Random, length: number) => Array.from({ length }, () => random.below(digits))

/** Sequences of random lengths, none of which, as text, is among those `kept` for tests; of three digits there are but a thousand. */
export function drawMixed(
  random: Random,
  longest: number,
  count: number,
  kept: ReadonlySet<string>,
): number[][] {
  const other = (): number[] => {
    const drawn = draw(random, shortest + random.below(longest - shortest + 1))
    return kept.has(String(drawn)) ? other() : drawn
  }
  return Array.from({ length: count }, other)
}

/** `each` sequences of each length, the shortest first. */
export const drawEach = (random: Random, longest: number, each: number) =>
  Array.from({ length: (longest - shortest + 1) * each }, (_, at) =>
    draw(random, shortest + Math.floor(at / each)),
  )

/** Tokens as ones among noughts, of shape [rows, places, vocabulary]; a place without a token is noughts. */
export function oneHot(rows: readonly (readonly number[])[], places: number): Float32Array<ArrayBuffer> {
  const ones = new Float32Array(rows.length * places * vocabulary)
  for (const [row, tokens] of rows.entries()) {
    for (const [place, token] of tokens.entries()) {
      if (token !== none) ones[(row * places + place) * vocabulary + token] = 1
    }
  }
  return ones
}

/** The inputs with their end, in `longest + 1` places. */
export const inputsOf = (sequences: readonly (readonly number[])[]) => sequences.map((one) => [...one, end])

/** What the decoder sees of answers: a start, then all but the last. */
export const seenOf = (answers: readonly (readonly number[])[]) =>
  answers.map((one) => [start, ...one.slice(0, -1)])

/** One where there is a token, [rows, places]. */
export function present(rows: readonly (readonly number[])[], places: number): Float32Array<ArrayBuffer> {
  const ones = new Float32Array(rows.length * places)
  for (const [row, { length }] of rows.entries()) ones.fill(1, row * places, row * places + length)
  return ones
}
