import { describe, expect, it, vi } from 'vitest'
import { getZoom, type Viewport } from '../../src/layout/timeline/axis/viewport'
import { makeTimelineWarp } from '../../src/layout/timeline/strata/baseLayout'
import { animate, animateViewport } from '../../src/state/animation'
import { createManualClock, reducedMotionClock, smallTimeline } from './smallTimeline'

const warp = makeTimelineWarp(smallTimeline, false)
const from = warp.domain
const to: Viewport = { from: 2010, to: 2020 }

describe('a flight', () => {
  it('arrives exactly where it was going, last of all, and once', () => {
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

  it('takes between 200 and 350 milliseconds', () => {
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

  it('only ever comes closer when it flies from far to near', () => {
    const clock = createManualClock()
    const zooms: number[] = []
    animateViewport(warp, from, to, clock, (viewport) => zooms.push(getZoom(warp, viewport)))
    for (let frame = 0; frame < 40; frame++) clock.advance(10)
    expect(zooms.length).toBeGreaterThan(20)
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b))
  })

  it('stops in the air when interrupted', () => {
    const clock = createManualClock()
    const step = vi.fn()
    const interrupt = animateViewport(warp, from, to, clock, step)
    clock.advance(16)
    clock.advance(16)
    interrupt()
    clock.advance(1000)
    expect(step).toHaveBeenCalledTimes(2)
    expect(step.mock.calls.every(([, done]) => done === false)).toBe(true)
  })

  it('stops when it is interrupted by its own step', () => {
    const clock = createManualClock()
    const step = vi.fn(() => interrupt())
    const interrupt = animateViewport(warp, from, to, clock, step)
    clock.advance(16)
    clock.advance(16)
    expect(step).toHaveBeenCalledTimes(1)
  })

  it('arrives at once where motion is to be reduced', () => {
    const step = vi.fn()
    const interrupt = animateViewport(warp, from, to, reducedMotionClock, step)
    expect(step.mock.calls).toEqual([[to, true]])
    interrupt()
  })
})

describe('a glide', () => {
  it('goes from nothing to all of it, slow at both ends and fastest in the middle', () => {
    const clock = createManualClock()
    const done: number[] = [0]
    animate(clock, (progress) => done.push(progress))
    for (let frame = 0; frame < 40; frame++) clock.advance(8)
    expect(done.at(-1)).toBe(1)
    const steps = done.slice(1).map((progress, at) => progress - done[at]!)
    expect(Math.min(...steps)).toBeGreaterThan(0)
    const fastest = steps.indexOf(Math.max(...steps))
    expect(fastest / steps.length).toBeGreaterThan(0.4)
    expect(fastest / steps.length).toBeLessThan(0.6)
    expect(clock.pendingFrameCount).toBe(0)
  })

  it('is done at once where motion is to be reduced, and can then be interrupted without harm', () => {
    const step = vi.fn()
    animate(reducedMotionClock, step)()
    expect(step.mock.calls).toEqual([[1]])
  })
})
