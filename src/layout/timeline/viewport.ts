import type { Extent, Warp } from './warp'

/**
 * What part of time is in view: an immutable value in years, so that a link opened on another screen shows the same
 * decades. On the screen, a fraction 0 is the start of the view and 1 its end.
 */
export type Viewport = Extent

/** The closest view: about eight months of the eighty years. */
export const closestZoom = 120

/** Doublings enough to reach the last bit of a zoom between 1 and {@link closestZoom}. */
const bisections = 60

/** The zoom at which the viewport's years fill the view: 1 shows the whole domain. Between 1 and {@link closestZoom}. */
export function zoomOf(warp: Warp, viewport: Viewport): number {
  const filled = (k: number) => k * (warp.position(viewport.to, k) - warp.position(viewport.from, k))
  let low = 1
  let high = closestZoom
  if (filled(low) >= 1) return low
  if (filled(high) <= 1) return high
  for (let step = 0; step < bisections; step++) {
    const middle = (low + high) / 2
    if (filled(middle) < 1) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The viewport of zoom `k` whose `anchor` (a year) lies at `fraction` of the view, moved as little as keeps it in the domain. */
export function viewportAt(warp: Warp, k: number, anchor: number, fraction: number): Viewport {
  const zoom = Math.min(closestZoom, Math.max(1, k))
  if (zoom === 1) return warp.domain
  const width = 1 / zoom
  const start = Math.min(1 - width, Math.max(0, warp.position(anchor, zoom) - fraction * width))
  return { from: warp.year(start, zoom), to: warp.year(start + width, zoom) }
}

/** A viewport within the domain and the zooms allowed; nonsense becomes the whole domain. */
export function clampViewport(warp: Warp, viewport: Viewport): Viewport {
  const { from, to } = viewport
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) return warp.domain
  const inside = { from: Math.max(from, warp.domain.from), to: Math.min(to, warp.domain.to) }
  if (inside.from >= inside.to) return warp.domain
  const k = zoomOf(warp, inside)
  const filled = k * (warp.position(inside.to, k) - warp.position(inside.from, k))
  if (filled > 1 - 1e-9) return inside
  return viewportAt(warp, k, (inside.from + inside.to) / 2, 0.5)
}

/** Where a year lies in the view, as a fraction; outside 0…1 it is out of view. */
export function fractionOf(warp: Warp, viewport: Viewport, year: number, k = zoomOf(warp, viewport)): number {
  return k * (warp.position(year, k) - warp.position(viewport.from, k))
}

/** The year at a fraction of the view: the inverse of {@link fractionOf}. */
export function yearAt(warp: Warp, viewport: Viewport, fraction: number, k = zoomOf(warp, viewport)): number {
  return warp.year(warp.position(viewport.from, k) + fraction / k, k)
}

/** Zooms by a factor, keeping in place the year at `fraction`. */
export function zoomBy(warp: Warp, viewport: Viewport, factor: number, fraction = 0.5): Viewport {
  const k = zoomOf(warp, viewport)
  return viewportAt(warp, k * factor, yearAt(warp, viewport, fraction, k), fraction)
}

/** Moves the view along time by a fraction of itself: positive is later. The zoom stays the same. */
export function panBy(warp: Warp, viewport: Viewport, fraction: number): Viewport {
  const k = zoomOf(warp, viewport)
  return viewportAt(warp, k, yearAt(warp, viewport, fraction, k), 0)
}

/** Whether two viewports are the same to within a thousandth of the shorter one. */
export function sameViewport(a: Viewport, b: Viewport): boolean {
  const tolerance = Math.min(a.to - a.from, b.to - b.from) / 1000
  return Math.abs(a.from - b.from) <= tolerance && Math.abs(a.to - b.to) <= tolerance
}

/**
 * The view on the way from `a` to `b`, `t` from 0 to 1: the zoom changes geometrically and the middle moves in step
 * with it, so that a flight never sweeps past at full magnification.
 */
export function interpolateViewport(warp: Warp, a: Viewport, b: Viewport, t: number): Viewport {
  if (t <= 0) return a
  if (t >= 1) return b
  const [ka, kb] = [zoomOf(warp, a), zoomOf(warp, b)]
  const k = ka * (kb / ka) ** t
  const middle = (viewport: Viewport, zoom: number) => yearAt(warp, viewport, 0.5, zoom)
  const progress = Math.abs(ka - kb) < 1e-6 * ka ? t : (1 / ka - 1 / k) / (1 / ka - 1 / kb)
  const [ma, mb] = [middle(a, ka), middle(b, kb)]
  return viewportAt(warp, k, ma + (mb - ma) * progress, 0.5)
}
