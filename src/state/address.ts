import { type Viewport, viewportAt } from '../layout/timeline/viewport'
import type { Warp } from '../layout/timeline/warp'
import { yearOf } from '../model/date'
import type { Timeline } from '../model/timeline'
import type { Compared, Page, View } from './url'

/** What a page shows of time when its address does not say: all of it, an era, or an architecture among its kin. */
export function defaultViewport(timeline: Timeline, warp: Warp, page: Page): Viewport {
  if (page.kind === 'era') {
    const era = timeline.eras.find((one) => one.id === page.id)
    if (!era) return warp.domain
    const margin = 1
    return {
      from: Math.max(warp.domain.from, era.from - margin),
      to: Math.min(warp.domain.to, (era.to ?? warp.domain.to) + margin),
    }
  }
  if (page.kind === 'architecture') {
    const architecture = timeline.architectures.find((one) => one.id === page.id)
    if (architecture) return viewportAt(warp, architectureZoom, yearOf(architecture.date), 0.5)
  }
  return warp.domain
}

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
