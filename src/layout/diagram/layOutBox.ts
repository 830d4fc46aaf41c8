import type { Tensor } from '../../network/layers/tensor'
import { type DiagramFragment, type DiagramItem, emptyFragment, type Wire } from './diagramFragment'
import type { DiagramLayer, DiagramNode } from './diagramNodes'
import type { DiagramNames } from './diagramText'
import type { Proportions } from './proportions'
import { getStraightPath } from './wirePaths'

/** The inputs shared by the layout of all parts of a diagram. */
export interface DiagramContext {
  readonly names: DiagramNames
  /** Keys of the groups that are unfolded. */
  readonly unfoldedKeys: ReadonlySet<string>
  readonly proportions: Proportions
}

/** The surroundings of a fragment. */
export interface FragmentContext {
  /** The number of frames around it. */
  readonly level: number
  /** The breadth of every box in a lane beside others; if absent, breadths depend on the tensors. */
  readonly narrowBreadth?: number
}

/** Lays out nodes one after the other. `entering` is the tensor that flows into the first. */
export type LayOutRowFunction = (
  row: readonly DiagramNode[],
  context: DiagramContext,
  fragmentContext: FragmentContext,
  entering?: Tensor,
) => DiagramFragment

/** The offset of the sheets drawn behind a box with copies. */
export const sheetOffsetPx = 6

export function layOutBox(
  form: DiagramItem['form'],
  diagramNode: Pick<DiagramLayer, 'key' | 'node' | 'sources'>,
  length: number,
  breadth: number,
  text: { readonly title: string; readonly detail: string },
  times: number,
  { level, narrowBreadth }: FragmentContext,
): DiagramFragment {
  const { key, node, sources } = diagramNode
  const item: DiagramItem = {
    ...{ key, form, node, sources, length, breadth, times, level },
    ...text,
    at: { s: 0, t: 0 },
    isNarrow: narrowBreadth !== undefined,
  }
  // Leave space for the sheets behind a box with copies.
  const sheetSpace = times > 1 ? sheetOffsetPx : 0
  const side = breadth / 2
  const wires: Wire[] =
    sheetSpace > 0
      ? [{ form: 'flow', path: getStraightPath({ s: length, t: 0 }, { s: length + sheetSpace, t: 0 }) }]
      : []
  return {
    ...emptyFragment,
    length: length + sheetSpace,
    left: side,
    right: side + sheetSpace,
    items: [item],
    wires,
  }
}
