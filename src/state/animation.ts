import { interpolateViewport, type Viewport } from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'

/** Time and frames, so that tests and the build can do without a screen. */
export interface AnimationClock {
  /** Milliseconds. */
  now(): number
  /** Calls back before the next frame; returns a function that cancels. */
  requestFrame(callback: () => void): () => void
  /** Whether the reader asks for reduced motion. */
  prefersReducedMotion(): boolean
}

/** Milliseconds that a flight takes. */
const durationMs = 320

/** Slow in, slow out. */
const easeInOut = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2)

/**
 * Calls `step` at each frame of a movement with how much of it is done, from 0 to 1, and last with 1. Returns a function
 * that interrupts. Where motion is to be reduced it is done at once.
 */
export function animate(clock: AnimationClock, onProgress: (progress: number) => void): () => void {
  if (clock.prefersReducedMotion()) {
    onProgress(1)
    return () => {}
  }
  const start = clock.now()
  let cancel = () => {}
  const next = () => {
    const t = Math.min(1, (clock.now() - start) / durationMs)
    if (t < 1) cancel = clock.requestFrame(next)
    onProgress(easeInOut(t))
  }
  cancel = clock.requestFrame(next)
  return () => cancel()
}

/** Moves from one viewport to another, calling `step` with each view on the way and last with `done`. */
export function animateViewport(
  warp: Warp,
  from: Viewport,
  to: Viewport,
  clock: AnimationClock,
  onStep: (viewport: Viewport, done: boolean) => void,
  openFraction = 1,
): () => void {
  return animate(clock, (progress) =>
    progress >= 1
      ? onStep(to, true)
      : onStep(interpolateViewport(warp, from, to, progress, openFraction), false),
  )
}
