import type { DiagramFragment } from './diagramFragment'
import type { DiagramNode } from './diagramNodes'
import type { DiagramNames } from './diagramText'
import type { ColumnRule, DiagramContext } from './layOutBox'

type FragmentsOfNodes = WeakMap<DiagramNode, Map<string, DiagramFragment>>

interface FragmentsOfKeys {
  readonly names: DiagramNames
  readonly withoutColumns: FragmentsOfNodes
  readonly byColumnRule: WeakMap<ColumnRule, FragmentsOfNodes>
}

/** By the set of unfolded groups, which several attempts at a layout share. */
const known = new WeakMap<ReadonlySet<string>, FragmentsOfKeys>()

/**
 * The layout of a node, computed once for its context: to split a row into columns its nodes are measured before they are
 * placed, at every level, and most are the same whatever the columns are.
 */
export function findFragment(
  diagramNode: DiagramNode,
  context: DiagramContext,
  layOut: () => DiagramFragment,
): DiagramFragment {
  const fragments = getFragments(context)
  const ofNode = fragments.get(diagramNode) ?? new Map<string, DiagramFragment>()
  fragments.set(diagramNode, ofNode)
  const id = `${context.level} ${context.narrowBreadth ?? ''}`
  const fragment = ofNode.get(id) ?? layOut()
  ofNode.set(id, fragment)
  return fragment
}

function getFragments({ unfoldedKeys, names, columns }: DiagramContext): FragmentsOfNodes {
  const last = known.get(unfoldedKeys)
  const ofKeys =
    last?.names === names ? last : { names, withoutColumns: new WeakMap(), byColumnRule: new WeakMap() }
  known.set(unfoldedKeys, ofKeys)
  if (!columns) return ofKeys.withoutColumns
  const fragments = ofKeys.byColumnRule.get(columns) ?? new WeakMap()
  ofKeys.byColumnRule.set(columns, fragments)
  return fragments
}
