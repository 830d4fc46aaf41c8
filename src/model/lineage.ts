import type { Architecture, Timeline } from './timeline'

/** What an architecture came from and what came from it, each with its distance in generations (1 is direct). */
export interface Lineage {
  readonly ancestors: ReadonlyMap<string, number>
  readonly descendants: ReadonlyMap<string, number>
}

/** The links between the architectures of a timeline, by id. */
export interface Links {
  readonly parents: ReadonlyMap<string, readonly string[]>
  /** In order of time. */
  readonly children: ReadonlyMap<string, readonly Architecture[]>
}

const known = new WeakMap<Timeline, Links>()

/** The links of a timeline, gathered when it is first asked for them. */
export function linksOf(timeline: Timeline): Links {
  const links = known.get(timeline) ?? gatherLinks(timeline)
  known.set(timeline, links)
  return links
}

function gatherLinks({ architectures }: Timeline): Links {
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

/** The whole lineage of an architecture; empty for an id that is not in the timeline. */
export function lineageOf(timeline: Timeline, id: string): Lineage {
  const { parents, children } = linksOf(timeline)
  return {
    ancestors: reach(id, (one) => parents.get(one) ?? []),
    descendants: reach(id, (one) => (children.get(one) ?? []).map((child) => child.id)),
  }
}

/** The direct descendants of an architecture, in order of time. */
export function descendantsOf(timeline: Timeline, id: string): readonly Architecture[] {
  return linksOf(timeline).children.get(id) ?? []
}

/** All that `next` leads to from an id, with the number of steps; `start` itself is not among it. */
export function reach(start: string, next: (id: string) => readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  let front: readonly string[] = [start]
  for (let distance = 1; front.length > 0; distance++) {
    const fresh = new Set(front.flatMap(next))
    for (const id of fresh) if (found.has(id) || id === start) fresh.delete(id)
    for (const id of fresh) found.set(id, distance)
    front = [...fresh]
  }
  return found
}

/** An architecture and all its relatives, by their distance in generations; none where there is none. */
export function relativesOf(timeline: Timeline, id: string | undefined): ReadonlyMap<string, number> {
  if (id === undefined) return new Map()
  const { ancestors, descendants } = lineageOf(timeline, id)
  return new Map([[id, 0], ...ancestors, ...descendants])
}
