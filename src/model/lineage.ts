import type { Architecture, Timeline } from './timeline'

/** What an architecture came from and what came from it, each with its distance in generations (1 is direct). */
export interface Lineage {
  readonly ancestors: ReadonlyMap<string, number>
  readonly descendants: ReadonlyMap<string, number>
}

/** The whole lineage of an architecture; empty for an id that is not in the timeline. */
export function lineageOf(timeline: Timeline, id: string): Lineage {
  const parents = new Map(timeline.architectures.map((one) => [one.id, one.buildsOn.map((link) => link.id)]))
  const children = new Map<string, string[]>()
  for (const [child, from] of parents) {
    for (const parent of from) children.set(parent, [...(children.get(parent) ?? []), child])
  }
  return { ancestors: reach(id, parents), descendants: reach(id, children) }
}

/** The direct descendants of an architecture, in order of time. */
export function descendantsOf(timeline: Timeline, id: string): Architecture[] {
  return timeline.architectures.filter((one) => one.buildsOn.some((link) => link.id === id))
}

function reach(start: string, next: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const found = new Map<string, number>()
  let front: readonly string[] = [start]
  for (let distance = 1; front.length > 0; distance++) {
    const fresh = new Set(front.flatMap((id) => next.get(id) ?? []))
    for (const id of fresh) if (found.has(id) || id === start) fresh.delete(id)
    for (const id of fresh) found.set(id, distance)
    front = [...fresh]
  }
  return found
}
