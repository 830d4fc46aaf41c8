import { type Array as Arr, jit, numpy as np, tree } from '@jax-js/jax'
import { frame } from '../learning/frame'
import { floats, framedImages, integers, numbers } from '../learning/layers'
import { createSeries } from '../learning/series'
import { createTraining } from '../learning/training'
import { classesAt, counts, type FramedSet, imagesAt } from './examples'
import { copies, type Net, pick, scores, stackedLoss } from './transferNetwork'

/** Networks that begin alike and learn the same digits, each from another number of examples, with as many updates. */
export interface Pupils {
  /** Borrowed, with a first axis for the numbers of examples. */
  readonly nets: Net
  /** One update of each, from a batch for each, all of one size. */
  learn(set: FramedSet, batches: readonly (readonly number[])[], digits: readonly number[]): void
  /** Answers, by place among the digits, of the network with so many examples, by its place among {@link counts}, to images, flat. */
  answers(count: number, values: Float32Array<ArrayBuffer>): Float32Array
  /** Measures the share of right answers of one of them. */
  measure(step: number, count: number, values: Float32Array<ArrayBuffer>, truths: Int32Array): void
  /** The latest shares, for each number of examples; NaN before the first. */
  readonly latest: Float32Array
  /** Over the steps, of one of them. */
  curve(count: number): Float32Array
  dispose(): void
}

/** Adam's; of three this did best for both networks with digits in the middle, on digits to learn from that were kept back. */
const rate = 0.01

/** @param net What all begin with; consumed. @param frozen Only the last layer learns. */
export function createPupils(net: Net, frozen: boolean): Pupils {
  const loss = (nets: Net, ...[x, y]: Arr[]) => stackedLoss(frozen, nets, x!, y!)
  const training = createTraining(copies(net, counts.length), loss)
  const answer = jit((nets: Net, index: Arr, x: Arr) => np.argmax(scores(pick(nets, index), x), -1))
  const latest = new Float32Array(counts.length).fill(Number.NaN)
  const curves = counts.map(() => createSeries(100))

  const answers = (count: number, values: Float32Array<ArrayBuffer>) =>
    numbers(
      answer(
        tree.ref(training.parameters) as never,
        integers(Int32Array.of(count), []),
        framedImages(values),
      ),
    )

  return {
    get nets() {
      return training.parameters
    },
    learn(set, batches, digits) {
      const all = batches.flat()
      const shape = [batches.length, all.length / batches.length]
      const x = floats(imagesAt(set, all), [...shape, frame, frame, 1])
      training.step(rate, x, integers(classesAt(set, all, digits), shape))
    },
    answers,
    measure(step, count, values, truths) {
      const given = answers(count, values)
      const share = truths.filter((truth, index) => truth === given[index]).length / truths.length
      latest[count] = share
      curves[count]!.add(step, share)
    },
    latest,
    curve: (count) => curves[count]!.points(),
    dispose() {
      training.dispose()
      answer.dispose()
    },
  }
}
