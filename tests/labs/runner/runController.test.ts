import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Run } from '../../../src/labs/runner/experiment'
import { createRunController } from '../../../src/labs/runner/runController'
import type { RunCommand, RunEvent } from '../../../src/labs/runner/runProtocol'

fc.configureGlobal({ seed: 1957 })

/** The behaviour of fake runs: how long they take, and where they fail. */
interface RunBehaviour {
  readonly total?: number
  /** Milliseconds of a step, and of a picture. */
  readonly step?: number
  readonly picture?: number
  /** Pieces of work before the first step. */
  readonly pieces?: number
  readonly fails?: 'begin' | 'step' | 'picture' | 'dispose'
}

interface FakeRun extends Run<unknown, unknown> {
  isDisposed: boolean
}

/** An environment whose time passes only by work or on request, and whose runs begin on request. */
function createTestEnvironment(behaviour: RunBehaviour = {}) {
  const { total = 100, step = 1, picture = 0, pieces = 0, fails } = behaviour
  let time = 0
  let due: { callback: () => void; at: number } | undefined
  const fail = (where: RunBehaviour['fails']) => {
    if (fails === where) throw new Error(`The ${where} fails.`)
  }
  const events: RunEvent[] = []
  const runs: FakeRun[] = []
  const pendingBegins: (() => void)[] = []
  const createRun = (setting: unknown) => {
    fail('begin')
    let done = 0
    let seen = setting
    let left = pieces
    const run: FakeRun = {
      total,
      isDisposed: false,
      get done() {
        return done
      },
      ...(pieces > 0 && {
        prepare() {
          if (run.isDisposed) throw new Error('Prepared after dispose.')
          time += 500
          return --left > 0
        },
      }),
      step() {
        fail('step')
        left = 0
        if (done >= total || run.isDisposed) throw new Error('A step beyond the end or after dispose.')
        done++
        time += step
      },
      picture() {
        fail('picture')
        time += picture
        return { setting: seen, done, ...(pieces > 0 && { left }) }
      },
      probe(next) {
        seen = next
      },
      dispose() {
        run.isDisposed = true
        fail('dispose')
      },
    }
    runs.push(run)
    return run
  }
  const send = createRunController({
    now: () => time,
    schedule(callback, milliseconds) {
      const one = { callback, at: time + milliseconds }
      due = one
      return () => {
        if (due === one) due = undefined
      }
    },
    emit: (report) => events.push(report),
    startRun: (_, setting) =>
      new Promise((resolve, reject) => {
        pendingBegins.push(() => {
          try {
            resolve(createRun(setting))
          } catch (error) {
            reject(error)
          }
        })
      }),
  })
  /** Lets the run that was requested first begin. */
  const ready = async () => {
    pendingBegins.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    ...{ send, ready, reports: events, runs },
    /** Begins a run, waits for it, and acknowledges its first picture. */
    async begin(id = 1, settings: unknown = 'a') {
      send({ kind: 'begin', id, part: 'x', settings })
      await ready()
      send({ kind: 'acknowledge' })
    },
    /** Advances to the pending callback and calls it; returns whether there was one. */
    turn() {
      const one = due
      due = undefined
      if (!one) return false
      time = Math.max(time, one.at)
      one.callback()
      return true
    },
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    now: () => time,
    last: () => events.at(-1),
  }
}

const acknowledge = { kind: 'acknowledge' } as const
const runFast = { kind: 'run', pace: null } as const
const pictures = (events: readonly RunEvent[]) =>
  events.flatMap((one) => (one.kind === 'picture' ? [one] : []))

