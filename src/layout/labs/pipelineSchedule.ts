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
  const turns: PipelineTask[][] = orders.map(() => [])
  const size = stages * microBatches
  const never = Number.POSITIVE_INFINITY
  const ended = { forward: new Float64Array(size).fill(never), backward: new Float64Array(size).fill(never) }
  const key = (stage: number, microBatch: number) => stage * microBatches + microBatch
  // A forward pass waits for the previous stage, a backward pass for the next one, if there is one.
  const readyAt = (stage: number, { direction, microBatch }: TaskOrder) => {
    if (direction === 'forward') return stage === 0 ? 0 : ended.forward[key(stage - 1, microBatch)]!
    return stage === stages - 1 ? 0 : ended.backward[key(stage + 1, microBatch)]!
  }
  let isMoving = true
  while (isMoving) {
    isMoving = false
    for (const [stage, order] of orders.entries()) {
      const own = turns[stage]!
      for (let next = order[own.length]; next; next = order[own.length]) {
        const { direction, microBatch } = next
        const from = Math.max(readyAt(stage, next), own.at(-1)?.to ?? 0)
        if (from === never) break
        const to = from + durations[direction]
        ended[direction][key(stage, microBatch)] = to
        own.push({ stage, microBatch, direction, from, to })
        isMoving = true
      }
    }
  }
  return turns.flat()
}

type TaskOrder = Pick<PipelineTask, 'direction' | 'microBatch'>

/** The order of tasks of a stage: `ahead` forward passes before the first backward pass, then alternating. */
function orderTasks(microBatches: number, ahead: number): TaskOrder[] {
  const ways = (way: PipelineTask['direction']) =>
    Array.from({ length: microBatches }, (_, microBatch): TaskOrder => ({ direction: way, microBatch }))
  const [forward, backward] = [ways('forward'), ways('backward')]
  const inTurn = backward.flatMap((back, at) => {
    const next = forward[ahead + at]
    return next ? [next, back] : [back]
  })
  return [...forward.slice(0, ahead), ...inTurn]
}

/** Merges tasks that follow each other without a gap into the spans in which each stage is busy. */
export function mergeBusySpans(
  turns: readonly PipelineTask[],
): Pick<PipelineTask, 'stage' | 'from' | 'to'>[] {
  const stretches: { stage: number; from: number; to: number }[] = []
  for (const { stage, from, to } of turns) {
    const last = stretches.at(-1)
    if (last?.stage === stage && last.to === from) last.to = to
    else stretches.push({ stage, from, to })
  }
  return stretches
}
