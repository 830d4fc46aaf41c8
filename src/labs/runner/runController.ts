import type { Run } from './experiment'
import type { RunCommand, RunEvent } from './runProtocol'

/** What the controller needs of the place where it runs. */
export interface RunEnvironment {
  /** Milliseconds. */
  now(): number
  /**
   * Calls back after some milliseconds or, at 0, as soon as pending messages have been handled. Returns a
   * function that cancels it.
   */
  schedule(callback: () => void, milliseconds: number): () => void
  emit(report: RunEvent): void
  /** Begins a run of a part. */
  startRun(part: string, setting: unknown): Promise<Run<unknown, unknown>>
}

/** Milliseconds of work between two looks at pending messages, and between two pictures. */
const slice = 12
const frame = 40
/** Maximum share of the time spent on pictures. */
const pictureShare = 0.3

/**
 * Controls runs. Executes commands; works in short slices, so that every command is handled at once; sends
 * pictures, less often if they take long, and only after the last one was acknowledged.
 */
export function createRunController(environment: RunEnvironment): (command: RunCommand) => void {
  let id = 0
  let run: Run<unknown, unknown> | undefined
  /** Settings from a probe that came before the run had begun. */
  let pendingProbe: { settings: unknown } | undefined
  /** Nothing is left to prepare before the first step. */
  let isReady = true
  let pace: number | null | undefined
  let cancelTimer = () => {}
  let isPictureUnacknowledged = false
  let shownAt = Number.NEGATIVE_INFINITY
  let pictureTime = 0
  let isStale = false
  /** When the next step is due at the given pace. */
  let dueAt = 0
  const recentSteps: { at: number; done: number }[] = []

  const fail = (error: unknown) => {
    pace = undefined
    environment.emit({
      kind: 'runFailed',
      id,
      message: error instanceof Error ? error.message : String(error),
    })
  }
  const rate = () => {
    const [first, last] = [recentSteps[0], recentSteps.at(-1)]
    if (pace === undefined || !first || !last || last.at === first.at) return 0
    return (1000 * (last.done - first.done)) / (last.at - first.at)
  }
  const show = () => {
    if (!run) return
    const startTime = environment.now()
    const picture = run.picture()
    shownAt = environment.now()
    pictureTime = shownAt - startTime
    isStale = false
    isPictureUnacknowledged = true
    const { done, total } = run
    environment.emit({
      kind: 'picture',
      id,
      picture,
      done,
      total,
      isRunning: pace !== undefined,
      stepsPerSecond: rate(),
    })
  }
  /** Sends a picture, now or as soon as the last one is acknowledged. */
  const refresh = () => {
    isStale = true
    if (!isPictureUnacknowledged) show()
  }
  const advance = () => {
    run!.step()
    const at = environment.now()
    recentSteps.push({ at, done: run!.done })
    while (recentSteps.length > 2 && at - recentSteps[0]!.at > 2000) recentSteps.shift()
  }
  const isOver = () => run !== undefined && run.done >= run.total

  const prepare = () => {
    isReady = !run!.prepare!()
    refresh()
    if (!isReady || pace !== undefined) schedule(0)
  }
  const loop = () => {
    if (!run) return
    try {
      if (!isReady) return prepare()
      if (pace === undefined) return
      const startTime = environment.now()
      if (pace === null) {
        do advance()
        while (!isOver() && environment.now() - startTime < slice)
      } else if (startTime >= dueAt) {
        advance()
        dueAt = Math.max(dueAt + 1000 / pace, startTime)
      }
      isStale = true
      if (isOver()) pace = undefined
      const wait = Math.max(frame, pictureTime / pictureShare)
      if (!isPictureUnacknowledged && (pace === undefined || environment.now() - shownAt >= wait)) show()
      if (pace !== undefined) schedule(pace === null ? 0 : Math.max(0, dueAt - environment.now()))
    } catch (error) {
      fail(error)
    }
  }
  const schedule = (milliseconds: number) => {
    cancelTimer()
    cancelTimer = environment.schedule(loop, milliseconds)
  }

  const begin = async (command: RunCommand & { kind: 'begin' }) => {
    pace = undefined
    id = command.id
    recentSteps.length = 0
    const previous = run
    run = undefined
    try {
      previous?.dispose()
      const started = await environment.startRun(command.part, command.settings)
      // Another run may have been requested in the meantime.
      if (id !== command.id) return started.dispose()
      run = started
      if (pendingProbe) run.probe?.(pendingProbe.settings)
      isPictureUnacknowledged = false
      isReady = !run.prepare
      if (isOver()) pace = undefined
      show()
      if (!isReady || pace !== undefined) schedule(0)
    } catch (error) {
      if (id === command.id) fail(error)
    }
  }

  const execute = (command: RunCommand) => {
    switch (command.kind) {
      case 'begin':
        pendingProbe = undefined
        return void begin(command)
      case 'run':
        if (isOver()) return
        pace = command.pace
        dueAt = environment.now()
        recentSteps.length = 0
        return run && schedule(0)
      case 'pause':
        pace = undefined
        return refresh()
      case 'step':
        pace = undefined
        if (run && !isOver()) advance()
        return refresh()
      case 'probe':
        if (run) run.probe?.(command.settings)
        else pendingProbe = command
        return refresh()
      case 'acknowledge':
        isPictureUnacknowledged = false
        if (isStale && pace === undefined) show()
    }
  }
  return (command) => {
    try {
      execute(command)
    } catch (error) {
      fail(error)
    }
  }
}
