/** How a pipeline takes turns: all ways forward first, or one forward and one back in turn as soon as may be. */
export type PipelineSchedule = 'gpipe' | '1f1b'

/** The work of a stage on a micro-batch, one way; in units of a way forward, of which a way back takes two. */
export interface PipelineTask {
  readonly stage: number
  readonly microBatch: number
  readonly direction: 'forward' | 'backward'
  readonly from: number
  readonly to: number
}

const durations = { forward: 1, backward: 2 } as const

/**
 * One update of a pipeline: GPipe (Huang and others, 2019), or PipeDream's schedule with a flush (Narayanan and others, 2021). In the
 * order of stages, then of time.
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
  // What a stage waits for: the stage before on the way forward, the one behind on the way back, where there is one.
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

/** So many ways forward before the first way back, then in turn. */
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

/** Turns that follow each other without a wait, taken together: when each stage works. */
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
