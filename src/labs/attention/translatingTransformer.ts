import { type Array as Arr, jit, nn, tree } from '@jax-js/jax'
import { floatArray, readFloats } from '../learning/layers'
import { createTraining } from '../learning/training'
import {
  appendEnd,
  digitCount,
  noToken,
  oneHot,
  type Rows,
  shiftRight,
  solve,
  startToken,
  vocabularySize,
} from './sequences'
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
import type { TranslationSettings } from './translateParameters'
import { argmaxDigit, createInitialRandom, encodeTargets, type Translator } from './translator'

const shape: TransformerShape = { vocabulary: vocabularySize, classes: digitCount, width: 32, layers: 2 }

/** The number of weights of the Transformer; the other networks get nearly as many. */
export const weightBudget = countTransformerWeights(shape)

/**
 * The attention mask, [rows, 1, places, places]. Hidden are positions without a token; the answer from the
 * input; and, if causal, later tokens from a token of the answer. Input tokens see each other in both
 * directions.
 */
export function createMask(
  inputs: Rows,
  decoderInputs: Rows,
  maxLength: number,
  isCausal: boolean,
): Float32Array<ArrayBuffer> {
  const inputPositions = maxLength + 1
  const positions = inputPositions + maxLength
  const mask = new Float32Array(inputs.length * positions * positions).fill(maskedScore)
  for (let row = 0; row < inputs.length; row++) {
    const [read, written] = [inputs[row]!.length, decoderInputs[row]!.length]
    for (let from = 0; from < positions; from++) {
      const at = (row * positions + from) * positions
      mask.fill(0, at, at + read)
      if (from >= inputPositions)
        mask.fill(
          0,
          at + inputPositions,
          at + Math.min(isCausal ? from + 1 : positions, inputPositions + written),
        )
    }
  }
  return mask
}

/**
 * A decoder-only Transformer over "input | answer" (Liu and others, 2018), with sinusoidal positions. It
 * decodes greedily and runs again for each token.
 */
export function createTranslatingTransformer(settings: TranslationSettings): Translator {
  const { heads, longest: maxLength, task, seed, causalMask } = settings
  const inputPositions = maxLength + 1
  const positions = inputPositions + maxLength
  const encoding = encodePositions(settings.positionCode, positions, shape.width)
  const createEncoding = () => floatArray(encoding, [positions, shape.width])
  const random = createInitialRandom('transformer', seed)

  const run = (weights: Transformer, tokens: Arr, mask: Arr): [Arr, Arr[]] => {
    const [scores, maps] = runTransformer(weights, heads, tokens, createEncoding(), mask)
    return [scores.slice([], [inputPositions, positions]), maps]
  }
  const loss = (weights: Transformer, tokens: Arr, mask: Arr, truths: Arr) => {
    const [scores, maps] = run(weights, tokens, mask)
    tree.dispose(maps)
    return nn.logSoftmax(scores, -1).mul(truths).sum().neg()
  }
  const training = createTraining<Transformer>(initTransformer(random, shape), loss, 1)
  const forward = jit((weights: Transformer, tokens: Arr, mask: Arr): [Arr, Arr[]] => {
    const [scores, maps] = run(weights, tokens, mask)
    return [scores, maps.map((one) => one.slice(0))]
  })

  const createInputs = (sequences: Rows, decoderInputs: Rows): [Arr, Arr] => {
    const count = sequences.length
    const inputs = appendEnd(sequences)
    const rows = inputs.map((one, row) => [
      ...one,
      ...Array<number>(inputPositions - one.length).fill(noToken),
      ...decoderInputs[row]!,
    ])
    return [
      floatArray(oneHot(rows, positions), [count, positions, vocabularySize]),
      floatArray(createMask(inputs, decoderInputs, maxLength, causalMask), [count, 1, positions, positions]),
    ]
  }

  return {
    name: 'transformer',
    weightCount: weightBudget,
    learn(rate, sequences) {
      const answers = sequences.map((one) => solve(task, one))
      const truths = floatArray(encodeTargets(answers, maxLength), [sequences.length, maxLength, digitCount])
      return training.step(rate, ...createInputs(sequences, shiftRight(answers)), truths)
    },
    answer(sequences) {
      const decoderInputs = sequences.map(() => [startToken])
      let attentionMaps: Float32Array[] = []
      for (let at = 0; at < maxLength; at++) {
        const inputs = createInputs(sequences, decoderInputs)
        const [scores, stepMaps] = forward(tree.ref(training.parameters), ...inputs)
        const numbers = readFloats(scores)
        for (let row = 0; row < sequences.length; row++)
          decoderInputs[row]!.push(argmaxDigit(numbers, row * maxLength + at))
        const maps = readMaps(stepMaps, heads)
        if (at === sequences[0]!.length - 1) attentionMaps = maps
      }
      return {
        rows: decoderInputs.map((row, index) => row.slice(1, 1 + sequences[index]!.length)),
        attentionMaps,
      }
    },
    dispose() {
      training.dispose()
      forward.dispose()
    },
  }
}
