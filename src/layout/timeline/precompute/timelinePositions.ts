import { languages } from '../../../model/language'
import type { Timeline } from '../../../model/timeline'
import { measureText } from '../../../text/measureText'
import type { Orientation } from '../axis/timelineFrame'
import { getDotRadius, makeDotBox, makeNameBox, makeNameLabel, type NameLabel } from '../labels/labelBoxes'
import { choosePositions } from '../positions/choosePositions'
import { encodePosition, type MarkPosition } from '../positions/markPosition'
import { isLandmark, type SearchEffort } from '../positions/positionCosts'
import { getBaseLayout } from '../strata/baseLayout'
import { encodeEraNames, reserveEraNames } from './chooseEraNames'
import { referenceSizeClasses } from './referenceSizeClasses'

/**
 * The encoded positions of the marks, in the order of the timeline's list, to be shipped with it. A thorough
 * search takes seconds and runs once, when the site is built.
 */
export const encodePositions = (
  timeline: Timeline,
  effort: SearchEffort = 'thorough',
): NonNullable<Timeline['positions']> => ({
  horizontal: findPositions(timeline, 'horizontal', effort).map(encodePosition),
  vertical: findPositions(timeline, 'vertical', effort).map(encodePosition),
})

let latestResult:
  | { readonly key: string; readonly result: Pick<Timeline, 'positions' | 'eraNames'> }
  | undefined

/**
 * Adds the positions of marks and of the names of eras to a timeline; they are computed again only if something that they
 * depend on has changed.
 */
export function addPositions(timeline: Timeline, effort: SearchEffort): Timeline {
  const key = JSON.stringify([
    effort,
    timeline.eras.map(({ id, title, short }) => [id, title, short]),
    timeline.architectures.map(({ id, era, date, title, short, importance, buildsOn }) => [
      ...[id, era, date, title, short, importance],
      ...buildsOn.map((link) => link.id),
    ]),
  ])
  if (latestResult?.key !== key) {
    const positions = encodePositions(timeline, effort)
    latestResult = { key, result: { positions, eraNames: encodeEraNames({ ...timeline, positions }) } }
  }
  return { ...timeline, ...latestResult.result }
}

function findPositions(timeline: Timeline, orientation: Orientation, effort: SearchEffort): MarkPosition[] {
  const sizeClass = referenceSizeClasses[orientation]
  const { marks, warp } = getBaseLayout(timeline, false)
  const unplaced = marks.map(({ architecture, point, bottom, top }) => {
    // The widest label of all languages.
    const nameLabels = languages.map((language) => makeNameLabel(architecture, language, sizeClass))
    const measureWidth = ({ text, size, weight }: NameLabel) => measureText(text, size, weight)
    const widest = nameLabels.reduce((a, b) => (measureWidth(b) > measureWidth(a) ? b : a))
    return {
      point,
      importance: architecture.importance,
      bottom: bottom * sizeClass.depth,
      top: top * sizeClass.depth,
      // A small dot may become the count of those that have no room beside it, which is larger.
      dotBox: makeDotBox(getDotRadius(architecture, sizeClass), !isLandmark(architecture), sizeClass),
      makeNameBox: (height: number, side: MarkPosition['side']) =>
        makeNameBox(architecture, widest, { height, side }, sizeClass),
    }
  })
  const positions = choosePositions(
    unplaced,
    warp,
    sizeClass,
    effort,
    reserveEraNames(timeline, orientation).map(({ box }) => box),
  )
  const orderedPositions = new Array<MarkPosition>(marks.length)
  marks.forEach(({ timelineIndex }, index) => {
    orderedPositions[timelineIndex] = positions[index]!
  })
  return orderedPositions
}