describe('a controlled run', () => {
  it('is shown before its first step, and stays paused until started', async () => {
    const environment = createTestEnvironment()
    await environment.begin(7, 'setting')
    expect(environment.reports).toEqual([
      {
        ...{ kind: 'picture', id: 7, picture: { setting: 'setting', done: 0 } },
        ...{ done: 0, total: 100, isRunning: false, stepsPerSecond: 0 },
      },
    ])
    expect(environment.turn()).toBe(false)
  })

  it('runs in short slices to its end, shows its final state, and stops', async () => {
    const environment = createTestEnvironment()
    await environment.begin()
    environment.send(runFast)
    let maxSlice = 0
    for (let from = environment.now(); environment.turn(); from = environment.now()) {
      maxSlice = Math.max(maxSlice, environment.now() - from)
      environment.send(acknowledge)
    }
    expect(maxSlice).toBeLessThanOrEqual(12)
    expect(environment.last()).toMatchObject({ done: 100, isRunning: false })
    const { length } = environment.reports
    for (const order of [runFast, { kind: 'run', pace: 5 }] as const) environment.send(order)
    expect(environment.turn()).toBe(false)
    expect(environment.reports).toHaveLength(length)
  })

  it('reports its steps per second', async () => {
    const environment = createTestEnvironment({ total: 10_000, step: 2 })
    await environment.begin()
    environment.send(runFast)
    for (let turn = 0; turn < 20; turn++) {
      environment.turn()
      environment.send(acknowledge)
    }
    expect(environment.last()).toMatchObject({ isRunning: true, stepsPerSecond: 500 })
    environment.send({ kind: 'pause' })
    expect(environment.last()).toMatchObject({ isRunning: false, stepsPerSecond: 0 })
  })

  it('reports the steps per second of the last two seconds', async () => {
    const environment = createTestEnvironment({ total: 10_000, step: 10 })
    await environment.begin()
    environment.send(runFast)
    const runFor = (milliseconds: number) => {
      for (const end = environment.now() + milliseconds; environment.now() < end; ) {
        environment.turn()
        environment.send(acknowledge)
      }
    }
    runFor(1000)
    // A delay, as of a tab in the background.
    environment.pass(1000)
    runFor(500)
    const [during] = pictures(environment.reports.slice(-1))
    expect(during!.stepsPerSecond).toBeLessThan(70)
    runFor(2000)
    expect(environment.last()).toMatchObject({ isRunning: true, stepsPerSecond: 100 })
  })

  it('pauses between two slices, and shows its state', async () => {
    const environment = createTestEnvironment()
    await environment.begin()
    environment.send(runFast)
    environment.turn()
    environment.send({ kind: 'pause' })
    expect(environment.last()).toMatchObject({ done: 12, isRunning: false })
    environment.turn()
    expect(environment.runs[0]!.done).toBe(12)
  })

  it('does single steps, but none beyond its end', async () => {
    const environment = createTestEnvironment({ total: 2 })
    await environment.begin()
    for (const done of [1, 2, 2]) {
      environment.send({ kind: 'step' })
      expect(environment.last()).toMatchObject({ done, isRunning: false })
      environment.send(acknowledge)
    }
  })

  it('is paused by a single step', async () => {
    const environment = createTestEnvironment()
    await environment.begin()
    environment.send(runFast)
    environment.turn()
    environment.send({ kind: 'step' })
    environment.turn()
    expect(environment.runs[0]!.done).toBe(13)
  })

  it.each([4, 30])('keeps to %i steps per second, however long a step takes', async (pace) => {
    const environment = createTestEnvironment({ total: 1000, step: 3 })
    await environment.begin()
    environment.send({ kind: 'run', pace })
    while (environment.now() < 5000) {
      environment.turn()
      environment.send(acknowledge)
    }
    expect(Math.abs(environment.runs[0]!.done - 5 * pace)).toBeLessThanOrEqual(1)
  })

  it('does not catch up after a delay', async () => {
    const environment = createTestEnvironment({ total: 1000 })
    await environment.begin()
    environment.send({ kind: 'run', pace: 10 })
    environment.turn()
    environment.pass(60_000)
    for (let turn = 0; turn < 10; turn++) environment.turn()
    expect(environment.runs[0]!.done).toBeLessThanOrEqual(11)
    const [doneBefore, end] = [environment.runs[0]!.done, environment.now() + 2000]
    while (environment.now() < end) environment.turn()
    expect(environment.runs[0]!.done - doneBefore).toBeLessThanOrEqual(21)
  })

  it('applies a probe and shows it, without a step', async () => {
    const environment = createTestEnvironment()
    await environment.begin()
    environment.send({ kind: 'probe', settings: 'b' })
    expect(environment.last()).toMatchObject({ done: 0, picture: { setting: 'b' } })
  })
})

