import { tree } from '@jax-js/jax'
import { taps, toChannelsFirst } from '../learning/convolution'
import type { Digits } from '../learning/digits'
import { countParameters, readFloats } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createShuffledBatches } from '../learning/shuffledBatches'
import { countSteps } from '../runner/countSteps'
import type { Experiment, Run } from '../runner/experiment'
import type { Settings } from '../runner/parameter'
import {
  chooseExamples,
  classesAt,
  exampleCounts,
  frameAll,
  imagesAt,
  indexesOf,
  splitDigits,
} from './examples'
import { createFewShotNetworks, type FewShotNetworks } from './fewShotNetworks'
import { initHead, initTrunk, type TransferNetwork, type Trunk } from './transferNetwork'
import type { transferParameters } from './transferParameters'
import type { PerInitialisation, TransferLabPicture } from './transferPicture'
import { createPretraining } from './transferPretraining'

export type TransferSettings = Settings<typeof transferParameters>

/** Images per update with few examples; if there are fewer examples, they are repeated. */
const batch = 25
/** Steps between two measurements, each of another number of examples. */
const measurementInterval = 5
/** Maximum number of shown examples per digit, and number of shown test digits. */
const maxShownExamples = 5
const shownTestDigits = 20

/**
 * A network pre-trained on five digits and then trained on the other five with few examples, against the same
 * network from scratch.
 */
export const experiment: Experiment<TransferSettings, TransferLabPicture> = { needsDigits: true, begin }

function begin(settings: TransferSettings, digits: Digits): Run<TransferSettings, TransferLabPicture> {
  const { first: pretrainingSteps, updates, frozen, seed } = settings
  const { known, others } = splitDigits(settings.known)
  const createGenerator = (use: number) => createRandom(seed * 16 + use)
  const positionRandom = createGenerator(1)
  const train = frameAll(digits.train, settings.places === 'scattered', positionRandom)
  const test = frameAll(digits.test, settings.places === 'scattered', positionRandom)
  const pretraining = createPretraining(createGenerator(0), { train, test }, known)
  const examples = chooseExamples(createGenerator(2), train, others)
  const nextBatches = examples.map((indexes, at) =>
    createShuffledBatches(createGenerator(5 + at), indexes, batch),
  )
  const testIndexes = indexesOf(test, others).filter((_, index) => index % 2 === 0)
  const [testImages, truths] = [imagesAt(test, testIndexes), classesAt(test, testIndexes, others)]
  const shownTestImages = imagesAt(test, testIndexes.slice(0, shownTestDigits))
  const total = pretrainingSteps + updates
  let networks: PerInitialisation<FewShotNetworks> | undefined

  /** Both get the same last layer, on pre-trained or on random layers. */
  function createNetworks(): PerInitialisation<FewShotNetworks> {
    const startFrom = (below: Trunk, isFrozen: boolean) =>
      createFewShotNetworks({ trunk: below, head: initHead(createGenerator(3)) }, isFrozen)
    return {
      pretrained: startFrom(tree.ref(pretraining.network.trunk), frozen),
      fresh: startFrom(initTrunk(createGenerator(4)), false),
    }
  }

  function trainNetworks(done: number, { pretrained, fresh }: PerInitialisation<FewShotNetworks>) {
    const batches = nextBatches.map((draw) => draw())
    const stepsLeft = total - done
    const at =
      stepsLeft < exampleCounts.length
        ? stepsLeft
        : done % measurementInterval === 0
          ? (done / measurementInterval) % exampleCounts.length
          : undefined
    for (const one of [pretrained, fresh]) {
      one.learn(train, batches, others)
      if (at !== undefined) one.evaluate(done, at, testImages, truths)
    }
  }

  function step(done: number) {
    if (done <= pretrainingSteps) return pretraining.step(done)
    networks ??= createNetworks()
    trainNetworks(done, networks)
  }

  function picture(done: number, { examples: shownCount }: TransferSettings): TransferLabPicture {
    const at = exampleCounts.indexOf(shownCount)
    const shownExamples = examples[at]!.filter((_, index) => index % shownCount < maxShownExamples)
    const empty = new Float32Array(0)
    const { network } = pretraining
    const each = <T>(of: (one: FewShotNetworks) => T, otherwise: T): PerInitialisation<T> =>
      networks
        ? { pretrained: of(networks.pretrained), fresh: of(networks.fresh) }
        : { pretrained: otherwise, fresh: otherwise }
    const unmeasured = new Float32Array(exampleCounts.length).fill(Number.NaN)
    return {
      step: done,
      total,
      pretrainingSteps,
      pretrainingDigits: Int32Array.from(known),
      targetDigits: Int32Array.from(others),
      parameterCounts: {
        pretrained: countParameters(frozen ? network.head : network),
        fresh: countParameters(network),
      },
      pretrainingLossCurve: pretraining.lossCurve(),
      pretrainingAccuracyCurve: pretraining.accuracyCurve(),
      exampleCounts: Int32Array.from(exampleCounts),
      accuracyByCount: each((one) => one.latestAccuracy.slice(), unmeasured),
      shownCount,
      accuracyCurves: each((one) => one.accuracyCurve(at), empty),
      trainingImages: imagesAt(train, shownExamples),
      trainingLabels: Int32Array.from(shownExamples, (index) => train.labels[index]!),
      kernels: networks
        ? {
            pretrained: readKernels(networks.pretrained.nets, at),
            fresh: readKernels(networks.fresh.nets, at),
          }
        : { pretrained: readKernels(network, 0), fresh: empty },
      testImages: shownTestImages,
      testLabels: Int32Array.from(testIndexes.slice(0, shownTestDigits), (index) => test.labels[index]!),
      predictions: each(
        (one) => Int32Array.from(one.predict(at, shownTestImages), (place) => others[place]!),
        new Int32Array(0),
      ),
    }
  }

  return countSteps(settings, {
    total,
    step,
    picture,
    dispose() {
      pretraining.dispose()
      networks?.pretrained.dispose()
      networks?.fresh.dispose()
    },
  })
}

/** The kernels of the first layer, [kernels, 9], of one of the stacked networks, or of a single one. */
function readKernels({ trunk: { first } }: TransferNetwork, at: number): Float32Array {
  const length = taps * first.b.shape.at(-1)!
  return toChannelsFirst(readFloats(first.w.ref).subarray(at * length, (at + 1) * length), taps)
}
