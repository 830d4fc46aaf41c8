import { type Point, roundToTenth } from '../../geometry'
import type { TimelineFrame } from '../axis/timelineFrame'
import type { ArrangedMark } from './arrangedMark'
import { getLinkPath } from './linkPath'
import type { SceneArrow } from './sceneItems'

/** The lineage as paths in the square of side `squareSize`. */
export interface SceneLinks {
  /** The link from the first ancestor of each mark in view, all in one path. */
  readonly background: string
  /** The links on paths to and from the selected or hovered architecture. */
  readonly ancestors: LineagePaths
  readonly descendants: LineagePaths
}

/** Links that end at the architecture (`near`), and the others on paths through it (`far`). */
export interface LineagePaths {
  readonly near: string
  readonly far: string
}

/** A link between relatives that leads to or from the selected or hovered architecture. */
export interface RelatedLink {
  readonly side: SceneArrow['side']
  readonly isNear: boolean
  readonly parent: ArrangedMark
  readonly child: ArrangedMark
}

type MarksById = ReadonlyMap<string, ArrangedMark>

/** The link to each mark from its first ancestor, if that is shown. */
export function getBackgroundLinks(
  marks: readonly ArrangedMark[],
  byId: MarksById,
  toPoint: (mark: ArrangedMark) => Point,
  isShown: (mark: ArrangedMark) => boolean = () => true,
): string {
  let paths = ''
  for (const mark of marks) {
    const [first] = mark.architecture.buildsOn
    const ancestor = first && byId.get(first.id)
    if (ancestor && isShown(ancestor)) paths += getLinkPath(toPoint(ancestor), toPoint(mark))
  }
  return paths
}

/**
 * The links on paths through the architecture with distance 0 in `relatives`, in which ancestors have negative distances. A link
 * that passes it by is on no such path.
 */
export function findRelatedLinks(relatives: ReadonlyMap<string, number>, byId: MarksById): RelatedLink[] {
  return [...relatives].flatMap(([id, to]) => {
    const child = byId.get(id)
    return (child?.architecture.buildsOn ?? []).flatMap((link): RelatedLink[] => {
      const from = relatives.get(link.id)
      const parent = byId.get(link.id)
      if (from === undefined || !child || !parent || (from < 0 && to > 0)) return []
      return [{ side: to <= 0 ? 'ancestors' : 'descendants', isNear: from === 0 || to === 0, parent, child }]
    })
  })
}

/** The paths of related links with at least one end in view. */
export function getRelatedPaths(
  links: readonly RelatedLink[],
  isInView: (mark: ArrangedMark) => boolean,
  toPoint: (mark: ArrangedMark) => Point,
): Omit<SceneLinks, 'background'> {
  const paths = { ancestors: { near: '', far: '' }, descendants: { near: '', far: '' } }
  for (const { side, isNear, parent, child } of links)
    if (isInView(parent) || isInView(child))
      paths[side][isNear ? 'near' : 'far'] += getLinkPath(toPoint(parent), toPoint(child))
  return paths
}

/** The arrowhead in the middle of a link, which leaves and arrives parallel to time (linkPath.ts). */
export function makeArrow(
  side: SceneArrow['side'],
  from: Point,
  to: Point,
  { orientation }: TimelineFrame,
): SceneArrow {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const angle = orientation === 'horizontal' ? Math.atan2(dy, dx / 2) : Math.atan2(dy / 2, dx)
  return {
    ...{ side, angle: Math.round((angle * 180) / Math.PI) },
    x: roundToTenth(from.x + dx / 2),
    y: roundToTenth(from.y + dy / 2),
  }
}
