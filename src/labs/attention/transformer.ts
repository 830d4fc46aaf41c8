import { type Array as Arr, nn, numpy as np, tree } from '@jax-js/jax'
import { randomNormals, readFloats } from '../learning/layers'
import type { Random } from '../learning/random'

/**
 * The weights of a small Transformer of width d. All layers are equal and stacked in a few arrays. `tokens`
 * [vocabulary, d]; for each layer the joint projection to queries, keys and values `attend` [layers, d, 3d],
 * the output projection of the heads `merge` [layers, d, d], and the feed-forward part `widen` [layers, d,
 * 2d] with `wideBias` [layers, 2d], and `narrow` [layers, 2d, d] with `narrowBias` [layers, d]; `out` [d,
 * classes].
 */
export type Transformer = {
  tokens: Arr
  attend: Arr
  merge: Arr
  widen: Arr
  wideBias: Arr
  narrow: Arr
  narrowBias: Arr
  out: Arr
}

export interface TransformerShape {
  readonly vocabulary: number
  readonly classes: number
  readonly width: number
  readonly layers: number
}

/** Width of the feed-forward part, as a multiple of the model's. */
const feedForwardFactor = 2

/** The number of weights in all. */
export const countTransformerWeights = ({ vocabulary, classes, width, layers }: TransformerShape) =>
  (vocabulary + classes) * width +
  layers * ((4 + 2 * feedForwardFactor) * width ** 2 + (1 + feedForwardFactor) * width)

export function initTransformer(
  random: Random,
  { vocabulary, classes, width, layers }: TransformerShape,
): Transformer {
  const scaled = (inputs: number, outputs: number) =>
    randomNormals(random, [layers, inputs, outputs], 1 / Math.sqrt(inputs))
  return {
    tokens: randomNormals(random, [vocabulary, width], 1),
    attend: scaled(width, 3 * width),
    merge: scaled(width, width),
    widen: scaled(width, feedForwardFactor * width),
    wideBias: np.zeros([layers, feedForwardFactor * width]),
    narrow: scaled(feedForwardFactor * width, width),
    narrowBias: np.zeros([layers, width]),
    out: randomNormals(random, [width, classes], 1 / Math.sqrt(width)),
  }
}

/** The sinusoidal positional encoding, [length, width] (Vaswani and others, 2017, section 3.5). */
export function positionalEncoding(length: number, width: number): Float32Array<ArrayBuffer> {
  const code = new Float32Array(length * width)
  for (let at = 0; at < length; at++) {
    for (let one = 0; one < width; one++) {
      const angle = at / 10_000 ** ((one - (one % 2)) / width)
      code[at * width + one] = one % 2 ? Math.cos(angle) : Math.sin(angle)
    }
  }
  return code
}

/** The same, or zeros if the Transformer gets no positional encoding. */
export const encodePositions = (hasCode: boolean, length: number, width: number) =>
  hasCode ? positionalEncoding(length, width) : new Float32Array(length * width)

/**
 * Reads the attention maps of one sequence, [heads, length, length] of each layer, and splits them: one per
 * head, those of the first layer first. Consumes them.
 */
export const readMaps = (layers: Arr[], heads: number): Float32Array[] =>
  layers.map(readFloats).flatMap((maps) => {
    const size = maps.length / heads
    return Array.from({ length: heads }, (_, head) => maps.slice(head * size, (head + 1) * size))
  })

/** Added to the attention scores of masked keys. */
export const maskedScore = -1e4

/**
 * Runs a Transformer with pre-normalisation (Xiong and others, 2020). Returns the scores [batch, length,
 * classes] at each position, and the attention maps, [batch, heads, length, length] per layer. Consumes all
 * arguments.
 *
 * @param tokens One-hot, [batch, length, vocabulary]; zeros where there is no token.
 * @param code [length, width], added to the token embeddings.
 * @param mask Added to the attention scores: 0 or {@link maskedScore}; broadcasts to [batch, heads, length,
 * length].
 */
export function runTransformer(
  weights: Transformer,
  heads: number,
  tokens: Arr,
  code: Arr,
  mask: Arr,
): [scores: Arr, maps: Arr[]] {
  const { tokens: table, out, ...stacked } = weights
  const [batch, length] = tokens.shape as [number, number]
  const [layers, width] = stacked.merge.shape as [number, number]
  const headWidth = width / heads
  /** Splits [batch, length, 3 · width] into queries, keys and values of [batch, heads, length, each]. */
  const split = (joint: Arr) => {
    const parts = joint.reshape([batch, length, 3, heads, headWidth]).transpose([2, 0, 3, 1, 4])
    const [queries, keys] = [parts.ref.slice(0), parts.ref.slice(1)]
    return [queries, keys, parts.slice(2)] as const
  }
  const maps: Arr[] = []
  let x = np.matmul(tokens, table).add(code)
  for (let at = 0; at < layers; at++) {
    const layer = (name: keyof typeof stacked) => stacked[name].ref.slice(at)
    const [queries, keys, values] = split(np.matmul(nn.standardize(x.ref, -1), layer('attend')))
    const logits = np.matmul(queries, keys.transpose([0, 1, 3, 2])).mul(1 / Math.sqrt(headWidth))
    const map = nn.softmax(logits.add(mask.ref), -1)
    maps.push(map.ref)
    const attended = np.matmul(map, values).transpose([0, 2, 1, 3]).reshape([batch, length, width])
    x = x.add(np.matmul(attended, layer('merge')))
    const widened = np.matmul(nn.standardize(x.ref, -1), layer('widen')).add(layer('wideBias'))
    x = x.add(np.matmul(nn.relu(widened), layer('narrow')).add(layer('narrowBias')))
  }
  tree.dispose(stacked)
  mask.dispose()
  return [np.matmul(nn.standardize(x, -1), out), maps]
}
