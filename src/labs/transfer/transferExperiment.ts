import { tree } from '@jax-js/jax'
import { createBatches } from '../learning/batches'
import { taps, toChannelsFirst } from '../learning/convolution'
import type { Digits } from '../learning/digits'
import { readFloats } from '../learning/layers'
import { createRandom } from '../learning/random'
import type { Experiment, Run } from '../runner/experiment'
import type { SettingOf } from '../runner/knob'
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
import { countParameters, initHead, initTrunk, type TransferNetwork, type Trunk } from './transferNetwork'
import type { knobs } from './transferParameters'
import type { PerStart, TransferLabPicture } from './transferPicture'
import { createPretraining } from './transferPretraining'

export type TransferSettings = SettingOf<typeof knobs>

/** Images per update with few examples; if there are fewer examples, they are repeated. */
const batch = 25
/** Steps between two measurements, each of another number of examples. */
const period = 5
/** Maximum number of shown examples per digit, and number of shown test digits. */
const shown = 5
const sheetLength = 20

/**
 * A network pre-trained on five digits and then trained on the other five with few examples, against the same
 * network from scratch.
 */
export const experiment: Experiment<TransferSettings, TransferLabPicture> = { needsDigits: true, begin }

function begin(setting: TransferSettings, digits: Digits): Run<TransferSettings, TransferLabPicture> {
  const { first, updates, frozen, seed } = setting
  const { known, others } = splitDigits(setting.known)
  const chance = (use: number) => createRandom(seed * 16 + use)
  const places = chance(1)
  const train = frameAll(digits.train, setting.places === 'scattered', places)
  const test = frameAll(digits.test, setting.places === 'scattered', places)
  const pretraining = createPretraining(chance(0), { train, test }, known)
  const examples = chooseExamples(chance(2), train, others)
  const draws = examples.map((indexes, at) => createBatches(chance(5 + at), indexes, batch))
  const asked = indexesOf(test, others).filter((_, index) => index % 2 === 0)
  const [askedImages, truths] = [imagesAt(test, asked), classesAt(test, asked, others)]
  const sheetImages = imagesAt(test, asked.slice(0, sheetLength))
  const total = first + updates
  let pupils: PerStart<FewShotNetworks> | undefined
  let looked = setting
  let done = 0

  /** Both get the same last layer, on pre-trained or on random layers. */
  function enrol(): PerStart<FewShotNetworks> {
    const begun = (below: Trunk, still: boolean) =>
      createFewShotNetworks({ trunk: below, head: initHead(chance(3)) }, still)
    return {
      pretrained: begun(tree.ref(pretraining.network.trunk), frozen),
      fresh: begun(initTrunk(chance(4)), false),
    }
  }

  function teach({ pretrained, fresh }: PerStart<FewShotNetworks>) {
    const batches = draws.map((draw) => draw())
    const left = total - done
    const at =
      left < exampleCounts.length
        ? left
        : done % period === 0
          ? (done / period) % exampleCounts.length
          : undefined
    for (const one of [pretrained, fresh]) {
      one.learn(train, batches, others)
      if (at !== undefined) one.evaluate(done, at, askedImages, truths)
    }
  }

  function step() {
    done++
    if (done <= first) return pretraining.step(done)
    pupils ??= enrol()
    teach(pupils)
  }

  function picture(): TransferLabPicture {
    const at = exampleCounts.indexOf(looked.examples)
    const lessons = examples[at]!.filter((_, index) => index % looked.examples < shown)
    const none = new Float32Array(0)
    const { network } = pretraining
    const each = <T>(of: (one: FewShotNetworks) => T, otherwise: T): PerStart<T> =>
      pupils
        ? { pretrained: of(pupils.pretrained), fresh: of(pupils.fresh) }
        : { pretrained: otherwise, fresh: otherwise }
    const unmeasured = new Float32Array(exampleCounts.length).fill(Number.NaN)
    return {
      step: done,
      total,
      first,
      known: Int32Array.from(known),
      others: Int32Array.from(others),
      sizes: {
        pretrained: countParameters(frozen ? network.head : network),
        fresh: countParameters(network),
      },
      losses: pretraining.lossCurve(),
      accuracies: pretraining.accuracyCurve(),
      counts: Int32Array.from(exampleCounts),
      byCount: each((one) => one.latestAccuracy.slice(), unmeasured),
      examples: looked.examples,
      curves: each((one) => one.accuracyCurve(at), none),
      lessons: imagesAt(train, lessons),
      lessonLabels: Int32Array.from(lessons, (index) => train.labels[index]!),
      kernels: pupils
        ? { pretrained: kernelsOf(pupils.pretrained.nets, at), fresh: kernelsOf(pupils.fresh.nets, at) }
        : { pretrained: kernelsOf(network, 0), fresh: none },
      sheet: sheetImages,
      sheetLabels: Int32Array.from(asked.slice(0, sheetLength), (index) => test.labels[index]!),
      answers: each(
        (one) => Int32Array.from(one.predict(at, sheetImages), (place) => others[place]!),
        new Int32Array(0),
      ),
    }
  }

  return {
    total,
    get done() {
      return done
    },
    step,
    picture,
    probe(setting) {
      looked = setting
    },
    dispose() {
      pretraining.dispose()
      pupils?.pretrained.dispose()
      pupils?.fresh.dispose()
    },
  }
}

/** The kernels of the first layer, [kernels, 9], of one of the stacked networks, or of a single one. */
function kernelsOf({ trunk: { first } }: TransferNetwork, at: number): Float32Array {
  const length = taps * first.b.shape.at(-1)!
  return toChannelsFirst(readFloats(first.w.ref).subarray(at * length, (at + 1) * length), taps)
}
