import { type Filter, matchesFilter } from '../../../model/filter'
import type { Language } from '../../../model/language'
import type { AiWinter, Timeline, TimelineEvent } from '../../../model/timeline'
import type { Orientation, SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import { type PlacedAnnotation, placeAnnotations } from '../labels/annotations'
import { type Cluster, clusterMarks } from '../labels/clusters'
import { type EraNameCandidate, getEraNameCandidates } from '../labels/eraNames'
import { LabelPlacer } from '../labels/labelPlacer'
import { indexMarks, type MarkIndex } from '../labels/markIndex'
import { computeDotSpacing, type Placements } from '../labels/placements'
import { decodePosition, type MarkPosition } from '../positions/markPosition'
import { getBaseLayout, memoizeByTimeline } from '../strata/baseLayout'
import type { Strata } from '../strata/strata'
import { ArrangedMark, makeMarkContext } from './arrangedMark'

/** An event or a winter with its label. */
export type ArrangedAnnotation = PlacedAnnotation & { readonly annotation: TimelineEvent | AiWinter }

/** The name of an era at one of its places, with the minimum zoom at which it is shown. */
export interface ArrangedEraName extends EraNameCandidate {
  readonly minZoom: number
}

/** What is shown at zooms below `untilZoom`. */
export interface Visibility extends Placements {
  /** The cluster of each mark. */
  readonly clusters: readonly Cluster[]
  readonly markIndex: MarkIndex
  readonly annotations: readonly ArrangedAnnotation[]
  readonly eraNames: readonly ArrangedEraName[]
}

/**
 * The timeline laid out for a size class, a language and a filter; making a scene from it is cheap. The
 * heights of marks depend on neither language nor filter.
 */
export interface Arrangement {
  readonly timeline: Timeline
  readonly language: Language
  readonly sizeClass: SizeClass
  readonly warp: Warp
  readonly strata: Strata
  /** The marks that pass the filter or are exempt from it, in chronological order. */
  readonly marks: readonly ArrangedMark[]
  readonly byId: ReadonlyMap<string, ArrangedMark>
  /**
   * What is shown at zoom `k`; computed on first request, with a result that does not depend on the order of
   * requests.
   */
  getVisibility(k: number): Visibility
  /** Precomputes one step of what higher zooms need; returns false when nothing is left. */
  advance(): boolean
}

export interface LayoutOptions {
  readonly sizeClass: SizeClass
  readonly language: Language
  readonly filter: Filter
  /** The id of an architecture that is shown although the filter hides it. */
  readonly exemptId?: string | undefined
  readonly isLinear: boolean
}

/**
 * The positions of the marks in their strata, in the order of the timeline's list. They are shipped with the
 * timeline, computed when the site is built (timelinePositions.ts); without them marks are spread evenly,
 * which leaves room for fewer names.
 */
const getPositions = memoizeByTimeline((timeline: Timeline, orientation: string): readonly MarkPosition[] => {
  const stored = timeline.positions?.[orientation as Orientation]
  return stored?.length === timeline.architectures.length
    ? stored.map(decodePosition)
    : timeline.architectures.map((_, index) => spreadEvenly(index))
})

/** A low-discrepancy sequence (golden ratio): consecutive marks get lanes far apart. */
const spreadEvenly = (index: number): MarkPosition => ({
  lane: 0.08 + 0.84 * ((index * 0.618034) % 1),
  side: 'after',
})

export function arrange(timeline: Timeline, options: LayoutOptions): Arrangement {
  const { sizeClass, language, filter, exemptId, isLinear } = options
  const { warp, strata, marks: baseMarks } = getBaseLayout(timeline, isLinear)
  const positions = getPositions(timeline, sizeClass.orientation)
  const markContext = makeMarkContext(sizeClass, language)
  const marks = baseMarks
    .filter(({ architecture }) => matchesFilter(filter, architecture) || architecture.id === exemptId)
    .map((mark, index) => new ArrangedMark(mark, index, positions[mark.timelineIndex]!, markContext))
  const placedAnnotations = placeAnnotations(timeline, language, sizeClass, warp)
  const eraNames = getEraNameCandidates(timeline, language, sizeClass, warp, strata)
  const placer = new LabelPlacer(
    marks,
    placedAnnotations.flatMap(({ candidate }) => candidate ?? []),
    warp,
    sizeClass,
    computeDotSpacing(marks.length, strata, sizeClass),
    eraNames,
  )
  const years = marks.map(({ year }) => year)
  const visibilities = new Map<Placements, Visibility>()
  const makeVisibility = (placements: Placements): Visibility => {
    let candidateIndex = 0
    return {
      ...placements,
      clusters: clusterMarks(placements),
      markIndex: indexMarks(years, placements.dotMinZooms),
      annotations: placedAnnotations.map(({ candidate, ...annotation }) =>
        candidate ? { ...annotation, minZoom: placements.annotationMinZooms[candidateIndex++]! } : annotation,
      ),
      eraNames: eraNames.map((name, index) => ({ ...name, minZoom: placements.eraNameMinZooms[index]! })),
    }
  }
  return {
    timeline,
    language,
    sizeClass,
    warp,
    strata,
    marks,
    byId: new Map(marks.map((mark) => [mark.architecture.id, mark])),
    getVisibility(k) {
      const placements = placer.placementsAt(k)
      const visibility = visibilities.get(placements) ?? makeVisibility(placements)
      visibilities.set(placements, visibility)
      return visibility
    },
    advance: () => placer.advance(),
  }
}
