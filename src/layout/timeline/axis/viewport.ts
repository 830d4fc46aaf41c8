import type { Warp, YearRange } from './warp'

/**
 * The years in view: an immutable value in years, so that a link opened on another screen shows the same
 * decades. A panel may cover the end of the timeline: then only `openFraction` of it is visible, and the
 * years of the viewport fill that part. On the screen, fraction 0 is the start of the whole timeline and 1
 * its end; zooms refer to the whole timeline too, so that nothing moves when a panel opens.
 */
export type Viewport = YearRange

/**
 * The zoom at which the years of the viewport fill the visible part. At zoom 1 the whole timeline shows the
 * whole domain.
 */
export function getZoom(warp: Warp, { from, to }: Viewport, openFraction = 1): number {
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
  if (zoom === openFraction) return warp.domain
  const width = openFraction / zoom
  const start = Math.min(1 - width, Math.max(0, warp.yearToPosition(anchorYear, zoom) - fraction / zoom))
  return { from: warp.positionToYear(start, zoom), to: warp.positionToYear(start + width, zoom) }
}

/** Limits a viewport to the domain and the allowed zooms; an invalid viewport becomes the whole domain. */
export function clampViewport(warp: Warp, viewport: Viewport, openFraction = 1): Viewport {
  const { from, to } = viewport
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) return warp.domain
  const clipped = { from: Math.max(from, warp.domain.from), to: Math.min(to, warp.domain.to) }
  if (clipped.from >= clipped.to) return warp.domain
  const k = getZoom(warp, clipped, openFraction)
  const filledFraction = k * (warp.yearToPosition(clipped.to, k) - warp.yearToPosition(clipped.from, k))
  if (filledFraction > openFraction - 1e-9) return clipped
  return makeViewport(warp, k, (clipped.from + clipped.to) / 2, openFraction / 2, openFraction)
}

/** The viewport after the visible fraction has changed: start and zoom stay, so that nothing moves. */
export function refitViewport(
  warp: Warp,
  viewport: Viewport,
  previousOpenFraction: number,
  openFraction: number,
): Viewport {
  return makeViewport(warp, getZoom(warp, viewport, previousOpenFraction), viewport.from, 0, openFraction)
}

/** The position of a year on the timeline, as a fraction. */
export function yearToFraction(
  warp: Warp,
  viewport: Viewport,
  year: number,
  k = getZoom(warp, viewport),
): number {
  return k * (warp.yearToPosition(year, k) - warp.yearToPosition(viewport.from, k))
}

/** The year at a fraction of the timeline: the inverse of {@link yearToFraction}. */
export function fractionToYear(
  warp: Warp,
  viewport: Viewport,
  fraction: number,
  k = getZoom(warp, viewport),
): number {
  return warp.positionToYear(warp.yearToPosition(viewport.from, k) + fraction / k, k)
}

/** Zooms by a factor, keeping the year at `fraction` in place. */
export function zoomBy(
  warp: Warp,
  viewport: Viewport,
  factor: number,
  fraction: number,
  openFraction = 1,
): Viewport {
  const k = getZoom(warp, viewport, openFraction)
  return makeViewport(warp, k * factor, fractionToYear(warp, viewport, fraction, k), fraction, openFraction)
}

/** Pans by a fraction of the timeline (positive is later) at constant zoom. */
export function panBy(warp: Warp, viewport: Viewport, fraction: number, openFraction = 1): Viewport {
  const k = getZoom(warp, viewport, openFraction)
  return makeViewport(warp, k, fractionToYear(warp, viewport, fraction, k), 0, openFraction)
}

/** Whether two viewports are equal to within a thousandth of the shorter one. */
export function isSameViewport(a: Viewport, b: Viewport): boolean {
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
  const [zoomA, zoomB] = [getZoom(warp, a, openFraction), getZoom(warp, b, openFraction)]
  const k = zoomA * (zoomB / zoomA) ** t
  const getCentreYear = (viewport: Viewport, zoom: number) =>
    fractionToYear(warp, viewport, openFraction / 2, zoom)
  const progress = Math.abs(zoomA - zoomB) < 1e-6 * zoomA ? t : (1 / zoomA - 1 / k) / (1 / zoomA - 1 / zoomB)
  const [centreA, centreB] = [getCentreYear(a, zoomA), getCentreYear(b, zoomB)]
  return makeViewport(warp, k, centreA + (centreB - centreA) * progress, openFraction / 2, openFraction)
}
