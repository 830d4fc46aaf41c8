import { isKeyWithin } from '../../network/evaluate/networkNode'
import { type DiagramGroup, type DiagramNode, hasOwnBox } from './diagramNodes'

/** Layers whose internals are characteristic of a network. */
const characteristicLayers: ReadonlySet<string> = new Set(['elman', 'lstm', 'gru'])

/**
 * The keys of the groups that a diagram unfolds by default: as many as possible within `maxBoxes`. Groups of
 * one name are unfolded together or not at all, once all of them are visible, the largest first: the whole
 * before its details. Of a repetition whose stretches differ the longest stretch is unfolded too.
 */
export function chooseUnfolded(row: readonly DiagramNode[], maxBoxes: number): Set<string> {
  let open = new Set<string>()
  const cohorts = new Map<string, { groups: DiagramGroup[]; size: number }>()
  for (const group of collectGroups(row)) {
    if (group.isCompositeLayer && !characteristicLayers.has(group.name)) continue
    const { groups, size } = cohorts.get(group.name) ?? { groups: [], size: 0 }
    cohorts.set(group.name, { groups: [...groups, group], size: size + computeRowWeight(group.children) })
  }
  const waiting = [...cohorts.values()].sort((a, b) => b.size - a.size)
  for (;;) {
    const seen = new Set(collectGroups(row, open))
    const next = waiting.findIndex(({ groups }) => areVisible(groups, seen))
    if (next < 0) return open
    const groups = waiting.splice(next, 1).flatMap((cohort) => cohort.groups)
    // One recurrent cell is enough to show how it works.
    for (const some of [groups, groups.filter(({ isCompositeLayer }) => isCompositeLayer).slice(0, 1)]) {
      const more = new Set([...open, ...some.flatMap((group) => [group.key, ...findLargestStretch(group)])])
      if (computeRowWeight(row, more) > maxBoxes) continue
      open = more
      break
    }
  }
}

/** Whether each group of a cohort is visible, or is within another one that is. */
const areVisible = (groups: readonly DiagramGroup[], seen: ReadonlySet<DiagramGroup>) =>
  groups.every((group) => groups.some((one) => seen.has(one) && isKeyWithin(group.key, one.key)))

function findLargestStretch({ children, node }: DiagramGroup): string[] {
  const stretches = children.filter((one): one is DiagramGroup => one.form === 'group' && one.node === node)
  const [largest] = stretches.toSorted((a, b) => b.times - a.times)
  return largest ? [largest.key] : []
}

/**
 * The visual weight of a row: 1 for a box, half for thin bars and junctions, more for references with wires.
 */
function computeRowWeight(row: readonly DiagramNode[], open?: ReadonlySet<string>): number {
  return row.reduce((sum, scheme) => sum + computeNodeWeight(scheme, open), 0)
}

function computeNodeWeight(scheme: DiagramNode, open?: ReadonlySet<string>): number {
  switch (scheme.form) {
    case 'layer':
      return hasOwnBox(scheme) ? 1 : 0.5
    case 'group':
      return open && !open.has(scheme.key) ? 1 : computeRowWeight(scheme.children, open)
    case 'join':
      return scheme.branches.reduce((all, one) => all + computeRowWeight(one, open), 0.5)
    case 'taken':
      return scheme.sources.length > 0 ? 1.5 : 0.5
  }
}

/** All groups; if `open` is given, only those that are visible with these unfolded. */
function collectGroups(row: readonly DiagramNode[], open?: ReadonlySet<string>): DiagramGroup[] {
  return row.flatMap((scheme) => {
    if (scheme.form === 'join') return scheme.branches.flatMap((branch) => collectGroups(branch, open))
    if (scheme.form !== 'group') return []
    return open && !open.has(scheme.key) ? [scheme] : [scheme, ...collectGroups(scheme.children, open)]
  })
}
