import { describe, expect, it, vi } from 'vitest'
import { clampViewport, getZoom } from '../../src/layout/timeline/axis/viewport'
import { makeTimelineWarp } from '../../src/layout/timeline/strata/baseLayout'
import { animate, animateViewport } from '../../src/state/animation'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

const warp = makeTimelineWarp(smallTimeline, false)
const from = clampViewport(warp, warp.domain)
const to = clampViewport(warp, { from: 2010, to: 2020 })

describe('animateViewport', () => {
  it('ends exactly at its target, and reports done once', () => {
    const clock = createManualClock()
    const step = vi.fn()
    animateViewport(warp, from, to, clock, step)
    for (let frame = 0; frame < 100; frame++) clock.advance(16)
    expect(step).toHaveBeenLastCalledWith(to, true)
    expect(step.mock.calls.filter(([, done]) => done)).toHaveLength(1)
    expect(clock.pendingFrameCount).toBe(0)
  })

  it('does nothing before its first frame', () => {
    const step = vi.fn()
    animateViewport(warp, from, to, createManualClock(), step)
    expect(step).not.toHaveBeenCalled()
  })

  it('takes between 200 and 350 ms', () => {
    const clock = createManualClock()
    let arrived = false
    animateViewport(warp, from, to, clock, (_, done) => {
      arrived = done
    })
    clock.advance(200)
    expect(arrived).toBe(false)
    clock.advance(150)
    expect(arrived).toBe(true)
  })

  it('never zooms out while it zooms in', () => {
    const clock = createManualClock()
    const zooms: number[] = []
    animateViewport(warp, from, to, clock, (viewport) => zooms.push(getZoom(warp, viewport)))
    for (let frame = 0; frame < 40; frame++) clock.advance(10)
    expect(zooms.length).toBeGreaterThan(20)
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b))
  })

  it('stops where it is when cancelled', () => {
    const clock = createManualClock()
    const step = vi.fn()
    const cancel = animateViewport(warp, from, to, clock, step)
    clock.advance(16)
    clock.advance(16)
    cancel()
    clock.advance(1000)
    expect(step).toHaveBeenCalledTimes(2)
    expect(step.mock.calls.every(([, done]) => done === false)).toBe(true)
  })

  it('can be cancelled from its own step callback', () => {
    const clock = createManualClock()
    const step = vi.fn(() => cancel())
    const cancel = animateViewport(warp, from, to, clock, step)
    clock.advance(16)
    clock.advance(16)
    expect(step).toHaveBeenCalledTimes(1)
  })

  it('jumps to its target with reduced motion', () => {
    const step = vi.fn()
    const cancel = animateViewport(warp, from, to, reducedMotionClock, step)
    expect(step.mock.calls).toEqual([[to, true]])
    cancel()
  })
})

describe('animate', () => {
  it('progresses from 0 to 1, fastest in the middle', () => {
    const clock = createManualClock()
    const progresses: number[] = [0]
    animate(clock, (progress) => progresses.push(progress))
    for (let frame = 0; frame < 40; frame++) clock.advance(8)
    expect(progresses.at(-1)).toBe(1)
    const steps = progresses.slice(1).map((progress, index) => progress - progresses[index]!)
    expect(Math.min(...steps)).toBeGreaterThan(0)
    const fastest = steps.indexOf(Math.max(...steps))
    expect(fastest / steps.length).toBeGreaterThan(0.4)
    expect(fastest / steps.length).toBeLessThan(0.6)
    expect(clock.pendingFrameCount).toBe(0)
  })

  it('finishes at once with reduced motion, and can then be cancelled safely', () => {
    const step = vi.fn()
    animate(reducedMotionClock, step)()
    expect(step.mock.calls).toEqual([[1]])
  })
})
