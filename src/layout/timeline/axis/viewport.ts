import type { Warp, YearRange } from './warp'

/**
 * The years in view: an immutable value in years, so that a link opened on another screen shows the same
 * decades. A panel may cover the end of the timeline: then only `openFraction` of it is visible, and the
 * years of the viewport fill that part. On the screen, fraction 0 is the start of the whole timeline and 1
 * its end; zooms refer to the whole timeline too, so that nothing moves when a panel opens.
 */
export interface Viewport extends YearRange {
  /** See {@link getZoom}. */
  readonly zoom: number
}

/** The zoom at which some years fill the visible part. At zoom 1 the whole timeline shows the whole domain. */
export function getZoom(warp: Warp, { from, to }: YearRange, openFraction = 1): number {
  const [start, end] = [warp.pointAt(from), warp.pointAt(to)]
  const k = warp.zoomForDistance(end.linear - start.linear, end.cumulative - start.cumulative, openFraction)
  return Math.min(warp.maxZoom, Math.max(openFraction, k))
}

/**
 * The viewport at zoom `k` that shows `anchorYear` at `fraction` of the timeline, shifted as little as needed
 * to stay within the domain.
 */
export function makeViewport(
  warp: Warp,
  k: number,
  anchorYear: number,
  fraction: number,
  openFraction = 1,
): Viewport {
  const zoom = Math.min(warp.maxZoom, Math.max(openFraction, k))
  if (zoom === openFraction) return { ...warp.domain, zoom }
  const width = openFraction / zoom
  const start = Math.min(1 - width, Math.max(0, warp.yearToPosition(anchorYear, zoom) - fraction / zoom))
  return { from: warp.positionToYear(start, zoom), to: warp.positionToYear(start + width, zoom), zoom }
}

/** The viewport of some years, within the domain and the allowed zooms; invalid years become the whole domain. */
export function clampViewport(warp: Warp, { from, to }: YearRange, openFraction = 1): Viewport {
  const wholeDomain = { ...warp.domain, zoom: openFraction }
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) return wholeDomain
  const clipped = { from: Math.max(from, warp.domain.from), to: Math.min(to, warp.domain.to) }
  if (clipped.from >= clipped.to) return wholeDomain
  const zoom = getZoom(warp, clipped, openFraction)
  const viewport = { ...clipped, zoom }
  if (yearToFraction(warp, viewport, clipped.to) > openFraction - 1e-9) return viewport
  return makeViewport(warp, zoom, (clipped.from + clipped.to) / 2, openFraction / 2, openFraction)
}

/** The viewport after the visible fraction has changed: start and zoom stay, so that nothing moves. */
export const refitViewport = (warp: Warp, { zoom, from }: Viewport, openFraction: number): Viewport =>
  makeViewport(warp, zoom, from, 0, openFraction)

/** The position of a year on the timeline, as a fraction. */
export const yearToFraction = (warp: Warp, { zoom, from }: Viewport, year: number): number =>
  zoom * (warp.yearToPosition(year, zoom) - warp.yearToPosition(from, zoom))

/** The year at a fraction of the timeline: the inverse of {@link yearToFraction}. */
export const fractionToYear = (warp: Warp, { zoom, from }: Viewport, fraction: number): number =>
  warp.positionToYear(warp.yearToPosition(from, zoom) + fraction / zoom, zoom)

/** Zooms by a factor, keeping the year at `fraction` in place. */
export const zoomBy = (
  warp: Warp,
  viewport: Viewport,
  factor: number,
  fraction: number,
  openFraction = 1,
): Viewport =>
  makeViewport(warp, viewport.zoom * factor, fractionToYear(warp, viewport, fraction), fraction, openFraction)

/** Pans by a fraction of the timeline (positive is later) at constant zoom. */
export const panBy = (warp: Warp, viewport: Viewport, fraction: number, openFraction = 1): Viewport =>
  makeViewport(warp, viewport.zoom, fractionToYear(warp, viewport, fraction), 0, openFraction)

/** Whether two viewports are equal to within a thousandth of the shorter one. */
export function isSameViewport(a: YearRange, b: YearRange): boolean {
  const tolerance = Math.min(a.to - a.from, b.to - b.from) / 1000
  return Math.abs(a.from - b.from) <= tolerance && Math.abs(a.to - b.to) <= tolerance
}

/**
 * The viewport at `t` (0 to 1) of an animation from `a` to `b`: the zoom changes geometrically and the centre
 * moves in step with it, so that it never sweeps across years at high zoom.
 */
export function interpolateViewport(
  warp: Warp,
  a: Viewport,
  b: Viewport,
  t: number,
  openFraction = 1,
): Viewport {
  if (t <= 0) return a
  if (t >= 1) return b
  const k = a.zoom * (b.zoom / a.zoom) ** t
  const progress =
    Math.abs(a.zoom - b.zoom) < 1e-6 * a.zoom ? t : (1 / a.zoom - 1 / k) / (1 / a.zoom - 1 / b.zoom)
  const getCentreYear = (viewport: Viewport) => fractionToYear(warp, viewport, openFraction / 2)
  const [centreA, centreB] = [getCentreYear(a), getCentreYear(b)]
  return makeViewport(warp, k, centreA + (centreB - centreA) * progress, openFraction / 2, openFraction)
}
