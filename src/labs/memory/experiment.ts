import type { Experiment, Run } from '../experiment'
import { floats } from '../learning/layers'
import { createRandom } from '../random'
import { createSeries } from '../series'
import type { Setting } from './knobs'
import { type Picture, pictureOf } from './picture'
import { batch, createRival, type Name, names } from './rival'
import { shareRight, taskOf } from './tasks'
import { createWatcher } from './watch'

const totals = { recall: 300, adding: 1500 }
const tested = 128
/** Each is tested every so many steps, not all at the same, and its gradient taken back through time every so many. */
const testEvery = 10
const slopesEvery = 50

/** Begins some of the three, all by default, on the same sequences. */
export function begin(setting: Setting, which: readonly Name[] = names): Run<Setting, Picture> {
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
    const now = watcher.look(rival.training.parameters, true)
    const offset = Math.floor((index * testEvery) / which.length)
    return {
      ...rival,
      watcher,
      offset,
      now,
      atStart: now.slopes,
      loss: createSeries(),
      accuracy: createSeries(),
    }
  })
  for (const one of rivals) one.accuracy.add(0, shareRight(task, one.now.outputs, tests.answers))

  return {
    total,
    get done() {
      return done
    },
    step() {
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
        if (!due(testEvery)) continue
        const anew = due(slopesEvery)
        const { slopes } = one.now
        one.now = one.watcher.look(one.training.parameters, anew)
        if (!anew) one.now = { ...one.now, slopes }
        one.accuracy.add(done, shareRight(task, one.now.outputs, tests.answers))
      }
    },
    probe(other) {
      example = other.example
    },
    picture: () => pictureOf(setting, tests, example - 1, rivals),
    dispose() {
      for (const { training, watcher } of rivals) {
        training.dispose()
        watcher.dispose()
      }
    },
  }
}

export const experiment: Experiment<Setting, Picture> = { begin: (setting) => begin(setting) }
