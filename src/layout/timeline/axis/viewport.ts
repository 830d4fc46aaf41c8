import type { Extent, Warp } from './warp'

/**
 * What part of time is in view: an immutable value in years, so that a link opened on another screen shows the same
 * decades. On the screen, a fraction 0 is the start of the timeline and 1 its end. A panel may lie over the end of the
 * timeline: only the fraction `open` of it is seen, and the viewport's years fill that part. Zooms are those of the
 * whole timeline, so that a panel that opens moves nothing.
 */
export type Viewport = Extent

/** The zoom at which the viewport's years fill the open part: 1 would show the whole domain on the whole timeline. */
export function zoomOf(warp: Warp, { from, to }: Viewport, open = 1): number {
  const [start, end] = [warp.pointAt(from), warp.pointAt(to)]
  const k = warp.zoomAt(end.plain - start.plain, end.dense - start.dense, open)
  return Math.min(warp.maxZoom, Math.max(open, k))
}

/** The viewport of zoom `k` whose `anchor` (a year) lies at `fraction` of the timeline, moved as little as keeps it in the domain. */
export function viewportAt(warp: Warp, k: number, anchor: number, fraction: number, open = 1): Viewport {
  const zoom = Math.min(warp.maxZoom, Math.max(open, k))
  if (zoom === open) return warp.domain
  const width = open / zoom
  const start = Math.min(1 - width, Math.max(0, warp.position(anchor, zoom) - fraction / zoom))
  return { from: warp.year(start, zoom), to: warp.year(start + width, zoom) }
}

/** A viewport within the domain and the zooms allowed; nonsense becomes the whole domain. */
export function clampViewport(warp: Warp, viewport: Viewport, open = 1): Viewport {
  const { from, to } = viewport
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) return warp.domain
  const inside = { from: Math.max(from, warp.domain.from), to: Math.min(to, warp.domain.to) }
  if (inside.from >= inside.to) return warp.domain
  const k = zoomOf(warp, inside, open)
  const filled = k * (warp.position(inside.to, k) - warp.position(inside.from, k))
  if (filled > open - 1e-9) return inside
  return viewportAt(warp, k, (inside.from + inside.to) / 2, open / 2, open)
}

/** The viewport when another part of the timeline becomes open: its start and its zoom stay, so that nothing moves. */
export function openViewport(warp: Warp, viewport: Viewport, before: number, open: number): Viewport {
  return viewportAt(warp, zoomOf(warp, viewport, before), viewport.from, 0, open)
}

/** Where a year lies on the timeline, as a fraction. */
export function fractionOf(warp: Warp, viewport: Viewport, year: number, k = zoomOf(warp, viewport)): number {
  return k * (warp.position(year, k) - warp.position(viewport.from, k))
}

/** The year at a fraction of the timeline: the inverse of {@link fractionOf}. */
export function yearAt(warp: Warp, viewport: Viewport, fraction: number, k = zoomOf(warp, viewport)): number {
  return warp.year(warp.position(viewport.from, k) + fraction / k, k)
}

/** Zooms by a factor, keeping in place the year at `fraction`. */
export function zoomBy(warp: Warp, viewport: Viewport, factor: number, fraction: number, open = 1): Viewport {
  const k = zoomOf(warp, viewport, open)
  return viewportAt(warp, k * factor, yearAt(warp, viewport, fraction, k), fraction, open)
}

/** Moves the view along time by a fraction of the timeline: positive is later. The zoom stays the same. */
export function panBy(warp: Warp, viewport: Viewport, fraction: number, open = 1): Viewport {
  const k = zoomOf(warp, viewport, open)
  return viewportAt(warp, k, yearAt(warp, viewport, fraction, k), 0, open)
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
export function interpolateViewport(warp: Warp, a: Viewport, b: Viewport, t: number, open = 1): Viewport {
  if (t <= 0) return a
  if (t >= 1) return b
  const [ka, kb] = [zoomOf(warp, a, open), zoomOf(warp, b, open)]
  const k = ka * (kb / ka) ** t
  const middle = (viewport: Viewport, zoom: number) => yearAt(warp, viewport, open / 2, zoom)
  const progress = Math.abs(ka - kb) < 1e-6 * ka ? t : (1 / ka - 1 / k) / (1 / ka - 1 / kb)
  const [ma, mb] = [middle(a, ka), middle(b, kb)]
  return viewportAt(warp, k, ma + (mb - ma) * progress, open / 2, open)
}
