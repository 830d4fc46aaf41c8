import { expect, it } from 'vitest'
import { liveArrays } from '../learning/liveArrays'

const { tree } = await import('@jax-js/jax')
const { countParameters, floatArray, intArray, readFloats } = await import(
  '../../../src/labs/learning/layers'
)
const { createTraining } = await import('../../../src/labs/learning/training')
const { crossEntropy } = await import('../../../src/labs/learning/layers')
const { createRandom } = await import('../../../src/labs/learning/random')
const { stackCopies, initHead, selectNetwork, computeScores, stackedLoss, initTrunk } = await import(
  '../../../src/labs/transfer/transferNetwork'
)

type Arr = ReturnType<typeof floatArray>
type Net = Parameters<typeof computeScores>[0]

const batch = 4
const createNetwork = (seed = 1): Net => {
  const random = createRandom(seed)
  return { trunk: initTrunk(random), head: initHead(random) }
}
const random = createRandom(5)
const values = Array.from({ length: 2 }, () => Float32Array.from({ length: batch * 196 }, random.next))
const truths = [Int32Array.of(0, 1, 2, 3), Int32Array.of(4, 4, 0, 1)]
const stackedImages = () =>
  floatArray(Float32Array.from([...values[0]!, ...values[1]!]), [2, batch, 14, 14, 1])
const stackedTruths = () => intArray(Int32Array.from([...truths[0]!, ...truths[1]!]), [2, batch])
const all = (parameters: Net | Net['trunk'] | Net['head']) =>
  tree.leaves<Arr>(parameters).map((one) => [...readFloats(one.ref)])

it('the transfer network has 1573 parameters, 325 of them in the last layer', () => {
  const one = createNetwork()
  expect([countParameters(one), countParameters(one.head)]).toEqual([80 + 1168 + 325, 325])
  tree.dispose(one)
})

it('stackedLoss trains each of the stacked networks as it would learn alone', () => {
  const before = liveArrays()
  const together = createTraining(stackCopies(createNetwork(), 2), (nets: Net, ...[x, y]: Arr[]) =>
    stackedLoss(false, nets, x!, y!),
  )
  for (let step = 0; step < 5; step++) together.step(0.01, stackedImages(), stackedTruths())
  for (const at of [0, 1]) {
    const alone = createTraining(createNetwork(), (one: Net, ...[x, y]: Arr[]) =>
      crossEntropy(computeScores(one, x!), y!),
    )
    for (let step = 0; step < 5; step++) {
      alone.step(0.01, floatArray(values[at]!.slice(), [batch, 14, 14, 1]), intArray(truths[at]!.slice()))
    }
    const selected = selectNetwork(tree.ref(together.parameters), intArray(Int32Array.of(at), []))
    const [learnt, expected] = [all(selected).flat(), all(alone.parameters).flat()]
    for (const [index, one] of learnt.entries()) expect(one).toBeCloseTo(expected[index]!, 4)
    tree.dispose(selected)
    alone.dispose()
  }
  together.dispose()
  expect(liveArrays()).toBe(before)
})

it('stackedLoss leaves frozen kernels unchanged and trains the last layer', () => {
  const training = createTraining(stackCopies(createNetwork(), 2), (nets: Net, ...[x, y]: Arr[]) =>
    stackedLoss(true, nets, x!, y!),
  )
  const numbersOf = () => {
    const { trunk, head } = training.parameters
    return { trunk: all(trunk), head: all(head) }
  }
  const before = numbersOf()
  for (let step = 0; step < 3; step++) training.step(0.01, stackedImages(), stackedTruths())
  expect(numbersOf().trunk).toEqual(before.trunk)
  expect(numbersOf().head).not.toEqual(before.head)
  training.dispose()
})
