import { type JsTree, numpy as np, tree, valueAndGrad } from '@jax-js/jax'
import { expect, it } from 'vitest'
import { computeLoss, countDecoderWeights, initEncoderDecoder } from '../../../src/labs/attention/decoder'
import {
  appendEnd,
  oneHot,
  presenceMask,
  shiftRight,
  vocabularySize,
} from '../../../src/labs/attention/sequences'
import {
  countTransformerWeights,
  initTransformer,
  positionalEncoding,
  runTransformer,
  type Transformer,
} from '../../../src/labs/attention/transformer'
import { encodeTargets } from '../../../src/labs/attention/translator'
import { floatArray } from '../../../src/labs/learning/layers'
import { createRandom } from '../../../src/labs/learning/random'

type Arr = ReturnType<typeof floatArray>
const count = (network: JsTree<Arr>) =>
  (tree.leaves(network) as Arr[]).reduce((sum, one) => sum + one.size, 0)

/** Compares the gradient of the last weight of each leaf with central differences. */
function checkGradient<P extends JsTree<Arr>>(create: () => P, loss: (network: P) => Arr) {
  const [start, shape] = tree.flatten<Arr>(create())
  tree.dispose(start)
  const lossOfLeaves = (leaves: Arr[]) => loss(tree.unflatten(shape, leaves) as P)
  const [, gradients] = valueAndGrad(lossOfLeaves)(tree.leaves(create()) as Arr[]) as [Arr, Arr[]]
  for (const [leaf, gradient] of gradients.entries()) {
    const shiftedLoss = (by: number) => {
      const leaves = tree.leaves(create()) as Arr[]
      const numbers = Float32Array.from(leaves[leaf]!.ref.dataSync() as Float32Array)
      numbers[numbers.length - 1]! += by
      leaves[leaf] = floatArray(numbers, leaves[leaf]!.shape)
      return lossOfLeaves(leaves).item() as number
    }
    const numbers = gradient.dataSync() as Float32Array
    expect(numbers.at(-1)).toBeCloseTo((shiftedLoss(0.01) - shiftedLoss(-0.01)) / 0.02, 2)
  }
}

const answers = [[1, 2, 3], [4]]
const inputs = appendEnd([[3, 2, 1], [4]])

it.each([false, true])('initEncoderDecoder, attention %s, has right weights and gradients', (attends) => {
  const create = () => initEncoderDecoder(createRandom(2), 4, attends)
  expect(count(create())).toBe(countDecoderWeights(4, attends))
  checkGradient(create, (network) =>
    computeLoss(
      network,
      floatArray(oneHot(inputs, 4), [2, 4, vocabularySize]),
      floatArray(presenceMask(inputs, 4), [2, 4]),
      floatArray(oneHot(shiftRight(answers), 3), [2, 3, vocabularySize]),
      floatArray(encodeTargets(answers, 3), [2, 3, 10]),
    ),
  )
})

it('the Transformer has the counted weights and the right gradient', () => {
  const shape = { vocabulary: vocabularySize, classes: 3, width: 8, layers: 2 }
  const create = () => initTransformer(createRandom(2), shape)
  expect(count(create())).toBe(countTransformerWeights(shape))
  checkGradient(create, (network: Transformer) => {
    const tokens = floatArray(oneHot(inputs, 4), [2, 4, vocabularySize])
    const [scores, maps] = runTransformer(
      network,
      2,
      tokens,
      floatArray(positionalEncoding(4, 8), [4, 8]),
      np.zeros([4, 4]),
    )
    tree.dispose(maps)
    return np.square(scores).mean()
  })
})

it('positionalEncoding gives each position a different code of sines and cosines', () => {
  const code = positionalEncoding(20, 8)
  const rows = Array.from({ length: 20 }, (_, at) => [...code.subarray(at * 8, at * 8 + 8)])
  expect(rows[0]).toEqual([0, 1, 0, 1, 0, 1, 0, 1])
  expect(rows[1]![0]).toBeCloseTo(Math.sin(1), 6)
  expect(rows[1]![3]).toBeCloseTo(Math.cos(0.1), 6)
  expect(new Set(rows.map(String)).size).toBe(20)
})
