import { selection } from 'd3-selection'

/**
 * Replaces d3-transition and d3-interpolate in d3-zoom (`leaveOutTransitions` in vite.config.ts), which imports them
 * for transitions that are never started here: state/animation.ts animates the viewport. Keeps easings, timers and
 * colours out of the first load.
 */
export function interrupt() {}

// `zoom.transform` ends a transition before it sets a transform.
Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this
  },
})

export function interpolateZoom(): never {
  throw new Error(
    'Transitions of d3-zoom are left out of the build. Animate the viewport instead (state/animation.ts).',
  )
}
