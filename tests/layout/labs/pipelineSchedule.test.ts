import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mergeBusySpans,
  type PipelineTask,
  schedulePipeline,
} from '../../../src/layout/labs/pipelineSchedule'

const plans = fc.record({
  stages: fc.integer({ min: 1, max: 9 }),
  microBatches: fc.integer({ min: 1, max: 14 }),
  schedule: fc.constantFrom('gpipe', '1f1b'),
})
const lay = (
  check: (turns: readonly PipelineTask[], stages: number, microBatches: number, schedule: string) => void,
) =>
  fc.assert(
    fc.property(plans, ({ stages, microBatches, schedule }) =>
      check(schedulePipeline(stages, microBatches, schedule), stages, microBatches, schedule),
    ),
  )
const find = (
  turns: readonly PipelineTask[],
  stage: number,
  microBatch: number,
  way: PipelineTask['direction'],
) => turns.find((one) => one.stage === stage && one.microBatch === microBatch && one.direction === way)

describe('schedulePipeline', () => {
  it('runs each micro-batch once per stage and direction', () => {
    lay((turns, stages, microBatches) => {
      expect(turns).toHaveLength(2 * stages * microBatches)
      const keys = turns.map(({ stage, microBatch, direction }) => `${stage} ${microBatch} ${direction}`)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  it('starts a task only after the task that it depends on', () => {
    lay((turns, stages) => {
      for (const { stage, microBatch, direction, from } of turns) {
        const before =
          direction === 'forward'
            ? find(turns, stage - 1, microBatch, 'forward')
            : stage === stages - 1
              ? find(turns, stage, microBatch, 'forward')
              : find(turns, stage + 1, microBatch, 'backward')
        expect(before?.to ?? 0).toBeLessThanOrEqual(from)
      }
    })
  })

  it('never runs two tasks of a stage at once', () => {
    lay((turns) => {
      for (const [index, one] of turns.entries()) {
        const next = turns[index + 1]
        if (next?.stage === one.stage) expect(next.from).toBeGreaterThanOrEqual(one.to)
      }
    })
  })

  it('takes micro-batches + stages − 1 forward and backward passes, as the bubble formula says', () => {
    lay((turns, stages, microBatches) => {
      expect(Math.max(...turns.map(({ to }) => to))).toBe(3 * (microBatches + stages - 1))
    })
  })

  it('keeps at most as many micro-batches in flight as stages under 1F1B, all of them under GPipe', () => {
    lay((turns, stages, microBatches, schedule) => {
      let [underWay, most] = [0, 0]
      for (const { direction } of turns.filter(({ stage }) => stage === 0)) {
        underWay += direction === 'forward' ? 1 : -1
        most = Math.max(most, underWay)
      }
      expect(most).toBe(schedule === 'gpipe' ? microBatches : Math.min(stages, microBatches))
    })
  })
})

describe('mergeBusySpans', () => {
  it('merges tasks into spans of the same total duration, separated by gaps', () => {
    lay((turns) => {
      const stretches = mergeBusySpans(turns)
      const sum = (some: readonly Pick<PipelineTask, 'from' | 'to'>[]) =>
        some.reduce((all, { from, to }) => all + to - from, 0)
      expect(sum(stretches)).toBe(sum(turns))
      for (const [index, one] of stretches.entries()) {
        const next = stretches[index + 1]
        if (next?.stage === one.stage) expect(next.from).toBeGreaterThan(one.to)
      }
    })
  })
})
