import { makeViewport, type Viewport } from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'
import { toDecimalYear } from '../model/date'
import type { Timeline } from '../model/timeline'
import type { ComparedNetwork, ExplorerPage, ExplorerView } from './addressCodec'

/** A view by its zoom and where a year lies in what is seen of the timeline, so that it fits every window. */
export interface AnchoredView {
  readonly k: number
  readonly anchorYear: number
  /** The fraction of the open part at which the anchor lies. */
  readonly anchorFraction: number
}

/** What a page shows of time when its address does not say: all of it, an era, or an architecture among its relatives. */
export function getDefaultView(timeline: Timeline, warp: Warp, page: ExplorerPage): AnchoredView {
  const { domain } = warp
  if (page.kind === 'era') {
    const era = timeline.eras.find((one) => one.id === page.id)
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
    const architecture = timeline.architectures.find((one) => one.id === page.id)
    if (architecture)
      return { k: architectureZoom, anchorYear: toDecimalYear(architecture.date), anchorFraction: 0.5 }
  }
  return { k: 1, anchorYear: domain.from, anchorFraction: 0 }
}

/** The default view where so much of the timeline is open. */
export function getDefaultViewport(
  timeline: Timeline,
  warp: Warp,
  page: ExplorerPage,
  openFraction = 1,
): Viewport {
  const { k, anchorYear, anchorFraction } = getDefaultView(timeline, warp, page)
  return makeViewport(warp, k, anchorYear, anchorFraction * openFraction, openFraction)
}

/** Years before and after an era that are shown with it. */
const eraMarginYears = 1
/** So much of the timeline a panel usually leaves open: an era fills it. */
const defaultOpenFraction = 0.65

/** Close enough for the names around an architecture to have become cards, wide enough for parents and children. */
const architectureZoom = 8

/** The page, or `unknown` where it names an era, an architecture or a lab that is not in the timeline. */
export function resolvePage(timeline: Timeline, page: ExplorerPage): ExplorerPage {
  const known =
    (page.kind === 'era' && timeline.eras.some((one) => one.id === page.id)) ||
    (page.kind === 'architecture' && timeline.architectures.some((one) => one.id === page.id)) ||
    (page.kind === 'lab' && timeline.labs.some((one) => one.id === page.id))
  if (known || (page.kind !== 'era' && page.kind !== 'architecture' && page.kind !== 'lab')) return page
  return { kind: 'unknown', path: `${page.kind}/${page.id}/` }
}

/** The view with what names nothing in the timeline removed. */
export function resolveView(timeline: Timeline, view: ExplorerView): ExplorerView {
  const all = timeline.eras.map((era) => era.id)
  const eras = all.filter((id) => view.filter.eras.includes(id))
  const { comparedNetworks, labParameters, ...rest } = view
  const comparable = filterKnownNetworks(timeline, comparedNetworks ?? [])
  const page = resolvePage(timeline, view.page)
  return {
    ...rest,
    ...(comparable.length > 0 && { comparedNetworks: comparable }),
    ...(labParameters && page.kind === 'lab' && { labParameters }),
    page,
    filter: { ...view.filter, eras: eras.length === all.length ? [] : eras },
  }
}

/** Whether an architecture has a network to be seen. */
export const hasNetwork = (timeline: Timeline, id: string) =>
  timeline.architectures.some((one) => one.id === id && one.fingerprint !== undefined)

/** Those of some networks that there are. */
export const filterKnownNetworks = (
  timeline: Timeline,
  compared: readonly ComparedNetwork[],
): ComparedNetwork[] => compared.filter(({ id }) => hasNetwork(timeline, id))
