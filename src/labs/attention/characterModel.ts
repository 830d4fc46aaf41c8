import { type Array as Arr, jit, nn, tree } from '@jax-js/jax'
import { floatArray, readFloats } from '../learning/layers'
import type { Random } from '../learning/random'
import { createTraining } from '../learning/training'
import type { CharactersSettings } from './charactersParameters'
import { oneHot, type Rows } from './sequences'
import {
  countTransformerWeights,
  encodePositions,
  initTransformer,
  maskedScore,
  readMaps,
  runTransformer,
  type Transformer,
  type TransformerShape,
} from './transformer'

const layers = 2
const width = 32

/**
 * A causal Transformer over characters, in training (after Radford and others, 2018).
 *
 * @param count Characters in the alphabet.
 */
export function createCharacterModel(random: Random, settings: CharactersSettings, count: number) {
  const { window, heads } = settings
  const shape: TransformerShape = { vocabulary: count, classes: count, width, layers }
  const positions = encodePositions(settings.positionCode, window, width)
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
  const forward = jit(run)
  const encode = (rows: Rows) => floatArray(oneHot(rows, window, count), [rows.length, window, count])
  return {
    weightCount: countTransformerWeights(shape),
    layers,
    /**
     * One update on sequences of `window + 1` characters each. Returns the loss before it, in nats per
     * character.
     */
    learn: (rate: number, sequences: Rows) =>
      training.step(
        rate,
        encode(sequences.map((one) => one.slice(0, window))),
        encode(sequences.map((one) => one.slice(1, window + 1))),
      ),
    /**
     * Scores of the character after at most `window` characters, and the attention maps of all layers, [window,
     * window] each, the heads of the first layer first.
     */
    predict(characters: readonly number[]) {
      const [scores, maps] = forward(tree.ref(training.parameters), encode([characters]))
      const last = (characters.length - 1) * count
      return { scores: readFloats(scores).slice(last, last + count), maps: readMaps(maps, heads) }
    },
    dispose() {
      training.dispose()
      forward.dispose()
    },
  }
}
