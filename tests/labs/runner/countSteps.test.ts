import { describe, expect, it, vi } from 'vitest'
import { countSteps } from '../../../src/labs/runner/countSteps'

function createRun() {
  const calls = { step: vi.fn(), probe: vi.fn(), dispose: vi.fn() }
  const picture = (done: number, shown: string) => `${shown} after ${done}`
  return { calls, run: countSteps('start', { total: 3, picture, ...calls }) }
}

describe('countSteps', () => {
  it('numbers the steps from 1', () => {
    const { calls, run } = createRun()
    expect([run.total, run.done]).toEqual([3, 0])
    run.step()
    run.step()
    expect(calls.step.mock.calls).toEqual([[1], [2]])
    expect(run.done).toBe(2)
  })

  it('gives the picture the steps done and the latest settings', () => {
    const { calls, run } = createRun()
    expect(run.picture()).toBe('start after 0')
    run.step()
    run.probe!('other')
    expect(run.picture()).toBe('other after 1')
    expect(calls.probe.mock.calls).toEqual([['other', 1]])
  })

  it('needs neither probes nor anything to free', () => {
    const run = countSteps('start', { total: 1, step() {}, picture: (_, shown) => shown })
    run.probe!('other')
    expect(run.picture()).toBe('other')
    expect(() => run.dispose()).not.toThrow()
    expect(run.prepare).toBeUndefined()
  })
})