describe('a picture of a run', () => {
  it('is sent only after the last one was drawn', async () => {
    const environment = createTestEnvironment({ total: 100_000 })
    await environment.begin()
    environment.send(runFast)
    for (let turn = 0; turn < 50; turn++) environment.turn()
    expect(environment.reports).toHaveLength(2)
    environment.send(acknowledge)
    environment.turn()
    expect(environment.reports).toHaveLength(3)
  })

  it('is sent late, as soon as the last one is drawn, when the run has ended', async () => {
    const environment = createTestEnvironment({ total: 30 })
    await environment.begin()
    environment.send({ kind: 'step' })
    environment.send(runFast)
    while (environment.turn());
    expect(environment.last()).toMatchObject({ done: 1 })
    environment.send(acknowledge)
    expect(environment.last()).toMatchObject({ done: 30, isRunning: false })
    environment.send(acknowledge)
    expect(environment.reports).toHaveLength(3)
  })

  it('is sent less often if it takes longer', async () => {
    const shareOf = async (picture: number) => {
      const environment = createTestEnvironment({ total: 1e6, picture })
      await environment.begin()
      environment.send(runFast)
      const began = environment.now()
      while (environment.now() - began < 20_000) {
        environment.turn()
        environment.send(acknowledge)
      }
      return (picture * (environment.reports.length - 1)) / (environment.now() - began)
    }
    expect(await shareOf(1)).toBeLessThan(0.03)
    for (const picture of [20, 200]) expect(await shareOf(picture)).toBeLessThan(0.31)
  })
})

describe('a run with preparation', () => {
  it('is shown before and after each piece, and stays paused', async () => {
    const environment = createTestEnvironment({ pieces: 3 })
    await environment.begin()
    do environment.send(acknowledge)
    while (environment.turn())
    expect(environment.reports.map((one) => 'picture' in one && one.picture)).toMatchObject([
      { left: 3 },
      { left: 2 },
      { left: 1 },
      { left: 0 },
    ])
    expect(environment.last()).toMatchObject({ done: 0, isRunning: false })
  })

  it('handles commands between two pieces, and runs when all are done', async () => {
    const environment = createTestEnvironment({ pieces: 3, total: 10 })
    await environment.begin()
    environment.turn()
    environment.send(runFast)
    while (environment.turn()) environment.send(acknowledge)
    expect(environment.last()).toMatchObject({ done: 10, picture: { left: 0 } })
  })

  it('can be replaced between two pieces', async () => {
    const environment = createTestEnvironment({ pieces: 3 })
    await environment.begin(1)
    environment.turn()
    await environment.begin(2)
    while (environment.turn()) environment.send(acknowledge)
    expect(environment.runs.map(({ isDisposed }) => isDisposed)).toEqual([true, false])
    expect(environment.last()).toMatchObject({ id: 2, picture: { left: 0 } })
  })
})

describe('a command before the run has begun', () => {
  it('to run is executed once it has begun', async () => {
    const environment = createTestEnvironment()
    environment.send({ kind: 'begin', id: 1, part: 'x', settings: 'a' })
    environment.send(runFast)
    expect(environment.turn()).toBe(false)
    await environment.ready()
    expect(environment.last()).toMatchObject({ done: 0, isRunning: true })
    environment.turn()
    expect(environment.runs[0]!.done).toBe(12)
  })

  it('to run ends at once if there are no steps', async () => {
    const environment = createTestEnvironment({ total: 0 })
    environment.send({ kind: 'begin', id: 1, part: 'x', settings: 'a' })
    environment.send(runFast)
    await environment.ready()
    environment.turn()
    expect(environment.reports).toMatchObject([{ kind: 'picture', done: 0, total: 0, isRunning: false }])
  })

  it('to pause or step leaves the run at its start', async () => {
    const environment = createTestEnvironment()
    environment.send({ kind: 'begin', id: 1, part: 'x', settings: 'a' })
    for (const kind of ['pause', 'step', 'acknowledge'] as const) environment.send({ kind })
    await environment.ready()
    expect(environment.reports).toMatchObject([{ done: 0, isRunning: false, picture: { setting: 'a' } }])
  })

  it('to probe is executed once it has begun, the last one only', async () => {
    const environment = createTestEnvironment()
    environment.send({ kind: 'begin', id: 1, part: 'x', settings: 'a' })
    environment.send({ kind: 'probe', settings: 'b' })
    environment.send({ kind: 'probe', settings: 'c' })
    await environment.ready()
    expect(environment.reports).toMatchObject([{ done: 0, picture: { setting: 'c' } }])
  })

  it('to probe is dropped if another run is begun', async () => {
    const environment = createTestEnvironment()
    environment.send({ kind: 'begin', id: 1, part: 'x', settings: 'a' })
    environment.send({ kind: 'probe', settings: 'b' })
    environment.send({ kind: 'begin', id: 2, part: 'x', settings: 'c' })
    await environment.ready()
    await environment.ready()
    expect(environment.last()).toMatchObject({ id: 2, picture: { setting: 'c' } })
  })
})

