import { type Array as Arr, jit, nn, tree } from '@jax-js/jax'
import { floatArray } from '../learning/layers'
import type { Random } from '../learning/random'
import { createTraining } from '../learning/training'
import type { CharactersSettings } from './charactersParameters'
import {
  countTransformerWeights,
  initTransformer,
  maskedScore,
  positionalEncoding,
  runTransformer,
  type Transformer,
  type TransformerShape,
} from './transformer'

/** A causal Transformer over characters, in training (after Radford and others, 2018). */
export interface CharacterModel {
  readonly weightCount: number
  readonly layers: number
  /**
   * One update on sequences of `window + 1` characters each. Returns the loss before it, in nats per
   * character.
   */
  learn(rate: number, sequences: readonly (readonly number[])[]): number
  /**
   * Scores of the character after at most `window` characters, and the attention maps of all layers, [window,
   * window] each, the heads of the first layer first.
   */
  predict(characters: readonly number[]): { scores: Float32Array; maps: readonly Float32Array[] }
  dispose(): void
}

const layers = 2
const width = 32

/** @param count Characters in the alphabet. */
export function createCharacterModel(
  random: Random,
  settings: CharactersSettings,
  count: number,
): CharacterModel {
  const { window, heads } = settings
  const shape: TransformerShape = { vocabulary: count, classes: count, width, layers }
  const positions = settings.positionCode
    ? positionalEncoding(window, width)
    : new Float32Array(window * width)
  const causalMask = Float32Array.from({ length: window * window }, (_, at) =>
    at % window > Math.floor(at / window) ? maskedScore : 0,
  )
  const run = (weights: Transformer, tokens: Arr) =>
    runTransformer(
      weights,
      heads,
      tokens,
      floatArray(positions, [window, width]),
      floatArray(causalMask, [window, window]),
    )
  const training = createTraining<Transformer>(
    initTransformer(random, shape),
    (weights: Transformer, tokens: Arr, truths: Arr) => {
      const [scores, maps] = run(weights, tokens)
      tree.dispose(maps)
      return nn.logSoftmax(scores, -1).mul(truths).sum(-1).mean().neg()
    },
    1,
  )
  const forward = jit((weights: Transformer, tokens: Arr) => run(weights, tokens))

  const encodeOneHot = (rows: readonly (readonly number[])[]) => {
    const numbers = new Float32Array(rows.length * window * count)
    for (const [row, tokens] of rows.entries()) {
      for (const [at, token] of tokens.entries()) numbers[(row * window + at) * count + token] = 1
    }
    return floatArray(numbers, [rows.length, window, count])
  }
  return {
    weightCount: countTransformerWeights(shape),
    layers,
    learn: (rate, sequences) =>
      training.step(
        rate,
        encodeOneHot(sequences.map((one) => one.slice(0, window))),
        encodeOneHot(sequences.map((one) => one.slice(1, window + 1))),
      ),
    predict(characters) {
      const [scores, maps] = forward(tree.ref(training.parameters), encodeOneHot([characters])) as [
        Arr,
        Arr[],
      ]
      const last = (characters.length - 1) * count
      const read = maps.map((one) => one.dataSync() as Float32Array)
      return {
        scores: (scores.dataSync() as Float32Array).slice(last, last + count),
        maps: read.flatMap((one) =>
          Array.from({ length: heads }, (_, head) => one.slice(head * window ** 2, (head + 1) * window ** 2)),
        ),
      }
    },
    dispose() {
      training.dispose()
      forward.dispose()
    },
  }
}
