import type { Point } from '../../geometry'
import type { ArrangedMark } from './arrangedMark'
import { getLinkPath } from './linkPath'

/** The lineage as paths in the square of the picture. */
export interface SceneLinks {
  /** Of each mark in view the line from its first ancestor, all in one path. */
  readonly background: string
  /** Lines that end at what is selected or pointed at, and those of its farther relatives. */
  readonly near: string
  readonly far: string
}

type MarksById = ReadonlyMap<string, ArrangedMark>

/** A line to each mark from its first ancestor, if that is shown. */
export function getBackgroundLinks(
  marks: readonly ArrangedMark[],
  byId: MarksById,
  place: (mark: ArrangedMark) => Point,
  isShown: (mark: ArrangedMark) => boolean = () => true,
): string {
  let paths = ''
  for (const mark of marks) {
    const [first] = mark.architecture.buildsOn
    const ancestor = first && byId.get(first.id)
    if (ancestor && isShown(ancestor)) paths += getLinkPath(place(ancestor), place(mark))
  }
  return paths
}

/** The lines between relatives with an end in view: those that end at what they are relatives of, and the others. */
export function getRelatedLinks(
  relatives: ReadonlyMap<string, number>,
  byId: MarksById,
  isInView: (mark: ArrangedMark) => boolean,
  place: (mark: ArrangedMark) => Point,
): Omit<SceneLinks, 'background'> {
  const paths = { near: '', far: '' }
  for (const [id, distance] of relatives) {
    const child = byId.get(id)
    for (const link of child?.architecture.buildsOn ?? []) {
      const from = relatives.get(link.id)
      const ancestor = from === undefined ? undefined : byId.get(link.id)
      if (from === undefined || !child || !ancestor || !(isInView(child) || isInView(ancestor))) continue
      paths[Math.min(distance, from) === 0 ? 'near' : 'far'] += getLinkPath(place(ancestor), place(child))
    }
  }
  return paths
}