describe('beginning another run', () => {
  it('disposes of the previous run, and starts paused', async () => {
    const environment = createTestEnvironment()
    await environment.begin(1)
    environment.send(runFast)
    environment.turn()
    await environment.begin(2, 'b')
    expect(environment.runs.map(({ isDisposed }) => isDisposed)).toEqual([true, false])
    expect(environment.last()).toMatchObject({ id: 2, done: 0, isRunning: false, picture: { setting: 'b' } })
    environment.turn()
    expect(environment.runs.map(({ done }) => done)).toEqual([12, 0])
  })

  it('replaces a run that is not ready, which is disposed of unseen', async () => {
    const environment = createTestEnvironment()
    environment.send({ kind: 'begin', id: 1, part: 'x', settings: 'a' })
    environment.send({ kind: 'begin', id: 2, part: 'x', settings: 'b' })
    await environment.ready()
    expect(environment.reports).toEqual([])
    expect(environment.runs[0]!.isDisposed).toBe(true)
    await environment.ready()
    expect(environment.reports).toMatchObject([{ id: 2, picture: { setting: 'b' } }])
  })

  it('shows its first picture even if the last one of the previous run was never drawn', async () => {
    const environment = createTestEnvironment()
    await environment.begin(1)
    environment.send({ kind: 'step' })
    await environment.begin(2)
    expect(environment.last()).toMatchObject({ id: 2, done: 0 })
  })
})

describe('an error', () => {
  it.each([
    ['begin', []],
    ['picture', []],
    ['step', [runFast]],
    ['step', [{ kind: 'step' }]],
  ] as const)('in %s is reported with the id of its run, which stops', async (fails, commands) => {
    const environment = createTestEnvironment({ fails })
    await environment.begin(3)
    for (const order of commands) environment.send(order)
    environment.turn()
    expect(environment.last()).toEqual({ kind: 'runFailed', id: 3, message: `The ${fails} fails.` })
    const { length } = environment.reports
    expect(environment.turn()).toBe(false)
    expect(environment.reports).toHaveLength(length)
  })

  it('in dispose is reported too, and does not prevent another run', async () => {
    const environment = createTestEnvironment({ fails: 'dispose' })
    await environment.begin(1)
    await environment.begin(2)
    expect(environment.last()).toEqual({ kind: 'runFailed', id: 2, message: 'The dispose fails.' })
    await environment.begin(3)
    expect(environment.last()).toMatchObject({ kind: 'picture', id: 3 })
  })

  it('in the begin of a replaced run is not reported', async () => {
    const environment = createTestEnvironment({ fails: 'begin' })
    environment.send({ kind: 'begin', id: 1, part: 'x', settings: 'a' })
    environment.send({ kind: 'begin', id: 2, part: 'x', settings: 'a' })
    await environment.ready()
    expect(environment.reports).toEqual([])
    await environment.ready()
    expect(environment.reports).toEqual([{ kind: 'runFailed', id: 2, message: 'The begin fails.' }])
  })
})

it('createRunController never returns to an old run or goes beyond the end, whatever the commands', async () => {
  const order: fc.Arbitrary<RunCommand['kind'] | 'ready' | 'turn'> = fc.constantFrom(
    ...(['begin', 'run', 'pause', 'step', 'probe', 'acknowledge', 'ready', 'turn', 'turn'] as const),
  )
  const actions = fc.array(fc.tuple(order, fc.constantFrom(null, 4, 1000)), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(actions, fc.nat(60), async (actions, total) => {
      const environment = createTestEnvironment({ total })
      let id = 0
      for (const [kind, pace] of actions) {
        if (kind === 'ready') await environment.ready()
        else if (kind === 'turn') environment.turn()
        else if (kind === 'begin') environment.send({ kind, id: ++id, part: 'x', settings: id })
        else if (kind === 'run') environment.send({ kind, pace })
        else if (kind === 'probe') environment.send({ kind, settings: id })
        else environment.send({ kind })
      }
      // A step beyond the end would be an error.
      expect(environment.reports.filter(({ kind }) => kind === 'runFailed')).toEqual([])
      const ids = environment.reports.map((one) => one.id)
      expect(ids).toEqual(ids.toSorted((one, other) => one - other))
      for (const { id, picture, done } of pictures(environment.reports))
        expect(picture).toEqual({ setting: id, done })
      expect(environment.runs.filter(({ isDisposed }) => !isDisposed).length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
})
