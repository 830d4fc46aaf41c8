import type { Tensor } from '../../network/layers/tensor'
import { type DiagramFragment, type DiagramItem, emptyFragment, type Wire } from './diagramFragment'
import type { DiagramLayer, DiagramNode } from './diagramNodes'
import type { DiagramNames } from './diagramText'
import type { Proportions } from './proportions'
import { getStraightPath } from './wirePaths'

/** What all of a diagram's measuring has in common. */
export interface DiagramContext {
  readonly names: DiagramNames
  /** Keys of the groups that are unfolded. */
  readonly unfoldedKeys: ReadonlySet<string>
  readonly proportions: Proportions
}

/** Where a figure stands. */
export interface FragmentContext {
  /** How many frames it is in. */
  readonly level: number
  /** The breadth of every box, in a lane beside others; absent: by the tensors. */
  readonly narrowBreadth?: number
}

/** Lays out schemes one after the other, entered by a tensor. */
export type LayOutRowFunction = (
  row: readonly DiagramNode[],
  plan: DiagramContext,
  setting: FragmentContext,
  entering?: Tensor,
) => DiagramFragment

/** How far sheets lie out behind a box. */
export const sheetOffsetPx = 6

/** A single box on the axis. */
export function layOutBox(
  form: DiagramItem['form'],
  scheme: Pick<DiagramLayer, 'key' | 'node' | 'sources'>,
  length: number,
  breadth: number,
  text: { readonly title: string; readonly detail: string },
  times: number,
  { level, narrowBreadth }: FragmentContext,
): DiagramFragment {
  const { key, node, sources } = scheme
  const item: DiagramItem = {
    ...{ key, form, node, sources, length, breadth, times, level },
    ...text,
    at: { s: 0, t: 0 },
    isNarrow: narrowBreadth !== undefined,
  }
  // Sheets behind what there are several of lie a little to the side.
  const spare = times > 1 ? sheetOffsetPx : 0
  const side = breadth / 2
  const wires: Wire[] =
    spare > 0
      ? [{ form: 'flow', path: getStraightPath({ s: length, t: 0 }, { s: length + spare, t: 0 }) }]
      : []
  return { ...emptyFragment, length: length + spare, left: side, right: side + spare, items: [item], wires }
}
