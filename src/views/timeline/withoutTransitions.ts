import { selection } from 'd3-selection'

/**
 * In the place of d3-transition and d3-interpolate, which d3-zoom imports for transitions that nothing here starts: flights
 * are the state's own (state/animation.ts). Easings, timers and colours stay out of the first load. See `resolve.alias` in
 * vite.config.ts.
 */
export function interrupt() {}

// `zoom.transform` ends a transition before it sets a transform.
Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this
  },
})

export function interpolateZoom(): never {
  throw new Error('Transitions of d3-zoom are left out of the build. Move the view by a flight instead.')
}
