import type { Run } from './experiment'
import type { RunOrder, RunReport } from './runProtocol'

/** What the controller needs of the place where it runs. */
export interface RunEnvironment {
  /** Milliseconds. */
  now(): number
  /**
   * Calls back after some milliseconds or, at 0, as soon as pending messages have been handled. Returns a
   * function that cancels it.
   */
  later(callback: () => void, milliseconds: number): () => void
  report(report: RunReport): void
  /** Begins a run of a part. */
  begin(part: string, setting: unknown): Promise<Run<unknown, unknown>>
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
export function createRunController(stage: RunEnvironment): (order: RunOrder) => void {
  let id = 0
  let run: Run<unknown, unknown> | undefined
  /** Settings from a probe that came before the run had begun. */
  let awaited: { setting: unknown } | undefined
  /** Nothing is left to prepare before the first step. */
  let isReady = true
  let pace: number | null | undefined
  let callOff = () => {}
  let isAwaited = false
  let shownAt = Number.NEGATIVE_INFINITY
  let pictureTime = 0
  let isStale = false
  /** When the next step is due at the given pace. */
  let dueAt = 0
  const recent: { at: number; done: number }[] = []

  const fail = (error: unknown) => {
    pace = undefined
    stage.report({ kind: 'fault', id, message: error instanceof Error ? error.message : String(error) })
  }
  const rate = () => {
    const [first, last] = [recent[0], recent.at(-1)]
    if (pace === undefined || !first || !last || last.at === first.at) return 0
    return (1000 * (last.done - first.done)) / (last.at - first.at)
  }
  const show = () => {
    if (!run) return
    const began = stage.now()
    const picture = run.picture()
    shownAt = stage.now()
    pictureTime = shownAt - began
    isStale = false
    isAwaited = true
    const { done, total } = run
    stage.report({ kind: 'picture', id, picture, done, total, isRunning: pace !== undefined, rate: rate() })
  }
  /** Sends a picture, now or as soon as the last one is acknowledged. */
  const refresh = () => {
    isStale = true
    if (!isAwaited) show()
  }
  const advance = () => {
    run!.step()
    const at = stage.now()
    recent.push({ at, done: run!.done })
    while (recent.length > 2 && at - recent[0]!.at > 2000) recent.shift()
  }
  const isOver = () => run !== undefined && run.done >= run.total

  const prepare = () => {
    isReady = !run!.prepare!()
    isStale = true
    if (!isAwaited) show()
    if (!isReady || pace !== undefined) arrange(0)
  }
  const loop = () => {
    if (!run) return
    try {
      if (!isReady) return prepare()
      if (pace === undefined) return
      const began = stage.now()
      if (pace === null) {
        do advance()
        while (!isOver() && stage.now() - began < slice)
      } else if (began >= dueAt) {
        advance()
        dueAt = Math.max(dueAt + 1000 / pace, began)
      }
      isStale = true
      if (isOver()) pace = undefined
      const wait = Math.max(frame, pictureTime / pictureShare)
      if (!isAwaited && (pace === undefined || stage.now() - shownAt >= wait)) show()
      if (pace !== undefined) arrange(pace === null ? 0 : Math.max(0, dueAt - stage.now()))
    } catch (error) {
      fail(error)
    }
  }
  const arrange = (milliseconds: number) => {
    callOff()
    callOff = stage.later(loop, milliseconds)
  }

  const begin = async (order: RunOrder & { kind: 'begin' }) => {
    pace = undefined
    id = order.id
    recent.length = 0
    const before = run
    run = undefined
    try {
      before?.dispose()
      const begun = await stage.begin(order.part, order.setting)
      // Another run may have been requested in the meantime.
      if (id !== order.id) return begun.dispose()
      run = begun
      if (awaited) run.probe?.(awaited.setting)
      isAwaited = false
      isReady = !run.prepare
      if (isOver()) pace = undefined
      show()
      if (!isReady || pace !== undefined) arrange(0)
    } catch (error) {
      if (id === order.id) fail(error)
    }
  }

  const carryOut = (order: RunOrder) => {
    switch (order.kind) {
      case 'begin':
        awaited = undefined
        return void begin(order)
      case 'run':
        if (isOver()) return
        pace = order.pace
        dueAt = stage.now()
        recent.length = 0
        return run && arrange(0)
      case 'pause':
        pace = undefined
        return refresh()
      case 'step':
        pace = undefined
        if (run && !isOver()) advance()
        return refresh()
      case 'probe':
        if (run) run.probe?.(order.setting)
        else awaited = order
        return refresh()
      case 'drawn':
        isAwaited = false
        if (isStale && pace === undefined) show()
    }
  }
  return (order) => {
    try {
      carryOut(order)
    } catch (error) {
      fail(error)
    }
  }
}
