import { type Array as Arr, nn, numpy as np, tree } from '@jax-js/jax'
import { applyDense, type Dense, initDense, randomNormals } from '../learning/layers'
import type { Random } from '../learning/random'
import { countRecurrentWeights, gru, initRecurrent, type Recurrent, zeroState } from '../learning/recurrent'
import { digitCount, vocabularySize } from './sequences'
import { maskedScore } from './transformer'

/**
 * The weights of additive attention (Bahdanau, Cho and Bengio, 2015, appendix A.1.2): for the decoder's state
 * and for the encoder's outputs, [n, n] each, and v, [n, 1].
 */
export type AdditiveAttention = { query: Arr; key: Arr; v: Arr }

/**
 * Two GRUs: an encoder reads the input, and a decoder writes the answer, starting from the encoder's last
 * state (Sutskever, Vinyals and Le, 2014, with the unit of Cho and others, 2014), so that a vector of fixed
 * length has to carry the whole input. With attention, the decoder gets at each step, as a further input, the
 * weighted mean of the encoder's outputs at all positions.
 */
export type EncoderDecoder = {
  encoder: Recurrent
  decoder: Recurrent
  head: Dense
  attention?: AdditiveAttention
}

/**
 * What attention needs of the input: the encoder's outputs at each position, [batch, places, n]; their
 * projections (the keys); and a mask that hides positions without a token, [batch, places]. Empty without
 * attention.
 */
export type EncodedInput = [] | [shown: Arr, keys: Arr, mask: Arr]

/** The number of weights in all. */
export const countDecoderWeights = (units: number, hasAttention: boolean) =>
  countRecurrentWeights(gru, vocabularySize, units) +
  countRecurrentWeights(gru, vocabularySize + (hasAttention ? units : 0), units) +
  (units + 1) * digitCount +
  (hasAttention ? 2 * units ** 2 + units : 0)

export function initEncoderDecoder(random: Random, units: number, hasAttention: boolean): EncoderDecoder {
  const square = () => randomNormals(random, [units, units], 1 / Math.sqrt(units))
  return {
    encoder: initRecurrent(random, gru, { sparseInputs: vocabularySize, units }),
    decoder: initRecurrent(random, gru, {
      sparseInputs: vocabularySize,
      denseInputs: hasAttention ? units : 0,
      units,
    }),
    head: initDense(random, units, digitCount),
    ...(hasAttention && {
      attention: {
        query: square(),
        key: square(),
        v: randomNormals(random, [units, 1], 1 / Math.sqrt(units)),
      },
    }),
  }
}

/**
 * Encodes inputs of shape [batch, places, vocabulary], in which `present`, [batch, places], is 1 where there
 * is a token. Consumes all arguments; returns the state at the end, [batch, n].
 */
export function encode(
  { encoder, attention }: Pick<EncoderDecoder, 'encoder' | 'attention'>,
  inputs: Arr,
  present: Arr,
): [state: Arr, shown: EncodedInput] {
  const [batch, places] = inputs.shape as [number, number]
  const units = encoder.h.shape[0]!
  let [state] = zeroState(gru, batch, units) as [Arr]
  const inputsByStep = inputs.transpose([1, 0, 2])
  const presentByStep = present.ref.transpose([1, 0]).reshape([places, batch, 1])
  const outputs: Arr[] = []
  for (let place = 0; place < places; place++) {
    const [[next], gates] = gru.step(tree.ref(encoder), [state.ref], inputsByStep.ref.slice(place))
    tree.dispose(gates)
    // After the end of the input the state stays the same.
    state = state.ref.add(presentByStep.ref.slice(place).mul(next!.sub(state)))
    outputs.push(state.ref)
  }
  tree.dispose([encoder, inputsByStep, presentByStep])
  if (!attention) {
    tree.dispose([outputs, present])
    return [state, []]
  }
  const encoded = np.stack(outputs, 1)
  const keys = np.matmul(encoded.ref, attention.key)
  tree.dispose([attention.query, attention.v])
  return [state, [encoded, keys, np.subtract(1, present).mul(maskedScore)]]
}

/**
 * The attention weights, [batch, places], and the weighted mean of the encoder's outputs, [batch, n].
 * Consumes all arguments.
 */
function attend(
  weights: Pick<AdditiveAttention, 'query' | 'v'>,
  state: Arr,
  [encoded, keys, mask]: [Arr, Arr, Arr],
): [mean: Arr, map: Arr] {
  const [batch, places, units] = encoded.shape as [number, number, number]
  const query = np.matmul(state, weights.query).reshape([batch, 1, units])
  const scores = np.matmul(np.tanh(keys.add(query)), weights.v).reshape([batch, places])
  const map = nn.softmax(scores.add(mask), -1)
  return [np.matmul(map.ref.reshape([batch, 1, places]), encoded).reshape([batch, units]), map]
}

/**
 * One decoder step on a token, [batch, vocabulary]. Consumes all arguments. Without attention it returns no
 * map.
 */
export function decode(
  { decoder, attention }: Pick<EncoderDecoder, 'decoder' | 'attention'>,
  state: Arr,
  encoded: EncodedInput,
  token: Arr,
): [state: Arr, map: [] | [Arr]] {
  if (!attention || encoded.length === 0) {
    const [[next], gates] = gru.step(decoder, [state], token)
    tree.dispose(gates)
    return [next!, []]
  }
  const [mean, map] = attend(attention, state.ref, encoded)
  attention.key.dispose()
  const [[next], gates] = gru.step(decoder, [state], np.concatenate([token, mean], 1))
  tree.dispose(gates)
  return [next!, [map]]
}

/**
 * The loss with teacher forcing: each step gets the correct previous token. `decoderInputs` is [batch, length,
 * vocabulary]; `truths` is [batch, length, digits], with the weight of the token in place of the one.
 * Consumes all arguments.
 */
export function computeLoss(
  weights: EncoderDecoder,
  inputs: Arr,
  present: Arr,
  decoderInputs: Arr,
  truths: Arr,
): Arr {
  const { head, ...rest } = weights
  const length = decoderInputs.shape[1]!
  let [state, encoded] = encode(tree.ref(rest), inputs, present)
  const inputsByStep = decoderInputs.transpose([1, 0, 2])
  const states: Arr[] = []
  for (let at = 0; at < length; at++) {
    const [next, map] = decode(tree.ref(rest), state, tree.ref(encoded), inputsByStep.ref.slice(at))
    tree.dispose(map)
    state = next
    states.push(next.ref)
  }
  tree.dispose([rest, encoded, inputsByStep, state])
  const scores = applyDense(head, np.concatenate(states, 0))
  return nn
    .logSoftmax(scores, -1)
    .mul(truths.transpose([1, 0, 2]).reshape([-1, digitCount]))
    .sum()
    .neg()
}
