/**
 * In the place of d3-transition and d3-interpolate, which d3-zoom imports for transitions that nothing here starts: flights
 * are the state's own (state/flight.ts). Easings, timers and colours stay out of the first load. See `resolve.alias` in
 * vite.config.ts.
 */
export function interrupt() {}

export function interpolateZoom(): never {
  throw new Error('Transitions of d3-zoom are left out of the build. Move the view by a flight instead.')
}
