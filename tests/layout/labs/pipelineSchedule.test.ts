import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mergeBusySpans,
  type PipelineTask,
  schedulePipeline,
} from '../../../src/layout/labs/pipelineSchedule'

const anyPlan = fc.record({
  stages: fc.integer({ min: 1, max: 9 }),
  microBatches: fc.integer({ min: 1, max: 14 }),
  schedule: fc.constantFrom('gpipe', '1f1b'),
})
const checkSchedules = (
  check: (tasks: readonly PipelineTask[], stages: number, microBatches: number, schedule: string) => void,
) =>
  fc.assert(
    fc.property(anyPlan, ({ stages, microBatches, schedule }) =>
      check(schedulePipeline(stages, microBatches, schedule), stages, microBatches, schedule),
    ),
  )
const findTask = (
  tasks: readonly PipelineTask[],
  stage: number,
  microBatch: number,
  direction: PipelineTask['direction'],
) => tasks.find((one) => one.stage === stage && one.microBatch === microBatch && one.direction === direction)

describe('schedulePipeline', () => {
  it('runs each micro-batch once per stage and direction', () => {
    checkSchedules((tasks, stages, microBatches) => {
      expect(tasks).toHaveLength(2 * stages * microBatches)
      const keys = tasks.map(({ stage, microBatch, direction }) => `${stage} ${microBatch} ${direction}`)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  it('starts a task only after the task that it depends on', () => {
    checkSchedules((tasks, stages) => {
      for (const { stage, microBatch, direction, from } of tasks) {
        const before =
          direction === 'forward'
            ? findTask(tasks, stage - 1, microBatch, 'forward')
            : stage === stages - 1
              ? findTask(tasks, stage, microBatch, 'forward')
              : findTask(tasks, stage + 1, microBatch, 'backward')
        expect(before?.to ?? 0).toBeLessThanOrEqual(from)
      }
    })
  })

  it('never runs two tasks of a stage at once', () => {
    checkSchedules((tasks) => {
      for (const [index, one] of tasks.entries()) {
        const next = tasks[index + 1]
        if (next?.stage === one.stage) expect(next.from).toBeGreaterThanOrEqual(one.to)
      }
    })
  })

  it('takes micro-batches + stages − 1 forward and backward passes, as the bubble formula says', () => {
    checkSchedules((tasks, stages, microBatches) => {
      expect(Math.max(...tasks.map(({ to }) => to))).toBe(3 * (microBatches + stages - 1))
    })
  })

  it('keeps at most as many micro-batches in flight as stages under 1F1B, all of them under GPipe', () => {
    checkSchedules((tasks, stages, microBatches, schedule) => {
      let [inFlight, maxInFlight] = [0, 0]
      for (const { direction } of tasks.filter(({ stage }) => stage === 0)) {
        inFlight += direction === 'forward' ? 1 : -1
        maxInFlight = Math.max(maxInFlight, inFlight)
      }
      expect(maxInFlight).toBe(schedule === 'gpipe' ? microBatches : Math.min(stages, microBatches))
    })
  })
})

describe('mergeBusySpans', () => {
  it('merges tasks into spans of the same total duration, separated by gaps', () => {
    checkSchedules((tasks) => {
      const spans = mergeBusySpans(tasks)
      const sum = (subset: readonly Pick<PipelineTask, 'from' | 'to'>[]) =>
        subset.reduce((all, { from, to }) => all + to - from, 0)
      expect(sum(spans)).toBe(sum(tasks))
      for (const [index, one] of spans.entries()) {
        const next = spans[index + 1]
        if (next?.stage === one.stage) expect(next.from).toBeGreaterThan(one.to)
      }
    })
  })
})
