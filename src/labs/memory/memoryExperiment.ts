import { floats } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import type { Experiment, Run } from '../runner/experiment'
import { batch, createRival, names, type RecurrentName } from './memoryContender'
import type { MemorySettings } from './memoryParameters'
import { type MemoryLabPicture, pictureOf } from './memoryPicture'
import { shareRight, taskOf } from './tasks'
import { createWatcher, type Watch } from './watch'

const totals = { recall: 300, adding: 1500 }
const tested = 128
/** Each is tested every so many steps, not all at the same, and its gradient taken back through time every so many. */
const testEvery = 10
const slopesEvery = 50

/** Begins some of the three, all by default, on the same sequences. */
export function begin(
  setting: MemorySettings,
  which: readonly RecurrentName[] = names,
): Run<MemorySettings, MemoryLabPicture> {
  const task = taskOf(setting)
  const { length } = setting
  const random = createRandom(setting.seed)
  const tests = task.draw(random, length, tested)
  let { example } = setting
  const total = totals[setting.task]
  let done = 0

  const rivals = which.map((name, index) => {
    const rival = createRival(name, setting)
    const watcher = createWatcher(rival.cell, rival.units, task.inputs, tests)
    const offset = Math.floor((index * testEvery) / which.length)
    return { ...rival, watcher, offset, loss: createSeries(), accuracy: createSeries() }
  })
  type Unwatched = (typeof rivals)[number]
  /** What has been seen of each; nothing at first. */
  const seen = new Map<Unwatched, { readonly atStart: Float32Array; readonly now: Watch }>()

  function test(one: Unwatched, slopes: boolean) {
    const before = seen.get(one)
    const looked = one.watcher.look(one.training.parameters, slopes)
    const now = before && !slopes ? { ...looked, slopes: before.now.slopes } : looked
    seen.set(one, { atStart: before?.atStart ?? now.slopes, now })
    one.accuracy.add(done, shareRight(task, now.outputs, tests.answers))
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
      const { inputs, answers } = task.draw(random, length, batch)
      done++
      for (const one of rivals) {
        const loss = one.training.step(
          setting.rate,
          floats(inputs, [length, batch, task.inputs]),
          floats(answers),
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
      return pictureOf(setting, tests, example - 1, watched)
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
