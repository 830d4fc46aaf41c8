import { type Array as Arr, jit, tree } from '@jax-js/jax'
import { apply, type Dense, floats } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createTraining } from '../learning/training'
import {
  decode,
  type EncodedInput,
  type EncoderDecoder,
  encode,
  encoderDecoder,
  lossOf,
  sizeOf,
} from './decoder'
import { digits, inputsOf, oneHot, present, seenOf, start, translate, vocabulary } from './sequences'
import type { TranslationSettings } from './translateParameters'

export const names = ['fixedVector', 'attention', 'transformer'] as const
export type TranslatorName = (typeof names)[number]

type Rows = readonly (readonly number[])[]

/** What came of sequences by writing, token after token, what seems the likeliest. */
export interface TranslatorAnswers {
  /** As many digits each as the sequence has. */
  readonly rows: readonly (readonly number[])[]
  /**
   * Attention at the answer to the first sequence: a map for each layer and head, [rows, columns]. Additive attention has a row
   * for each place of the answer and a column for each of the input; a Transformer both for each place of both.
   */
  readonly maps: readonly Float32Array[]
}

/** A network in training that makes sequences of sequences. */
export interface Translator {
  readonly name: TranslatorName
  readonly weights: number
  /** One update on sequences; gives the loss before, nats a token. */
  learn(rate: number, sequences: Rows): number
  /** The number of sequences is always the same. */
  answer(sequences: Rows): TranslatorAnswers
  dispose(): void
}

/** A token's digit with the highest score, for each row of [rows, digits]. */
export function likeliest(scores: ArrayLike<number>, row: number): number {
  let best = 0
  for (let one = 1; one < digits; one++) {
    if (scores[row * digits + one]! > scores[row * digits + best]!) best = one
  }
  return best
}

/** The right answers as the loss wants them, [rows, longest, digits]: each token weighs the same, all together 1. */
export function truthsOf(answers: Rows, longest: number): Float32Array<ArrayBuffer> {
  const truths = new Float32Array(answers.length * longest * digits)
  const weight = 1 / answers.reduce((sum, { length }) => sum + length, 0)
  for (const [row, answer] of answers.entries()) {
    for (const [at, digit] of answer.entries()) truths[(row * longest + at) * digits + digit] = weight
  }
  return truths
}

/** The units with which a size comes nearest to a budget of weights. */
export function nearest(size: (units: number) => number, budget: number): number {
  let units = 1
  while (Math.abs(size(units + 1) - budget) < Math.abs(size(units) - budget)) units++
  return units
}

/** The chance of a network's first weights, which is not that of the sequences. */
export const chanceOf = (name: TranslatorName, seed: number) =>
  createRandom(seed * names.length + names.indexOf(name) + 1)

/** An encoder and a decoder, with attention or without, of nearly `budget` weights. */
export function createEncoderDecoder(
  attends: boolean,
  budget: number,
  setting: TranslationSettings,
): Translator {
  const { longest, task, seed } = setting
  const name = attends ? 'attention' : 'fixedVector'
  const places = longest + 1
  const units = nearest((count) => sizeOf(count, attends), budget)
  const random = chanceOf(name, seed)
  const training = createTraining<EncoderDecoder>(encoderDecoder(random, units, attends), lossOf, 1)
  const read = jit((weights: Omit<EncoderDecoder, 'head'>, inputs: Arr, there: Arr) =>
    encode(weights, inputs, there),
  )
  const write = jit(
    (weights: Omit<EncoderDecoder, 'head'>, head: Dense, state: Arr, shown: EncodedInput, token: Arr) => {
      const [next, map] = decode(weights, state, shown, token)
      return [next, apply(head, next.ref), map]
    },
  )
  const inputArrays = (sequences: Rows): [Arr, Arr] => {
    const count = sequences.length
    const rows = inputsOf(sequences)
    return [
      floats(oneHot(rows, places), [count, places, vocabulary]),
      floats(present(rows, places), [count, places]),
    ]
  }
  return {
    name,
    weights: sizeOf(units, attends),
    learn(rate, sequences) {
      const answers = sequences.map((one) => translate(task, one))
      const count = sequences.length
      return training.step(
        rate,
        ...inputArrays(sequences),
        floats(oneHot(seenOf(answers), longest), [count, longest, vocabulary]),
        floats(truthsOf(answers, longest), [count, longest, digits]),
      )
    },
    answer(sequences) {
      const count = sequences.length
      const first = sequences[0]!.length
      const { head, ...rest } = training.parameters
      let [state, shown] = read(tree.ref(rest), ...inputArrays(sequences)) as [Arr, EncodedInput]
      let tokens = sequences.map(() => [start])
      const rows: number[][] = sequences.map(() => [])
      const map = new Float32Array(first * (first + 1))
      for (let at = 0; at < longest; at++) {
        const token = floats(oneHot(tokens, 1), [count, vocabulary])
        const written = write(tree.ref(rest), tree.ref(head), state, tree.ref(shown), token)
        const [next, scores, there] = written as [Arr, Arr, [] | [Arr]]
        state = next
        const numbers = scores.dataSync() as Float32Array
        for (const one of there) {
          const looked = (one.dataSync() as Float32Array).subarray(0, first + 1)
          if (at < first) map.set(looked, at * (first + 1))
        }
        tokens = sequences.map((_, row) => [likeliest(numbers, row)])
        for (const [row, { length }] of sequences.entries())
          if (at < length) rows[row]!.push(tokens[row]![0]!)
      }
      tree.dispose([state, shown])
      return { rows, maps: attends ? [map] : [] }
    },
    dispose() {
      training.dispose()
      read.dispose()
      write.dispose()
    },
  }
}
