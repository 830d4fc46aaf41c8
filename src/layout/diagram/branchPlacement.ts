import { beginsWithReference, type DiagramJunction, type DiagramNode, hasNoInput } from './diagramNodes'

/** The branches of a junction, by where they are drawn. */
interface BranchPlacement {
  /** On the axis, side by side if several. */
  readonly lanes: readonly (readonly DiagramNode[])[]
  /** Shortcuts with layers, beside the axis. */
  readonly computedShortcuts: readonly (readonly DiagramNode[])[]
  /** Branches that begin with a reference, on the other side. */
  readonly references: readonly (readonly DiagramNode[])[]
  /** The number of branches without layers, which pass the input on. */
  readonly bypassCount: number
}

export function placeBranches(junction: DiagramJunction): BranchPlacement {
  const { branches, isResidual } = junction
  const references = hasNoInput(junction) ? [] : branches.filter(beginsWithReference)
  const filledBranches = branches.filter((branch) => branch.length > 0 && !references.includes(branch))
  const [lanes, computedShortcuts] = isResidual
    ? [filledBranches.slice(0, 1), filledBranches.slice(1)]
    : [filledBranches, []]
  return {
    lanes,
    computedShortcuts,
    references,
    bypassCount: branches.length - references.length - filledBranches.length,
  }
}

/** Splits a row into lanes: each reference begins a new one. */
export function splitLanes(row: readonly DiagramNode[]): DiagramNode[][] {
  const lanes: DiagramNode[][] = []
  for (const diagramNode of row) {
    const last = lanes.at(-1)
    if (!last || diagramNode.form === 'reference') lanes.push([diagramNode])
    else last.push(diagramNode)
  }
  return lanes
}
