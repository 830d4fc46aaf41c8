import type { Tensor } from '../../network/layers/tensor'
import { type DiagramFragment, type DiagramItem, emptyFragment } from './diagramFragment'
import type { DiagramLayer, DiagramNode } from './diagramNodes'
import type { DiagramNames, NodeText } from './diagramText'
import type { Proportions } from './proportions'
import { makeStraightWire } from './wirePaths'

/** The inputs of the layout of a part of a diagram. */
export interface DiagramContext {
  readonly names: DiagramNames
  /** Keys of the groups that are unfolded. */
  readonly unfoldedKeys: ReadonlySet<string>
  readonly proportions: Proportions
  /** The number of frames around it. */
  readonly level: number
  /** The breadth of every box in a lane beside others; if absent, breadths depend on the tensors. */
  readonly narrowBreadth?: number
}

/** Lays out nodes one after the other. `entering` is the tensor that flows into the first. */
export type LayOutRowFunction = (
  row: readonly DiagramNode[],
  context: DiagramContext,
  entering?: Tensor,
) => DiagramFragment

/** The offset of the sheets drawn behind a box with copies. */
export const sheetOffsetPx = 6

export function layOutBox(
  form: DiagramItem['form'],
  { key, node, sources, times = 1 }: Pick<DiagramLayer, 'key' | 'node' | 'sources'> & { times?: number },
  length: number,
  breadth: number,
  text: NodeText,
  { level, narrowBreadth }: DiagramContext,
): DiagramFragment {
  const item: DiagramItem = {
    ...{ key, form, node, sources, length, breadth, times, level },
    ...text,
    at: { s: 0, t: 0 },
    isNarrow: narrowBreadth !== undefined,
  }
  // Leave space for the sheets behind a box with copies.
  const sheetSpace = times > 1 ? sheetOffsetPx : 0
  return {
    ...emptyFragment,
    length: length + sheetSpace,
    left: breadth / 2,
    right: breadth / 2 + sheetSpace,
    items: [item],
    wires: sheetSpace > 0 ? [makeStraightWire(length, length + sheetSpace)] : [],
  }
}
