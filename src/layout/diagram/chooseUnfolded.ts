import { isKeyWithin } from '../../network/evaluate/networkNode'
import { findLayerType } from '../../network/layers/registry/layerRegistry'
import { type DiagramGroup, type DiagramNode, hasOwnBox } from './diagramNodes'

/** Whether the inside of a layer is characteristic of its network: it is a recurrent cell. */
const isCharacteristic = (layerType: string) => findLayerType(layerType)?.family === 'recurrent'

/**
 * The keys of the groups that a diagram unfolds by default: as many as possible within `maxBoxes`. Groups of
 * one name are unfolded together or not at all, once all of them are visible, the largest first: the whole
 * before its details. Of a repetition whose stretches differ the longest stretch is unfolded too.
 */
export function chooseUnfolded(row: readonly DiagramNode[], maxBoxes: number): Set<string> {
  let unfolded = new Set<string>()
  const cohorts = new Map<string, { groups: DiagramGroup[]; size: number }>()
  for (const group of collectGroups(row)) {
    if (group.isCompositeLayer && !isCharacteristic(group.name)) continue
    const { groups, size } = cohorts.get(group.name) ?? { groups: [], size: 0 }
    cohorts.set(group.name, { groups: [...groups, group], size: size + computeRowWeight(group.children) })
  }
  const pending = [...cohorts.values()].sort((a, b) => b.size - a.size)
  for (;;) {
    const visible = new Set(collectGroups(row, unfolded))
    const next = pending.findIndex(({ groups }) => areVisible(groups, visible))
    if (next < 0) return unfolded
    const groups = pending.splice(next, 1).flatMap((cohort) => cohort.groups)
    // One recurrent cell is enough to show how it works.
    for (const subset of [groups, groups.filter(({ isCompositeLayer }) => isCompositeLayer).slice(0, 1)]) {
      const candidate = new Set([
        ...unfolded,
        ...subset.flatMap((group) => [group.key, ...findLongestStretch(group)]),
      ])
      if (computeRowWeight(row, candidate) > maxBoxes) continue
      unfolded = candidate
      break
    }
  }
}

/** Whether each group of a cohort is visible, or is within another one that is. */
const areVisible = (groups: readonly DiagramGroup[], visible: ReadonlySet<DiagramGroup>) =>
  groups.every((group) => groups.some((other) => visible.has(other) && isKeyWithin(group.key, other.key)))

function findLongestStretch({ children, node }: DiagramGroup): string[] {
  const stretches = children.filter(
    (child): child is DiagramGroup => child.form === 'group' && child.node === node,
  )
  const [longest] = stretches.toSorted((a, b) => b.times - a.times)
  return longest ? [longest.key] : []
}

/**
 * The visual weight of a row: 1 for a box, half for thin bars and junctions, more for references with wires.
 */
function computeRowWeight(row: readonly DiagramNode[], unfoldedKeys?: ReadonlySet<string>): number {
  return row.reduce((sum, diagramNode) => sum + computeNodeWeight(diagramNode, unfoldedKeys), 0)
}

function computeNodeWeight(diagramNode: DiagramNode, unfoldedKeys?: ReadonlySet<string>): number {
  switch (diagramNode.form) {
    case 'layer':
      return hasOwnBox(diagramNode) ? 1 : 0.5
    case 'group':
      return unfoldedKeys && !unfoldedKeys.has(diagramNode.key)
        ? 1
        : computeRowWeight(diagramNode.children, unfoldedKeys)
    case 'junction':
      return diagramNode.branches.reduce((all, branch) => all + computeRowWeight(branch, unfoldedKeys), 0.5)
    case 'reference':
      return diagramNode.sources.length > 0 ? 1.5 : 0.5
  }
}

/** All groups; if `open` is given, only those that are visible with these unfolded. */
function collectGroups(row: readonly DiagramNode[], unfoldedKeys?: ReadonlySet<string>): DiagramGroup[] {
  return row.flatMap((diagramNode) => {
    if (diagramNode.form === 'junction')
      return diagramNode.branches.flatMap((branch) => collectGroups(branch, unfoldedKeys))
    if (diagramNode.form !== 'group') return []
    return unfoldedKeys && !unfoldedKeys.has(diagramNode.key)
      ? [diagramNode]
      : [diagramNode, ...collectGroups(diagramNode.children, unfoldedKeys)]
  })
}
