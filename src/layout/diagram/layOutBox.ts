import type { Tensor } from '../../network/layers/tensor'
import { type DiagramFragment, type DiagramItem, emptyFragment } from './diagramFragment'
import type { DiagramGroup, DiagramJunction, DiagramLayer, DiagramNode } from './diagramNodes'
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
  /** Where rows continue in a further column; absent: nowhere. */
  readonly columns?: ColumnRule
}

/** Rows that would be longer than `maxLength` continue in further columns; or those keys begin them. */
export type ColumnRule =
  | {
      readonly maxLength: number
      /** The lengths of what can begin a column, by its key: filled during the layout, so that each is laid out once. */
      readonly measuredLengths: Map<string, number>
    }
  | { readonly starts: ReadonlySet<string> }

/** Lays out nodes one after the other. `entering` is the tensor that flows into the first. */
export type LayOutRowFunction = (
  row: readonly DiagramNode[],
  context: DiagramContext,
  entering?: Tensor,
) => DiagramFragment

/** How far the arcs of shortcuts extend beyond a folded group. */
export const shortcutArcPx = 13
/** More arcs could not be told apart. */
const maxShortcuts = 3

/** The number of shortcuts that one pass through a folded group has, up to a maximum. */
const countShortcuts = (row: readonly DiagramNode[]): number =>
  Math.min(
    maxShortcuts,
    row.reduce((sum, diagramNode) => {
      if (diagramNode.form === 'junction') return sum + (isShortcut(diagramNode) ? 1 : 0)
      return diagramNode.form === 'group' ? sum + countGroupShortcuts(diagramNode) : sum
    }, 0),
  )

/** Whether a branch of a junction goes past the others. */
const isShortcut = ({ isResidual, branches }: DiagramJunction) =>
  isResidual || branches.some((branch) => branch.length === 0)

/** Of stretches of a repetition, the one with the most counts, since they repeat the same block. */
export function countGroupShortcuts({ children, node }: DiagramGroup): number {
  const isRepeated = node.type === 'repeat' && children.every((child) => child.form === 'group')
  return isRepeated ? Math.max(...children.map((child) => countShortcuts([child]))) : countShortcuts(children)
}

/** The offset of the sheets drawn behind a box with copies. */
export const sheetOffsetPx = 6

export function layOutBox(
  form: DiagramItem['form'],
  { key, node, sources, times = 1 }: Pick<DiagramLayer, 'key' | 'node' | 'sources'> & { times?: number },
  length: number,
  breadth: number,
  text: NodeText,
  { level, narrowBreadth }: DiagramContext,
  shortcutCount = 0,
): DiagramFragment {
  const item: DiagramItem = {
    ...{ key, form, node, sources, length, breadth, times, level },
    ...text,
    at: { s: 0, t: 0 },
    isNarrow: narrowBreadth !== undefined,
    ...(shortcutCount > 0 && { shortcutCount }),
  }
  // Leave space for the sheets behind a box with copies.
  const sheetSpace = times > 1 ? sheetOffsetPx : 0
  return {
    ...emptyFragment,
    length: length + sheetSpace,
    left: breadth / 2,
    right: breadth / 2 + Math.max(sheetSpace, shortcutCount > 0 ? shortcutArcPx : 0),
    items: [item],
    wires: sheetSpace > 0 ? [makeStraightWire(length, length + sheetSpace)] : [],
  }
}
