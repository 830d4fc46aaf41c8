import { type Viewport, viewportAt } from '../layout/timeline/axis/viewport'
import type { Warp } from '../layout/timeline/axis/warp'
import { toDecimalYear } from '../model/date'
import type { Timeline } from '../model/timeline'
import type { Compared, Page, View } from './url'

/** A view by its zoom and where a year lies in what is seen of the timeline, so that it fits every window. */
export interface DefaultView {
  readonly k: number
  readonly anchor: number
  /** The fraction of the open part at which the anchor lies. */
  readonly at: number
}

/** What a page shows of time when its address does not say: all of it, an era, or an architecture among its relatives. */
export function defaultView(timeline: Timeline, warp: Warp, page: Page): DefaultView {
  const { domain } = warp
  if (page.kind === 'era') {
    const era = timeline.eras.find((one) => one.id === page.id)
    if (era) {
      const from = Math.max(domain.from, era.from - eraMargin)
      const to = Math.min(domain.to, (era.to ?? domain.to) + eraMargin)
      const [start, end] = [warp.pointAt(from), warp.pointAt(to)]
      const k = warp.zoomAt(end.plain - start.plain, end.dense - start.dense, openBesidePanel)
      return { k: Math.max(openBesidePanel, k), anchor: from, at: 0 }
    }
  }
  if (page.kind === 'architecture') {
    const architecture = timeline.architectures.find((one) => one.id === page.id)
    if (architecture) return { k: architectureZoom, anchor: toDecimalYear(architecture.date), at: 0.5 }
  }
  return { k: 1, anchor: domain.from, at: 0 }
}

/** The default view where so much of the timeline is open. */
export function defaultViewport(timeline: Timeline, warp: Warp, page: Page, open = 1): Viewport {
  const { k, anchor, at } = defaultView(timeline, warp, page)
  return viewportAt(warp, k, anchor, at * open, open)
}

/** Years before and after an era that are shown with it. */
const eraMargin = 1
/** So much of the timeline a panel usually leaves open: an era fills it. */
const openBesidePanel = 0.65

/** Close enough for the names around an architecture to have become cards, wide enough for parents and children. */
const architectureZoom = 8

/** The page, or `unknown` where it names an era, an architecture or a lab that is not in the timeline. */
export function knownPage(timeline: Timeline, page: Page): Page {
  const known =
    (page.kind === 'era' && timeline.eras.some((one) => one.id === page.id)) ||
    (page.kind === 'architecture' && timeline.architectures.some((one) => one.id === page.id)) ||
    (page.kind === 'lab' && timeline.labs.some((one) => one.id === page.id))
  if (known || (page.kind !== 'era' && page.kind !== 'architecture' && page.kind !== 'lab')) return page
  return { kind: 'unknown', path: `${page.kind}/${page.id}/` }
}

/** The view with what names nothing in the timeline removed. */
export function knownView(timeline: Timeline, view: View): View {
  const all = timeline.eras.map((era) => era.id)
  const eras = all.filter((id) => view.filter.eras.includes(id))
  const { compared, knobs, ...rest } = view
  const comparable = knownCompared(timeline, compared ?? [])
  const page = knownPage(timeline, view.page)
  return {
    ...rest,
    ...(comparable.length > 0 && { compared: comparable }),
    ...(knobs && page.kind === 'lab' && { knobs }),
    page,
    filter: { ...view.filter, eras: eras.length === all.length ? [] : eras },
  }
}

/** Whether an architecture has a network to be seen. */
export const hasNetwork = (timeline: Timeline, id: string) =>
  timeline.architectures.some((one) => one.id === id && one.fingerprint !== undefined)

/** Those of some networks that there are. */
export const knownCompared = (timeline: Timeline, compared: readonly Compared[]): Compared[] =>
  compared.filter(({ id }) => hasNetwork(timeline, id))
