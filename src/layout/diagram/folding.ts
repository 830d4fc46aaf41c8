import { isKeyWithin } from '../../network/evaluate/networkNode'
import { type GroupScheme, isMajor, type Scheme } from './scheme'

/** Kinds of layers whose insides are what a network is known for. */
const telling: ReadonlySet<string> = new Set(['elman', 'lstm', 'gru'])

/**
 * The keys of the groups that a diagram shows unfolded by itself: as many as keep it below so many boxes. Groups of one
 * name are unfolded together or not at all, once all of them can be seen, those that hold most first: the whole before
 * its details. Of a repetition whose stretches differ the longest is unfolded with it.
 */
export function unfoldedWithin(row: readonly Scheme[], most: number): Set<string> {
  let open = new Set<string>()
  const cohorts = new Map<string, { groups: GroupScheme[]; size: number }>()
  for (const group of groupsIn(row)) {
    if (group.cell && !telling.has(group.name)) continue
    const { groups, size } = cohorts.get(group.name) ?? { groups: [], size: 0 }
    cohorts.set(group.name, { groups: [...groups, group], size: size + weight(group.row) })
  }
  const waiting = [...cohorts.values()].sort((a, b) => b.size - a.size)
  for (;;) {
    const seen = new Set(groupsIn(row, open))
    const next = waiting.findIndex(({ groups }) => areSeen(groups, seen))
    if (next < 0) return open
    const groups = waiting.splice(next, 1).flatMap((cohort) => cohort.groups)
    // Of cells one is enough to show what they do.
    for (const some of [groups, groups.filter(({ cell }) => cell).slice(0, 1)]) {
      const more = new Set([...open, ...some.flatMap((group) => [group.key, ...longestStretch(group)])])
      if (weight(row, more) > most) continue
      open = more
      break
    }
  }
}

/** Whether all of a cohort can be seen, or are within others of it that can. */
const areSeen = (groups: readonly GroupScheme[], seen: ReadonlySet<GroupScheme>) =>
  groups.every((group) => groups.some((one) => seen.has(one) && isKeyWithin(group.key, one.key)))

function longestStretch({ row, node }: GroupScheme): string[] {
  const stretches = row.filter((one): one is GroupScheme => one.form === 'group' && one.node === node)
  const [longest] = stretches.toSorted((a, b) => b.times - a.times)
  return longest ? [longest.key] : []
}

/** How much there is to see: boxes; thin bars and junctions for half, wires from elsewhere for more. */
function weight(row: readonly Scheme[], open?: ReadonlySet<string>): number {
  return row.reduce((sum, scheme) => sum + weightOf(scheme, open), 0)
}

function weightOf(scheme: Scheme, open?: ReadonlySet<string>): number {
  switch (scheme.form) {
    case 'layer':
      return isMajor(scheme) ? 1 : 0.5
    case 'group':
      return open && !open.has(scheme.key) ? 1 : weight(scheme.row, open)
    case 'join':
      return scheme.branches.reduce((all, one) => all + weight(one, open), 0.5)
    case 'taken':
      return scheme.sources.length > 0 ? 1.5 : 0.5
  }
}

/** All groups; or those that can be seen where so many are unfolded. */
function groupsIn(row: readonly Scheme[], open?: ReadonlySet<string>): GroupScheme[] {
  return row.flatMap((scheme) => {
    if (scheme.form === 'join') return scheme.branches.flatMap((branch) => groupsIn(branch, open))
    if (scheme.form !== 'group') return []
    return open && !open.has(scheme.key) ? [scheme] : [scheme, ...groupsIn(scheme.row, open)]
  })
}
