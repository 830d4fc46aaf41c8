import { type Array as Arr, jit, tree } from '@jax-js/jax'
import { applyDense, type Dense, floatArray } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createTraining } from '../learning/training'
import {
  computeLoss,
  countDecoderWeights,
  decode,
  type EncodedInput,
  type EncoderDecoder,
  encode,
  initEncoderDecoder,
} from './decoder'
import {
  appendEnd,
  digitCount,
  oneHot,
  presenceMask,
  shiftRight,
  solve,
  startToken,
  vocabularySize,
} from './sequences'
import type { TranslationSettings } from './translateParameters'

export const translatorNames = ['fixedVector', 'attention', 'transformer'] as const
export type TranslatorName = (typeof translatorNames)[number]

type Rows = readonly (readonly number[])[]

/** What came of sequences by writing, token after token, what seems the likeliest. */
export interface TranslatorOutputs {
  /** As many digits each as the sequence has. */
  readonly rows: readonly (readonly number[])[]
  /**
   * Attention at the answer to the first sequence: a map for each layer and head, [rows, columns]. Additive attention has a row
   * for each place of the answer and a column for each of the input; a Transformer both for each place of both.
   */
  readonly attentionMaps: readonly Float32Array[]
}

/** A network in training that makes sequences of sequences. */
export interface Translator {
  readonly name: TranslatorName
  readonly weightCount: number
  /** One update on sequences; gives the loss before, nats a token. */
  learn(rate: number, sequences: Rows): number
  /** The number of sequences is always the same. */
  answer(sequences: Rows): TranslatorOutputs
  dispose(): void
}

/** A token's digit with the highest score, for each row of [rows, digits]. */
export function argmaxDigit(scores: ArrayLike<number>, row: number): number {
  let best = 0
  for (let one = 1; one < digitCount; one++) {
    if (scores[row * digitCount + one]! > scores[row * digitCount + best]!) best = one
  }
  return best
}

/** The right answers as the loss wants them, [rows, longest, digits]: each token weighs the same, all together 1. */
export function encodeTargets(answers: Rows, longest: number): Float32Array<ArrayBuffer> {
  const truths = new Float32Array(answers.length * longest * digitCount)
  const weight = 1 / answers.reduce((sum, { length }) => sum + length, 0)
  for (const [row, answer] of answers.entries()) {
    for (const [at, digit] of answer.entries()) truths[(row * longest + at) * digitCount + digit] = weight
  }
  return truths
}

/** The units with which a size comes nearest to a budget of weights. */
export function fitUnits(size: (units: number) => number, budget: number): number {
  let units = 1
  while (Math.abs(size(units + 1) - budget) < Math.abs(size(units) - budget)) units++
  return units
}

/** The chance of a network's first weights, which is not that of the sequences. */
export const createInitialRandom = (name: TranslatorName, seed: number) =>
  createRandom(seed * translatorNames.length + translatorNames.indexOf(name) + 1)

/** An encoder and a decoder, with attention or without, of nearly `budget` weights. */
export function createEncoderDecoder(
  attends: boolean,
  budget: number,
  setting: TranslationSettings,
): Translator {
  const { longest, task, seed } = setting
  const name = attends ? 'attention' : 'fixedVector'
  const places = longest + 1
  const units = fitUnits((count) => countDecoderWeights(count, attends), budget)
  const random = createInitialRandom(name, seed)
  const training = createTraining<EncoderDecoder>(initEncoderDecoder(random, units, attends), computeLoss, 1)
  const read = jit((weights: Omit<EncoderDecoder, 'head'>, inputs: Arr, there: Arr) =>
    encode(weights, inputs, there),
  )
  const write = jit(
    (weights: Omit<EncoderDecoder, 'head'>, head: Dense, state: Arr, shown: EncodedInput, token: Arr) => {
      const [next, map] = decode(weights, state, shown, token)
      return [next, applyDense(head, next.ref), map]
    },
  )
  const inputArrays = (sequences: Rows): [Arr, Arr] => {
    const count = sequences.length
    const rows = appendEnd(sequences)
    return [
      floatArray(oneHot(rows, places), [count, places, vocabularySize]),
      floatArray(presenceMask(rows, places), [count, places]),
    ]
  }
  return {
    name,
    weightCount: countDecoderWeights(units, attends),
    learn(rate, sequences) {
      const answers = sequences.map((one) => solve(task, one))
      const count = sequences.length
      return training.step(
        rate,
        ...inputArrays(sequences),
        floatArray(oneHot(shiftRight(answers), longest), [count, longest, vocabularySize]),
        floatArray(encodeTargets(answers, longest), [count, longest, digitCount]),
      )
    },
    answer(sequences) {
      const count = sequences.length
      const first = sequences[0]!.length
      const { head, ...rest } = training.parameters
      let [state, shown] = read(tree.ref(rest), ...inputArrays(sequences)) as [Arr, EncodedInput]
      let tokens = sequences.map(() => [startToken])
      const rows: number[][] = sequences.map(() => [])
      const map = new Float32Array(first * (first + 1))
      for (let at = 0; at < longest; at++) {
        const token = floatArray(oneHot(tokens, 1), [count, vocabularySize])
        const written = write(tree.ref(rest), tree.ref(head), state, tree.ref(shown), token)
        const [next, scores, there] = written as [Arr, Arr, [] | [Arr]]
        state = next
        const numbers = scores.dataSync() as Float32Array
        for (const one of there) {
          const looked = (one.dataSync() as Float32Array).subarray(0, first + 1)
          if (at < first) map.set(looked, at * (first + 1))
        }
        tokens = sequences.map((_, row) => [argmaxDigit(numbers, row)])
        for (const [row, { length }] of sequences.entries())
          if (at < length) rows[row]!.push(tokens[row]![0]!)
      }
      tree.dispose([state, shown])
      return { rows, attentionMaps: attends ? [map] : [] }
    },
    dispose() {
      training.dispose()
      read.dispose()
      write.dispose()
    },
  }
}
