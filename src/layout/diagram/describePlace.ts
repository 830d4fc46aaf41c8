import { qualifyLayerType } from '../../network/describe/notation'
import { isKeyWithin } from '../../network/evaluate/networkNode'
import type { DiagramGroup, DiagramNode } from './diagramNodes'
import { type DiagramNames, describeNode } from './diagramText'

/** Where a layer stands in its network, outermost first: `Stage 2`, `Block 1`, `Shortcut`, `Convolution 2`. */
export function describePlace(row: readonly DiagramNode[], key: string, names: DiagramNames): string[] {
  const diagramNode = row.find((one) => isKeyWithin(key, one.key))
  if (!diagramNode) return []
  const { title } = describeNode(diagramNode, names)
  if (diagramNode.form === 'junction') {
    const index = diagramNode.branches.findIndex((branch) => contains(branch, key))
    if (index < 0) return [title || names.layerType(diagramNode.node.layerType)]
    // The main branch of a residual block goes without saying.
    const { name } = diagramNode.node.parts[index]!
    const isNamed = name !== '' && !(diagramNode.isResidual && index === 0)
    return [
      ...(isNamed ? [names.name(name)] : []),
      ...describePlace(diagramNode.branches[index]!, key, names),
    ]
  }
  if (diagramNode.form === 'group' && diagramNode.key !== key) {
    const inside = describePlace(diagramNode.children, key, names)
    return [[title, findIteration(diagramNode, key)].filter(Boolean).join(' '), ...inside]
  }
  return [[title, countBefore(row, diagramNode)].filter(Boolean).join(' ')]
}

const contains = (row: readonly DiagramNode[], key: string): boolean =>
  row.some((one) => isKeyWithin(key, one.key))

/** The name of the iteration in which a key lies, if they differ and are not groups of their own. */
function findIteration({ key: groupKey, node, children, repeatRange }: DiagramGroup, key: string): string {
  const hasStretches = children.some((child) => child.form === 'group' && child.repeatRange !== undefined)
  if (node.type !== 'repeat' || node.parts.length < 2 || hasStretches || repeatRange !== undefined) return ''
  const index = /^\/(\d+)\./.exec(key.slice(groupKey.length))?.[1]
  return node.parts[Number(index)]?.name ?? ''
}

/** The number of a layer among those of its type in its row; empty if it is the only one. */
function countBefore(row: readonly DiagramNode[], diagramNode: DiagramNode): string {
  const type = qualifyLayerType(diagramNode.node)
  const alike = row.filter(
    ({ form, node }) => form === diagramNode.form && node.type === 'layer' && qualifyLayerType(node) === type,
  )
  return alike.length < 2 ? '' : `${alike.indexOf(diagramNode) + 1}`
}
