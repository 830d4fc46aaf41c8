import { floatArray } from '../learning/layers'
import { createRandom } from '../learning/random'
import { createSeries } from '../learning/series'
import { countSteps } from '../runner/countSteps'
import type { Experiment, Run } from '../runner/experiment'
import { batchSize, createRecurrentContender, type RecurrentName, recurrentNames } from './memoryContender'
import type { MemorySettings } from './memoryParameters'
import { createMemoryPicture, type MemoryLabPicture } from './memoryPicture'
import { createRecurrentTracer, type RecurrentTrace } from './recurrentTracer'
import { measureAccuracy, taskOf } from './tasks'

const totals = { recall: 300, adding: 1500 }
const testCount = 128
/**
 * Steps between two tests of a network, and between two measurements of its gradients through time. The
 * networks are not all tested at the same step.
 */
const testEvery = 10
const gradientsEvery = 50

/** Starts a run of some of the three networks, by default all, on the same sequences. */
export function begin(
  settings: MemorySettings,
  which: readonly RecurrentName[] = recurrentNames,
): Run<MemorySettings, MemoryLabPicture> {
  const task = taskOf(settings)
  const { length } = settings
  const random = createRandom(settings.seed)
  const tests = task.draw(random, length, testCount)
  const total = totals[settings.task]

  const contenders = which.map((name, index) => {
    const contender = createRecurrentContender(name, settings)
    const tracer = createRecurrentTracer(contender.cell, contender.units, task.inputSize, tests)
    const offset = Math.floor((index * testEvery) / which.length)
    return { ...contender, tracer, offset, loss: createSeries(), accuracy: createSeries() }
  })
  type Contender = (typeof contenders)[number]
  /** The latest trace of each network; empty at first. */
  const traces = new Map<Contender, { readonly atStart: Float32Array; readonly now: RecurrentTrace }>()

  function test(one: Contender, step: number, withGradients: boolean) {
    const before = traces.get(one)
    const trace = one.tracer.trace(one.training.parameters, withGradients)
    const now = before && !withGradients ? { ...trace, gradients: before.now.gradients } : trace
    traces.set(one, { atStart: before?.atStart ?? now.gradients, now })
    one.accuracy.add(step, measureAccuracy(task, now.outputs, tests.targets))
  }
  function prepare(): boolean {
    const next = contenders.find((one) => !traces.has(one))
    if (next) test(next, 0, true)
    return traces.size < contenders.length
  }

  return countSteps(settings, {
    total,
    prepare,
    step(done) {
      while (prepare());
      const { inputs, targets } = task.draw(random, length, batchSize)
      for (const one of contenders) {
        const loss = one.training.step(
          settings.rate,
          floatArray(inputs, [length, batchSize, task.inputSize]),
          floatArray(targets),
        )
        one.loss.add(done, loss)
        const isDue = (every: number) => (done + one.offset) % every === 0 || done === total
        if (isDue(testEvery)) test(one, done, isDue(gradientsEvery))
      }
    },
    picture(_, { example }) {
      const traced = contenders.flatMap((one) => (traces.has(one) ? [{ ...one, ...traces.get(one)! }] : []))
      return createMemoryPicture(settings, tests, example - 1, traced)
    },
    dispose() {
      for (const { training, tracer } of contenders) {
        training.dispose()
        tracer.dispose()
      }
    },
  })
}

export const experiment: Experiment<MemorySettings, MemoryLabPicture> = {
  begin: (settings) => begin(settings),
}
