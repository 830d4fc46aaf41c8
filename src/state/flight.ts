import { interpolateViewport, type Viewport } from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'

/** Time and frames, so that tests and the build can do without a screen. */
export interface Clock {
  /** Milliseconds. */
  now(): number
  /** Calls back before the next frame; returns a function that cancels. */
  frame(callback: () => void): () => void
  /** Whether the reader asks for reduced motion. */
  still(): boolean
}

/** Milliseconds that a flight takes. */
const duration = 320

/** Slow in, slow out. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2)

/**
 * Calls `step` at each frame of a movement with how much of it is done, from 0 to 1, and last with 1. Returns a function
 * that interrupts. Where motion is to be reduced it is done at once.
 */
export function glide(clock: Clock, step: (progress: number) => void): () => void {
  if (clock.still()) {
    step(1)
    return () => {}
  }
  const start = clock.now()
  let cancel = () => {}
  const next = () => {
    const t = Math.min(1, (clock.now() - start) / duration)
    if (t < 1) cancel = clock.frame(next)
    step(ease(t))
  }
  cancel = clock.frame(next)
  return () => cancel()
}

/** Moves from one viewport to another, calling `step` with each view on the way and last with `done`. */
export function fly(
  warp: Warp,
  from: Viewport,
  to: Viewport,
  clock: Clock,
  step: (viewport: Viewport, done: boolean) => void,
  open = 1,
): () => void {
  return glide(clock, (progress) =>
    progress >= 1 ? step(to, true) : step(interpolateViewport(warp, from, to, progress, open), false),
  )
}
