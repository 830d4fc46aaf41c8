import { beginsWithReference, type DiagramJunction, type DiagramNode, hasNoInput } from './diagramNodes'

/** Where the branches of a junction stand. */
interface BranchPlacement {
  /** On the axis; side by side about it, if several. */
  readonly lanes: readonly (readonly DiagramNode[])[]
  /** A shortcut that computes, beside the axis. */
  readonly computedShortcuts: readonly (readonly DiagramNode[])[]
  /** What begins with a tensor taken up, on the other side. */
  readonly references: readonly (readonly DiagramNode[])[]
  /** How many carry the input on. */
  readonly bypassCount: number
}

export function placeBranches(scheme: DiagramJunction): BranchPlacement {
  const { branches, isResidual } = scheme
  const references = hasNoInput(scheme) ? [] : branches.filter(beginsWithReference)
  const filled = branches.filter((branch) => branch.length > 0 && !references.includes(branch))
  const [lanes, computedShortcuts] = isResidual ? [filled.slice(0, 1), filled.slice(1)] : [filled, []]
  return {
    lanes,
    computedShortcuts,
    references,
    bypassCount: branches.length - references.length - filled.length,
  }
}

/** The lanes of a row: a tensor taken up begins a new one. */
export function splitLanes(row: readonly DiagramNode[]): DiagramNode[][] {
  const lanes: DiagramNode[][] = []
  for (const scheme of row) {
    const last = lanes.at(-1)
    if (!last || scheme.form === 'taken') lanes.push([scheme])
    else last.push(scheme)
  }
  return lanes
}
