import type { Point } from '../../geometry'
import type { ArrangedMark } from './arrangedMark'
import { getLinkPath } from './linkPath'

/** The lineage as paths in the square of side `squareSize`. */
export interface SceneLinks {
  /** The link from the first ancestor of each mark in view, all in one path. */
  readonly background: string
  /**
   * Links of the selected or hovered architecture (`near`), and links between its other relatives (`far`).
   */
  readonly near: string
  readonly far: string
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

/** The links between relatives with at least one end in view. */
export function getRelatedLinks(
  relatives: ReadonlyMap<string, number>,
  byId: MarksById,
  isInView: (mark: ArrangedMark) => boolean,
  toPoint: (mark: ArrangedMark) => Point,
): Omit<SceneLinks, 'background'> {
  const paths = { near: '', far: '' }
  for (const [id, distance] of relatives) {
    const child = byId.get(id)
    for (const link of child?.architecture.buildsOn ?? []) {
      const from = relatives.get(link.id)
      const ancestor = from === undefined ? undefined : byId.get(link.id)
      if (from === undefined || !child || !ancestor || !(isInView(child) || isInView(ancestor))) continue
      paths[Math.min(distance, from) === 0 ? 'near' : 'far'] += getLinkPath(toPoint(ancestor), toPoint(child))
    }
  }
  return paths
}
