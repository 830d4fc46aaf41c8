import type { Architecture, Timeline } from './timeline'

/** The ancestors and descendants of an architecture, by id, with the distance in generations (1: direct). */
export interface Lineage {
  readonly ancestors: ReadonlyMap<string, number>
  readonly descendants: ReadonlyMap<string, number>
}

/** Direct parents and children of each architecture, by id. */
export interface LineageLinks {
  readonly parents: ReadonlyMap<string, readonly string[]>
  /** In chronological order. */
  readonly children: ReadonlyMap<string, readonly Architecture[]>
}

const linksByTimeline = new WeakMap<Timeline, LineageLinks>()

/** The links of a timeline, cached per timeline object. */
export function getLineageLinks(timeline: Timeline): LineageLinks {
  const links = linksByTimeline.get(timeline) ?? collectLineageLinks(timeline)
  linksByTimeline.set(timeline, links)
  return links
}

function collectLineageLinks({ architectures }: Timeline): LineageLinks {
  const parents = new Map(architectures.map(({ id, buildsOn }) => [id, buildsOn.map((link) => link.id)]))
  const children = new Map<string, Architecture[]>()
  for (const child of architectures) {
    for (const parent of new Set(parents.get(child.id))) {
      const siblings = children.get(parent)
      if (siblings) siblings.push(child)
      else children.set(parent, [child])
    }
  }
  return { parents, children }
}

/** Both maps are empty for an id that is not in the timeline. */
export function findLineage(timeline: Timeline, id: string): Lineage {
  const { parents, children } = getLineageLinks(timeline)
  return {
    ancestors: findReachable(id, (one) => parents.get(one) ?? []),
    descendants: findReachable(id, (one) => (children.get(one) ?? []).map((child) => child.id)),
  }
}

/** The direct descendants of an architecture, in chronological order. */
export function childrenOf(timeline: Timeline, id: string): readonly Architecture[] {
  return getLineageLinks(timeline).children.get(id) ?? []
}

/** All ids reachable from `start` by `neighboursOf`, with the shortest distance in steps; without `start` itself. */
export function findReachable(
  start: string,
  neighboursOf: (id: string) => readonly string[],
): Map<string, number> {
  const found = new Map<string, number>()
  let frontier: readonly string[] = [start]
  for (let distance = 1; frontier.length > 0; distance++) {
    const discovered = new Set(frontier.flatMap(neighboursOf))
    for (const id of discovered) if (found.has(id) || id === start) discovered.delete(id)
    for (const id of discovered) found.set(id, distance)
    frontier = [...discovered]
  }
  return found
}

/**
 * An architecture (distance 0), its ancestors and descendants, with distances in generations: negative for ancestors. Empty
 * without an id.
 */
export function findRelatives(timeline: Timeline, id: string | undefined): ReadonlyMap<string, number> {
  if (id === undefined) return new Map()
  const { ancestors, descendants } = findLineage(timeline, id)
  return new Map([
    [id, 0],
    ...[...ancestors].map(([ancestor, distance]) => [ancestor, -distance] as const),
    ...descendants,
  ])
}
