import type { Tensor } from '../../network/layers/tensor'
import { empty, type Figure, type Item, type Wire } from './figure'
import type { Wording } from './lettering'
import type { Proportions } from './proportion'
import { straight } from './route'
import type { LayerScheme, Scheme } from './scheme'

/** What all of a diagram's measuring has in common. */
export interface Plan {
  readonly words: Wording
  /** Keys of the groups that are unfolded. */
  readonly open: ReadonlySet<string>
  readonly proportions: Proportions
}

/** Where a figure stands. */
export interface Setting {
  /** How many frames it is in. */
  readonly level: number
  /** The breadth of every box, in a lane beside others; absent: by the tensors. */
  readonly narrow?: number
}

/** Lays out schemes one after the other, entered by a tensor. */
export type Row = (row: readonly Scheme[], plan: Plan, setting: Setting, entering?: Tensor) => Figure

/** How far sheets lie out behind a box. */
export const sheets = 6

/** A single box on the axis. */
export function boxFigure(
  form: Item['form'],
  scheme: Pick<LayerScheme, 'key' | 'node' | 'sources'>,
  length: number,
  breadth: number,
  text: { readonly title: string; readonly detail: string },
  times: number,
  { level, narrow }: Setting,
): Figure {
  const { key, node, sources } = scheme
  const item: Item = {
    ...{ key, form, node, sources, length, breadth, times, level },
    ...text,
    at: { s: 0, t: 0 },
    narrow: narrow !== undefined,
  }
  // Sheets behind what there are several of lie a little to the side.
  const spare = times > 1 ? sheets : 0
  const side = breadth / 2
  const wires: Wire[] =
    spare > 0 ? [{ form: 'flow', path: straight({ s: length, t: 0 }, { s: length + spare, t: 0 }) }] : []
  return { ...empty, length: length + spare, left: side, right: side + spare, items: [item], wires }
}
