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

describe('a pipeline', () => {
  it('has each stage work on each micro-batch once in each way', () => {
    lay((turns, stages, microBatches) => {
      expect(turns).toHaveLength(2 * stages * microBatches)
      const keys = turns.map(({ stage, microBatch, direction }) => `${stage} ${microBatch} ${direction}`)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  it('hands on only what is done', () => {
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

  it('lets no stage do two things at a time', () => {
    lay((turns) => {
      for (const [index, one] of turns.entries()) {
        const next = turns[index + 1]
        if (next?.stage === one.stage) expect(next.from).toBeGreaterThanOrEqual(one.to)
      }
    })
  })

  it('takes as long as the formula of its bubble says: micro-batches + stages − 1 turns there and back', () => {
    lay((turns, stages, microBatches) => {
      expect(Math.max(...turns.map(({ to }) => to))).toBe(3 * (microBatches + stages - 1))
    })
  })

  it('keeps at most as many micro-batches under way as there are stages, or all of them', () => {
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

describe('stretches', () => {
  it('are the turns taken together, with the waits between them', () => {
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
