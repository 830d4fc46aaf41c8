/**
 * The schedule of a pipeline: all forward passes first (GPipe), or one forward and one backward pass in turn
 * as early as possible (1F1B).
 */
export type PipelineSchedule = 'gpipe' | '1f1b'

/**
 * One pass of a stage over a micro-batch. Times are in units of a forward pass; a backward pass takes two.
 */
export interface PipelineTask {
  readonly stage: number
  readonly microBatch: number
  readonly direction: 'forward' | 'backward'
  readonly from: number
  readonly to: number
}

const durations = { forward: 1, backward: 2 } as const

/**
 * The tasks of one optimiser step under GPipe (Huang et al., 2019) or PipeDream's schedule with a flush
 * (Narayanan et al., 2021), ordered by stage, then by time.
 */
export function schedulePipeline(
  stages: number,
  microBatches: number,
  schedule: PipelineSchedule,
): PipelineTask[] {
  const orders = Array.from({ length: stages }, (_, stage) =>
    orderTasks(
      microBatches,
      schedule === 'gpipe' ? microBatches : Math.min(stages - 1 - stage, microBatches),
    ),
  )
  const tasksByStage: PipelineTask[][] = orders.map(() => [])
  const size = stages * microBatches
  const notReady = Number.POSITIVE_INFINITY
  const endTimes = {
    forward: new Float64Array(size).fill(notReady),
    backward: new Float64Array(size).fill(notReady),
  }
  const getIndex = (stage: number, microBatch: number) => stage * microBatches + microBatch
  // A forward pass waits for the previous stage, a backward pass for the next one, if there is one.
  const readyAt = (stage: number, { direction, microBatch }: PendingTask) => {
    if (direction === 'forward') return stage === 0 ? 0 : endTimes.forward[getIndex(stage - 1, microBatch)]!
    return stage === stages - 1 ? 0 : endTimes.backward[getIndex(stage + 1, microBatch)]!
  }
  let hasProgress = true
  while (hasProgress) {
    hasProgress = false
    for (const [stage, order] of orders.entries()) {
      const stageTasks = tasksByStage[stage]!
      for (let next = order[stageTasks.length]; next; next = order[stageTasks.length]) {
        const { direction, microBatch } = next
        const from = Math.max(readyAt(stage, next), stageTasks.at(-1)?.to ?? 0)
        if (from === notReady) break
        const to = from + durations[direction]
        endTimes[direction][getIndex(stage, microBatch)] = to
        stageTasks.push({ stage, microBatch, direction, from, to })
        hasProgress = true
      }
    }
  }
  return tasksByStage.flat()
}

type PendingTask = Pick<PipelineTask, 'direction' | 'microBatch'>

/** The order of tasks of a stage: `ahead` forward passes before the first backward pass, then alternating. */
function orderTasks(microBatches: number, ahead: number): PendingTask[] {
  const makePasses = (direction: PipelineTask['direction']) =>
    Array.from({ length: microBatches }, (_, microBatch): PendingTask => ({ direction, microBatch }))
  const [forward, backward] = [makePasses('forward'), makePasses('backward')]
  const alternating = backward.flatMap((back, index) => {
    const next = forward[ahead + index]
    return next ? [next, back] : [back]
  })
  return [...forward.slice(0, ahead), ...alternating]
}

/** Merges tasks that follow each other without a gap into the spans in which each stage is busy. */
export function mergeBusySpans(
  tasks: readonly PipelineTask[],
): Pick<PipelineTask, 'stage' | 'from' | 'to'>[] {
  const spans: { stage: number; from: number; to: number }[] = []
  for (const { stage, from, to } of tasks) {
    const last = spans.at(-1)
    if (last?.stage === stage && last.to === from) last.to = to
    else spans.push({ stage, from, to })
  }
  return spans
}
