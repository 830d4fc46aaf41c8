import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Run } from '../../../src/labs/runner/experiment'
import { createRunController } from '../../../src/labs/runner/runController'
import type { RunOrder, RunReport } from '../../../src/labs/runner/runProtocol'

fc.configureGlobal({ seed: 1957 })

/** What a run of the stage does: how long it takes, and where it fails. */
interface Play {
  readonly total?: number
  /** Milliseconds of a step, and of a picture. */
  readonly step?: number
  readonly picture?: number
  /** Pieces of work before the first step. */
  readonly pieces?: number
  readonly fails?: 'begin' | 'step' | 'picture' | 'dispose'
}

interface Invented extends Run<unknown, unknown> {
  isDisposed: boolean
}

/** A stage whose time passes only by work and when told to, and whose runs begin when told to. */
function createStage(play: Play = {}) {
  const { total = 100, step = 1, picture = 0, pieces = 0, fails } = play
  let time = 0
  let due: { callback: () => void; at: number } | undefined
  const fail = (where: Play['fails']) => {
    if (fails === where) throw new Error(`The ${where} fails.`)
  }
  const reports: RunReport[] = []
  const runs: Invented[] = []
  const beginnings: (() => void)[] = []
  const begin = (setting: unknown) => {
    fail('begin')
    let done = 0
    let seen = setting
    let left = pieces
    const run: Invented = {
      total,
      isDisposed: false,
      get done() {
        return done
      },
      ...(pieces > 0 && {
        prepare() {
          if (run.isDisposed) throw new Error('Prepared when all is over.')
          time += 500
          return --left > 0
        },
      }),
      step() {
        fail('step')
        left = 0
        if (done >= total || run.isDisposed) throw new Error('A step beyond the end.')
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
    later(callback, milliseconds) {
      const one = { callback, at: time + milliseconds }
      due = one
      return () => {
        if (due === one) due = undefined
      }
    },
    report: (report) => reports.push(report),
    begin: (_, setting) =>
      new Promise((resolve, reject) => {
        beginnings.push(() => {
          try {
            resolve(begin(setting))
          } catch (error) {
            reject(error)
          }
        })
      }),
  })
  /** Ends the waiting of the run that was asked for first. */
  const ready = async () => {
    beginnings.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    ...{ send, ready, reports, runs },
    /** Begins a run and waits for it; the page has drawn its first picture. */
    async begin(id = 1, setting: unknown = 'a') {
      send({ kind: 'begin', id, part: 'x', setting })
      await ready()
      send({ kind: 'drawn' })
    },
    /** Lets pass what there is to wait, and does what is then due; whether there was anything. */
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
    last: () => reports.at(-1),
  }
}

const drawn = { kind: 'drawn' } as const
const asFast = { kind: 'run', pace: null } as const
const pictures = (reports: readonly RunReport[]) =>
  reports.flatMap((one) => (one.kind === 'picture' ? [one] : []))

describe('a controlled run', () => {
  it('is shown before its first step, and stays paused until started', async () => {
    const stage = createStage()
    await stage.begin(7, 'setting')
    expect(stage.reports).toEqual([
      {
        ...{ kind: 'picture', id: 7, picture: { setting: 'setting', done: 0 } },
        ...{ done: 0, total: 100, isRunning: false, rate: 0 },
      },
    ])
    expect(stage.turn()).toBe(false)
  })

  it('runs in short slices to its end, shows its final state, and stops', async () => {
    const stage = createStage()
    await stage.begin()
    stage.send(asFast)
    let longest = 0
    for (let from = stage.now(); stage.turn(); from = stage.now()) {
      longest = Math.max(longest, stage.now() - from)
      stage.send(drawn)
    }
    expect(longest).toBeLessThanOrEqual(12)
    expect(stage.last()).toMatchObject({ done: 100, isRunning: false })
    const { length } = stage.reports
    for (const order of [asFast, { kind: 'run', pace: 5 }] as const) stage.send(order)
    expect(stage.turn()).toBe(false)
    expect(stage.reports).toHaveLength(length)
  })

  it('reports its steps per second', async () => {
    const stage = createStage({ total: 10_000, step: 2 })
    await stage.begin()
    stage.send(asFast)
    for (let turn = 0; turn < 20; turn++) {
      stage.turn()
      stage.send(drawn)
    }
    expect(stage.last()).toMatchObject({ isRunning: true, rate: 500 })
    stage.send({ kind: 'pause' })
    expect(stage.last()).toMatchObject({ isRunning: false, rate: 0 })
  })

  it('pauses between two slices, and shows its state', async () => {
    const stage = createStage()
    await stage.begin()
    stage.send(asFast)
    stage.turn()
    stage.send({ kind: 'pause' })
    expect(stage.last()).toMatchObject({ done: 12, isRunning: false })
    stage.turn()
    expect(stage.runs[0]!.done).toBe(12)
  })

  it('does single steps, but none beyond its end', async () => {
    const stage = createStage({ total: 2 })
    await stage.begin()
    for (const done of [1, 2, 2]) {
      stage.send({ kind: 'step' })
      expect(stage.last()).toMatchObject({ done, isRunning: false })
      stage.send(drawn)
    }
  })

  it('is paused by a single step', async () => {
    const stage = createStage()
    await stage.begin()
    stage.send(asFast)
    stage.turn()
    stage.send({ kind: 'step' })
    stage.turn()
    expect(stage.runs[0]!.done).toBe(13)
  })

  it.each([4, 30])('keeps to %i steps per second, however long a step takes', async (pace) => {
    const stage = createStage({ total: 1000, step: 3 })
    await stage.begin()
    stage.send({ kind: 'run', pace })
    while (stage.now() < 5000) {
      stage.turn()
      stage.send(drawn)
    }
    expect(Math.abs(stage.runs[0]!.done - 5 * pace)).toBeLessThanOrEqual(1)
  })

  it('does not catch up after a delay', async () => {
    const stage = createStage({ total: 1000 })
    await stage.begin()
    stage.send({ kind: 'run', pace: 10 })
    stage.turn()
    stage.pass(60_000)
    for (let turn = 0; turn < 10; turn++) stage.turn()
    expect(stage.runs[0]!.done).toBeLessThanOrEqual(11)
  })

  it('applies a probe and shows it, without a step', async () => {
    const stage = createStage()
    await stage.begin()
    stage.send({ kind: 'probe', setting: 'b' })
    expect(stage.last()).toMatchObject({ done: 0, picture: { setting: 'b' } })
  })
})

describe('a picture of a run', () => {
  it('is sent only after the last one was drawn', async () => {
    const stage = createStage({ total: 100_000 })
    await stage.begin()
    stage.send(asFast)
    for (let turn = 0; turn < 50; turn++) stage.turn()
    expect(stage.reports).toHaveLength(2)
    stage.send(drawn)
    stage.turn()
    expect(stage.reports).toHaveLength(3)
  })

  it('is sent late, as soon as the last one is drawn, when the run has ended', async () => {
    const stage = createStage({ total: 30 })
    await stage.begin()
    stage.send({ kind: 'step' })
    stage.send(asFast)
    while (stage.turn());
    expect(stage.last()).toMatchObject({ done: 1 })
    stage.send(drawn)
    expect(stage.last()).toMatchObject({ done: 30, isRunning: false })
    stage.send(drawn)
    expect(stage.reports).toHaveLength(3)
  })

  it('is sent less often if it takes longer', async () => {
    const shareOf = async (picture: number) => {
      const stage = createStage({ total: 1e6, picture })
      await stage.begin()
      stage.send(asFast)
      const began = stage.now()
      while (stage.now() - began < 20_000) {
        stage.turn()
        stage.send(drawn)
      }
      return (picture * (stage.reports.length - 1)) / (stage.now() - began)
    }
    expect(await shareOf(1)).toBeLessThan(0.03)
    for (const picture of [20, 200]) expect(await shareOf(picture)).toBeLessThan(0.31)
  })
})

describe('a run with preparation', () => {
  it('is shown before and after each piece, and stays paused', async () => {
    const stage = createStage({ pieces: 3 })
    await stage.begin()
    do stage.send(drawn)
    while (stage.turn())
    expect(stage.reports.map((one) => 'picture' in one && one.picture)).toMatchObject([
      { left: 3 },
      { left: 2 },
      { left: 1 },
      { left: 0 },
    ])
    expect(stage.last()).toMatchObject({ done: 0, isRunning: false })
  })

  it('handles commands between two pieces, and runs when all are done', async () => {
    const stage = createStage({ pieces: 3, total: 10 })
    await stage.begin()
    stage.turn()
    stage.send(asFast)
    while (stage.turn()) stage.send(drawn)
    expect(stage.last()).toMatchObject({ done: 10, picture: { left: 0 } })
  })

  it('can be replaced between two pieces', async () => {
    const stage = createStage({ pieces: 3 })
    await stage.begin(1)
    stage.turn()
    await stage.begin(2)
    while (stage.turn()) stage.send(drawn)
    expect(stage.runs.map(({ isDisposed }) => isDisposed)).toEqual([true, false])
    expect(stage.last()).toMatchObject({ id: 2, picture: { left: 0 } })
  })
})

describe('a command before the run has begun', () => {
  it('to run is executed once it has begun', async () => {
    const stage = createStage()
    stage.send({ kind: 'begin', id: 1, part: 'x', setting: 'a' })
    stage.send(asFast)
    expect(stage.turn()).toBe(false)
    await stage.ready()
    expect(stage.last()).toMatchObject({ done: 0, isRunning: true })
    stage.turn()
    expect(stage.runs[0]!.done).toBe(12)
  })

  it('to run ends at once if there are no steps', async () => {
    const stage = createStage({ total: 0 })
    stage.send({ kind: 'begin', id: 1, part: 'x', setting: 'a' })
    stage.send(asFast)
    await stage.ready()
    stage.turn()
    expect(stage.reports).toMatchObject([{ kind: 'picture', done: 0, total: 0, isRunning: false }])
  })

  it('to pause or step leaves the run at its start', async () => {
    const stage = createStage()
    stage.send({ kind: 'begin', id: 1, part: 'x', setting: 'a' })
    for (const kind of ['pause', 'step', 'drawn'] as const) stage.send({ kind })
    await stage.ready()
    expect(stage.reports).toMatchObject([{ done: 0, isRunning: false, picture: { setting: 'a' } }])
  })

  it('to probe is executed once it has begun, the last one only', async () => {
    const stage = createStage()
    stage.send({ kind: 'begin', id: 1, part: 'x', setting: 'a' })
    stage.send({ kind: 'probe', setting: 'b' })
    stage.send({ kind: 'probe', setting: 'c' })
    await stage.ready()
    expect(stage.reports).toMatchObject([{ done: 0, picture: { setting: 'c' } }])
  })

  it('to probe is dropped if another run is begun', async () => {
    const stage = createStage()
    stage.send({ kind: 'begin', id: 1, part: 'x', setting: 'a' })
    stage.send({ kind: 'probe', setting: 'b' })
    stage.send({ kind: 'begin', id: 2, part: 'x', setting: 'c' })
    await stage.ready()
    await stage.ready()
    expect(stage.last()).toMatchObject({ id: 2, picture: { setting: 'c' } })
  })
})

describe('beginning another run', () => {
  it('disposes of the previous run, and starts paused', async () => {
    const stage = createStage()
    await stage.begin(1)
    stage.send(asFast)
    stage.turn()
    await stage.begin(2, 'b')
    expect(stage.runs.map(({ isDisposed }) => isDisposed)).toEqual([true, false])
    expect(stage.last()).toMatchObject({ id: 2, done: 0, isRunning: false, picture: { setting: 'b' } })
    stage.turn()
    expect(stage.runs.map(({ done }) => done)).toEqual([12, 0])
  })

  it('replaces a run that is not ready, which is disposed of unseen', async () => {
    const stage = createStage()
    stage.send({ kind: 'begin', id: 1, part: 'x', setting: 'a' })
    stage.send({ kind: 'begin', id: 2, part: 'x', setting: 'b' })
    await stage.ready()
    expect(stage.reports).toEqual([])
    expect(stage.runs[0]!.isDisposed).toBe(true)
    await stage.ready()
    expect(stage.reports).toMatchObject([{ id: 2, picture: { setting: 'b' } }])
  })

  it('shows its first picture even if the last one of the previous run was never drawn', async () => {
    const stage = createStage()
    await stage.begin(1)
    stage.send({ kind: 'step' })
    await stage.begin(2)
    expect(stage.last()).toMatchObject({ id: 2, done: 0 })
  })
})

describe('an error', () => {
  it.each([
    ['begin', []],
    ['picture', []],
    ['step', [asFast]],
    ['step', [{ kind: 'step' }]],
  ] as const)('in %s is reported with the id of its run, which stops', async (fails, orders) => {
    const stage = createStage({ fails })
    await stage.begin(3)
    for (const order of orders) stage.send(order)
    stage.turn()
    expect(stage.last()).toEqual({ kind: 'fault', id: 3, message: `The ${fails} fails.` })
    const { length } = stage.reports
    expect(stage.turn()).toBe(false)
    expect(stage.reports).toHaveLength(length)
  })

  it('in dispose is reported too, and does not prevent another run', async () => {
    const stage = createStage({ fails: 'dispose' })
    await stage.begin(1)
    await stage.begin(2)
    expect(stage.last()).toEqual({ kind: 'fault', id: 2, message: 'The dispose fails.' })
    await stage.begin(3)
    expect(stage.last()).toMatchObject({ kind: 'picture', id: 3 })
  })

  it('in the begin of a replaced run is not reported', async () => {
    const stage = createStage({ fails: 'begin' })
    stage.send({ kind: 'begin', id: 1, part: 'x', setting: 'a' })
    stage.send({ kind: 'begin', id: 2, part: 'x', setting: 'a' })
    await stage.ready()
    expect(stage.reports).toEqual([])
    await stage.ready()
    expect(stage.reports).toEqual([{ kind: 'fault', id: 2, message: 'The begin fails.' }])
  })
})

it('createRunController never returns to an old run or goes beyond the end, whatever the commands', async () => {
  const order: fc.Arbitrary<RunOrder['kind'] | 'ready' | 'turn'> = fc.constantFrom(
    ...(['begin', 'run', 'pause', 'step', 'probe', 'drawn', 'ready', 'turn', 'turn'] as const),
  )
  const deeds = fc.array(fc.tuple(order, fc.constantFrom(null, 4, 1000)), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(deeds, fc.nat(60), async (deeds, total) => {
      const stage = createStage({ total })
      let id = 0
      for (const [kind, pace] of deeds) {
        if (kind === 'ready') await stage.ready()
        else if (kind === 'turn') stage.turn()
        else if (kind === 'begin') stage.send({ kind, id: ++id, part: 'x', setting: id })
        else if (kind === 'run') stage.send({ kind, pace })
        else if (kind === 'probe') stage.send({ kind, setting: id })
        else stage.send({ kind })
      }
      // A step beyond the end would be a fault.
      expect(stage.reports.filter(({ kind }) => kind === 'fault')).toEqual([])
      const ids = stage.reports.map((one) => one.id)
      expect(ids).toEqual(ids.toSorted((one, other) => one - other))
      for (const { id, picture, done } of pictures(stage.reports))
        expect(picture).toEqual({ setting: id, done })
      expect(stage.runs.filter(({ isDisposed }) => !isDisposed).length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
})
