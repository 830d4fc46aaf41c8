import { floatArray } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import type { Experiment, Run } from '../runner/experiment'
import { batch, createRecurrentContender, type RecurrentName, recurrentNames } from './memoryContender'
import type { MemorySettings } from './memoryParameters'
import { createMemoryPicture, type MemoryLabPicture } from './memoryPicture'
import { createRecurrentTracer, type RecurrentTrace } from './recurrentTracer'
import { measureAccuracy, taskOf } from './tasks'

const totals = { recall: 300, adding: 1500 }
const tested = 128
/**
 * Steps between two tests of a network, and between two measurements of its gradients through time. The
 * networks are not all tested at the same step.
 */
const testEvery = 10
const slopesEvery = 50

/** Starts a run of some of the three networks, by default all, on the same sequences. */
export function begin(
  setting: MemorySettings,
  which: readonly RecurrentName[] = recurrentNames,
): Run<MemorySettings, MemoryLabPicture> {
  const task = taskOf(setting)
  const { length } = setting
  const random = createRandom(setting.seed)
  const tests = task.draw(random, length, tested)
  let { example } = setting
  const total = totals[setting.task]
  let done = 0

  const rivals = which.map((name, index) => {
    const rival = createRecurrentContender(name, setting)
    const watcher = createRecurrentTracer(rival.cell, rival.units, task.inputSize, tests)
    const offset = Math.floor((index * testEvery) / which.length)
    return { ...rival, watcher, offset, loss: createSeries(), accuracy: createSeries() }
  })
  type Unwatched = (typeof rivals)[number]
  /** The latest trace of each network; empty at first. */
  const seen = new Map<Unwatched, { readonly atStart: Float32Array; readonly now: RecurrentTrace }>()

  function test(one: Unwatched, slopes: boolean) {
    const before = seen.get(one)
    const looked = one.watcher.trace(one.training.parameters, slopes)
    const now = before && !slopes ? { ...looked, slopes: before.now.gradients } : looked
    seen.set(one, { atStart: before?.atStart ?? now.gradients, now })
    one.accuracy.add(done, measureAccuracy(task, now.outputs, tests.targets))
  }
  function prepare(): boolean {
    const next = rivals.find((one) => !seen.has(one))
    if (next) test(next, true)
    return seen.size < rivals.length
  }

  return {
    total,
    get done() {
      return done
    },
    prepare,
    step() {
      while (prepare());
      const { inputs, targets } = task.draw(random, length, batch)
      done++
      for (const one of rivals) {
        const loss = one.training.step(
          setting.rate,
          floatArray(inputs, [length, batch, task.inputSize]),
          floatArray(targets),
        )
        one.loss.add(done, loss)
        const due = (every: number) => (done + one.offset) % every === 0 || done === total
        if (due(testEvery)) test(one, due(slopesEvery))
      }
    },
    probe(other) {
      example = other.example
    },
    picture: () => {
      const watched = rivals.flatMap((one) => (seen.has(one) ? [{ ...one, ...seen.get(one)! }] : []))
      return createMemoryPicture(setting, tests, example - 1, watched)
    },
    dispose() {
      for (const { training, watcher } of rivals) {
        training.dispose()
        watcher.dispose()
      }
    },
  }
}

export const experiment: Experiment<MemorySettings, MemoryLabPicture> = { begin: (setting) => begin(setting) }
