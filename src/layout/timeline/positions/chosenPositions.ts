import { languages, type Timeline } from '../../../model/timeline'
import { measureText } from '../../../text/measureText'
import { type Orientation, type SizeClass, sizeClasses } from '../axis/frame'
import { dotBox, dotRadius, type Lettering, letteringOf, nameBox } from '../labels/labels'
import { groundOf } from '../strata/ground'
import { encodePosition, type Position } from './position'
import { choosePositions, type Effort } from './positions'

/** The sizes for which positions are chosen: one in each orientation, so that no other size moves a mark. */
const referenceClass: Readonly<Record<Orientation, SizeClass>> = {
  horizontal: sizeClasses.find(({ id }) => id === 'h1260x570')!,
  vertical: sizeClasses.find(({ id }) => id === 'v690x284')!,
}

/**
 * The positions of a timeline's marks as numbers, in the order of its list, to be shipped with it. This takes seconds
 * when the search is thorough, and is done once, when the site is built.
 */
export const encodePositions = (
  timeline: Timeline,
  effort: Effort = 'thorough',
): NonNullable<Timeline['positions']> => ({
  horizontal: findPositions(timeline, 'horizontal', effort).map(encodePosition),
  vertical: findPositions(timeline, 'vertical', effort).map(encodePosition),
})

let latest: { readonly key: string; readonly positions: NonNullable<Timeline['positions']> } | undefined

/** A timeline with its positions, chosen anew only when something changed that they depend on. */
export function withPositions(timeline: Timeline, effort: Effort): Timeline {
  const key = JSON.stringify([
    effort,
    timeline.eras.map(({ id }) => id),
    timeline.architectures.map(({ id, era, date, title, short, importance, buildsOn }) => [
      ...[id, era, date, title, short, importance],
      ...buildsOn.map((link) => link.id),
    ]),
  ])
  if (latest?.key !== key) latest = { key, positions: encodePositions(timeline, effort) }
  return { ...timeline, positions: latest.positions }
}

function findPositions(timeline: Timeline, orientation: Orientation, effort: Effort): Position[] {
  const sizeClass = referenceClass[orientation]
  const { marks, warp } = groundOf(timeline, false)
  const unplaced = marks.map(({ architecture, point, bottom, top }) => {
    // Labels as wide as in whichever language they are wider.
    const letterings = languages.map((language) => letteringOf(architecture, language, sizeClass))
    const width = ({ text, size, weight }: Lettering) => measureText(text, size, weight)
    const widest = letterings.reduce((a, b) => (width(b) > width(a) ? b : a))
    return {
      point,
      importance: architecture.importance,
      bottom: bottom * sizeClass.depth,
      top: top * sizeClass.depth,
      dot: dotBox(dotRadius(architecture, sizeClass), false, sizeClass),
      name: (height: number, side: Position['side']) =>
        nameBox(architecture, widest, { height, side }, sizeClass),
    }
  })
  const positions = choosePositions(unplaced, warp, sizeClass, effort)
  const inList = new Array<Position>(marks.length)
  marks.forEach(({ order }, index) => {
    inList[order] = positions[index]!
  })
  return inList
}
