import { makeViewport, type Viewport } from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'
import { toDecimalYear } from '../model/date'
import { findArchitecture, findEra, findLab, type Timeline } from '../model/timeline'
import type { ExplorerView } from './addressCodec'
import type { ExplorerPage } from './explorerPage'

/** A view as a zoom and the position of a year in the open part of the timeline, independent of the window size. */
export interface AnchoredView {
  readonly k: number
  readonly anchorYear: number
  /** The position of the anchor year as a fraction of the open part. */
  readonly anchorFraction: number
}

/** The default view of a page: the whole timeline, an era, or an architecture with its relatives. */
export function getDefaultView(timeline: Timeline, warp: Warp, page: ExplorerPage): AnchoredView {
  const { domain } = warp
  if (page.kind === 'era') {
    const era = findEra(timeline, page.id)
    if (era) {
      const from = Math.max(domain.from, era.from - eraMarginYears)
      const to = Math.min(domain.to, (era.to ?? domain.to) + eraMarginYears)
      const [start, end] = [warp.pointAt(from), warp.pointAt(to)]
      const k = warp.zoomForDistance(
        end.linear - start.linear,
        end.cumulative - start.cumulative,
        defaultOpenFraction,
      )
      return { k: Math.max(defaultOpenFraction, k), anchorYear: from, anchorFraction: 0 }
    }
  }
  if (page.kind === 'architecture') {
    const architecture = findArchitecture(timeline, page.id)
    if (architecture)
      return { k: architectureZoom, anchorYear: toDecimalYear(architecture.date), anchorFraction: 0.5 }
  }
  return { k: 1, anchorYear: domain.from, anchorFraction: 0 }
}

/** The default view as a viewport, if `openFraction` of the timeline is not covered by a panel. */
export function getDefaultViewport(
  timeline: Timeline,
  warp: Warp,
  page: ExplorerPage,
  openFraction = 1,
): Viewport {
  const { k, anchorYear, anchorFraction } = getDefaultView(timeline, warp, page)
  return makeViewport(warp, k, anchorYear, anchorFraction * openFraction, openFraction)
}

/** Shown before and after an era. */
const eraMarginYears = 1
/** The fraction of the timeline that a panel usually leaves open; an era fills it. */
const defaultOpenFraction = 0.65

/** Large enough that names near the architecture are cards, small enough to show parents and children. */
const architectureZoom = 8

/**
 * The page itself, or `unknown` if its era, architecture or lab is not in the timeline. Compared networks are checked by
 * the comparison, which says what it leaves out.
 */
export function resolvePage(timeline: Timeline, page: ExplorerPage): ExplorerPage {
  if (!('id' in page) || findSubject(timeline, page)) return page
  return { kind: 'unknown', path: `${page.kind}/${page.id}/` }
}

const finders = { era: findEra, architecture: findArchitecture, lab: findLab }

/** What a page is about, if it is about one thing. */
export const findSubject = (timeline: Timeline, page: ExplorerPage) =>
  'id' in page ? finders[page.kind](timeline, page.id) : undefined

/** The view without eras and pages that do not exist in the timeline. */
export function resolveView(timeline: Timeline, view: ExplorerView): ExplorerView {
  const all = timeline.eras.map((era) => era.id)
  const eras = all.filter((id) => view.filter.eras.includes(id))
  return {
    ...view,
    page: resolvePage(timeline, view.page),
    filter: { ...view.filter, eras: eras.length === all.length ? [] : eras },
  }
}

/** Whether an architecture has a specification, and so a diagram. */
export const hasNetwork = (timeline: Timeline, id: string) =>
  timeline.architectures.some((one) => one.id === id && one.fingerprint !== undefined)
