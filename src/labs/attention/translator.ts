import { type Array as Arr, jit, tree } from '@jax-js/jax'
import { applyDense, type Dense, floatArray } from '../learning/layers'
import { createRandom } from '../learning/random'
import { fitUnits } from '../learning/statistics'
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
  type Rows,
  shiftRight,
  solve,
  startToken,
  vocabularySize,
} from './sequences'
import type { TranslationSettings } from './translateParameters'

export const translatorNames = ['fixedVector', 'attention', 'transformer'] as const
export type TranslatorName = (typeof translatorNames)[number]

/** Greedily decoded answers. */
export interface TranslatorOutputs {
  /** Each has as many digits as its input. */
  readonly rows: readonly (readonly number[])[]
  /**
   * The attention maps for the first sequence, one per layer and head, [rows, columns]. Additive attention
   * has a row for each position of the answer and a column for each of the input; a Transformer has rows and
   * columns for both.
   */
  readonly attentionMaps: readonly Float32Array[]
}

/** A sequence-to-sequence network in training. */
export interface Translator {
  readonly name: TranslatorName
  readonly weightCount: number
  /** One update. Returns the loss before it, in nats per token. */
  learn(rate: number, sequences: Rows): number
  /** Decodes greedily. Always call it with the same number of sequences. */
  answer(sequences: Rows): TranslatorOutputs
  dispose(): void
}

/** The digit with the highest score in one row of [rows, digits]. */
export function argmaxDigit(scores: ArrayLike<number>, row: number): number {
  let best = 0
  for (let one = 1; one < digitCount; one++) {
    if (scores[row * digitCount + one]! > scores[row * digitCount + best]!) best = one
  }
  return best
}

/**
 * The targets of the loss, [rows, longest, digits]: each token has the same weight, and all weights add up to
 * 1.
 */
export function encodeTargets(answers: Rows, maxLength: number): Float32Array<ArrayBuffer> {
  const truths = new Float32Array(answers.length * maxLength * digitCount)
  const weight = 1 / answers.reduce((sum, { length }) => sum + length, 0)
  for (const [row, answer] of answers.entries()) {
    for (const [at, digit] of answer.entries()) truths[(row * maxLength + at) * digitCount + digit] = weight
  }
  return truths
}

/** The random generator of a network's initial weights, independent of the sequences'. */
export const createInitialRandom = (name: TranslatorName, seed: number) =>
  createRandom(seed * translatorNames.length + translatorNames.indexOf(name) + 1)

/** An encoder–decoder, with or without attention, of about `budget` weights. */
export function createEncoderDecoder(
  hasAttention: boolean,
  budget: number,
  settings: TranslationSettings,
): Translator {
  const { longest: maxLength, task, seed } = settings
  const name = hasAttention ? 'attention' : 'fixedVector'
  const places = maxLength + 1
  const units = fitUnits((count) => countDecoderWeights(count, hasAttention), budget)
  const random = createInitialRandom(name, seed)
  const training = createTraining<EncoderDecoder>(
    initEncoderDecoder(random, units, hasAttention),
    computeLoss,
    1,
  )
  const runEncoder = jit((weights: Omit<EncoderDecoder, 'head'>, inputs: Arr, present: Arr) =>
    encode(weights, inputs, present),
  )
  const runDecoder = jit(
    (weights: Omit<EncoderDecoder, 'head'>, head: Dense, state: Arr, encoded: EncodedInput, token: Arr) => {
      const [next, map] = decode(weights, state, encoded, token)
      return [next, applyDense(head, next.ref), map]
    },
  )
  const createInputs = (sequences: Rows): [Arr, Arr] => {
    const count = sequences.length
    const rows = appendEnd(sequences)
    return [
      floatArray(oneHot(rows, places), [count, places, vocabularySize]),
      floatArray(presenceMask(rows, places), [count, places]),
    ]
  }
  return {
    name,
    weightCount: countDecoderWeights(units, hasAttention),
    learn(rate, sequences) {
      const answers = sequences.map((one) => solve(task, one))
      const count = sequences.length
      return training.step(
        rate,
        ...createInputs(sequences),
        floatArray(oneHot(shiftRight(answers), maxLength), [count, maxLength, vocabularySize]),
        floatArray(encodeTargets(answers, maxLength), [count, maxLength, digitCount]),
      )
    },
    answer(sequences) {
      const count = sequences.length
      const first = sequences[0]!.length
      const { head, ...rest } = training.parameters
      let [state, encoded] = runEncoder(tree.ref(rest), ...createInputs(sequences)) as [Arr, EncodedInput]
      let tokens = sequences.map(() => [startToken])
      const rows: number[][] = sequences.map(() => [])
      const map = new Float32Array(first * (first + 1))
      for (let at = 0; at < maxLength; at++) {
        const token = floatArray(oneHot(tokens, 1), [count, vocabularySize])
        const written = runDecoder(tree.ref(rest), tree.ref(head), state, tree.ref(encoded), token)
        const [next, scores, stepMaps] = written as [Arr, Arr, [] | [Arr]]
        state = next
        const numbers = scores.dataSync() as Float32Array
        for (const one of stepMaps) {
          const looked = (one.dataSync() as Float32Array).subarray(0, first + 1)
          if (at < first) map.set(looked, at * (first + 1))
        }
        tokens = sequences.map((_, row) => [argmaxDigit(numbers, row)])
        for (const [row, { length }] of sequences.entries())
          if (at < length) rows[row]!.push(tokens[row]![0]!)
      }
      tree.dispose([state, encoded])
      return { rows, attentionMaps: hasAttention ? [map] : [] }
    },
    dispose() {
      training.dispose()
      runEncoder.dispose()
      runDecoder.dispose()
    },
  }
}
