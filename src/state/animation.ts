import { interpolateViewport, type Viewport } from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'

/** Time and frames; injected, so that tests and the build need no screen. */
export interface AnimationClock {
  /** Milliseconds. */
  now(): number
  /** Calls back before the next frame; returns a function that cancels. */
  requestFrame(callback: () => void): () => void
  prefersReducedMotion(): boolean
}

/** The clock of a window. */
export const createClock = (window: Window): AnimationClock => ({
  now: () => window.performance.now(),
  requestFrame(callback) {
    const id = window.requestAnimationFrame(callback)
    return () => window.cancelAnimationFrame(id)
  },
  prefersReducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
})

const durationMs = 320

/** Cubic ease-in-out. */
const easeInOut = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2)

/**
 * Calls `onProgress` at each frame with the eased progress from 0 to 1, and finally with 1; with reduced motion only
 * with 1, synchronously. Returns a function that cancels.
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

/** Animates between two viewports: calls `onStep` at each frame, and finally with `to` and `done`. */
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
