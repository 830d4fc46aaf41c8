import type { NetworkNode } from '../../network/evaluate/networkNode'

/**
 * A part of a diagram in coordinates of its own, in pixels: *s* runs with the flow, *t* across it. The flow
 * enters at (0, 0) and leaves at (length, 0).
 */
export interface DiagramFragment {
  readonly length: number
  /** Its extent to either side of its axis. */
  readonly left: number
  readonly right: number
  readonly items: readonly DiagramItem[]
  readonly wires: readonly Wire[]
  readonly shapeLabels: readonly ShapeLabel[]
  /** Keys of the nodes that begin a further column. */
  readonly columnStarts: readonly string[]
}

/** An element that can be hovered. */
export interface DiagramItem {
  readonly key: string
  /**
   * A layer's box (`box`), thin bar (`bar`) or box that unfolds (`cell`); a folded group (`group`) or the
   * frame of an unfolded one (`frame`); where branches meet (`junction`); a reference (`reference`); an input of the
   * network.
   */
  readonly form: 'box' | 'bar' | 'cell' | 'group' | 'frame' | 'junction' | 'reference' | 'input'
  /** Absent for an input. */
  readonly node?: NetworkNode
  /** Keys of the nodes whose tensors it references. */
  readonly sources: readonly string[]
  readonly at: FlowPoint
  readonly length: number
  readonly breadth: number
  /** `title` is its name, `detail` its numbers. */
  readonly title: string
  readonly detail: string
  readonly times: number
  /** Title and detail are stacked; for a frame: it is visible only when hovered. */
  readonly isNarrow: boolean
  /** The number of frames around it. */
  readonly level: number
  /** The number of shortcuts inside a folded group, drawn as arcs at its side. */
  readonly shortcutCount?: number
}

/** A point; of an item, the middle of the edge at which the flow enters. */
export interface FlowPoint {
  readonly s: number
  readonly t: number
}

export interface Wire {
  readonly form: 'flow' | 'shortcut' | 'reference'
  readonly path: readonly PathSegment[]
}

/** An SVG path command with its points. */
export type PathSegment = readonly [command: 'M' | 'L' | 'Q' | 'C', ...points: FlowPoint[]]

/** The tensor shape shown beside a wire. */
export interface ShapeLabel {
  readonly at: FlowPoint
  readonly text: string
}

export const emptyFragment: DiagramFragment = {
  length: 0,
  left: 0,
  right: 0,
  items: [],
  wires: [],
  shapeLabels: [],
  columnStarts: [],
}

/** Moves a fragment. Its length and sides stay relative to its own axis. */
export function moveFragment(fragment: DiagramFragment, s: number, t: number): DiagramFragment {
  const shift = (at: FlowPoint): FlowPoint => ({ s: at.s + s, t: at.t + t })
  return {
    ...fragment,
    items: fragment.items.map((item) => ({ ...item, at: shift(item.at) })),
    wires: fragment.wires.map(({ form, path }) => ({
      form,
      path: path.map(([command, ...points]): PathSegment => [command, ...points.map(shift)]),
    })),
    shapeLabels: fragment.shapeLabels.map(({ at, text }) => ({ at: shift(at), text })),
  }
}

/** Combines fragments that have been moved into place; `length` and sides are those of the result. */
export function combineFragments(
  fragments: readonly DiagramFragment[],
  { length, left, right }: Pick<DiagramFragment, 'length' | 'left' | 'right'>,
  wires: readonly Wire[] = [],
  shapeLabels: readonly ShapeLabel[] = [],
  columnStarts: readonly string[] = [],
): DiagramFragment {
  return {
    ...{ length, left, right },
    items: fragments.flatMap(({ items }) => items),
    wires: [...fragments.flatMap((fragment) => fragment.wires), ...wires],
    shapeLabels: [...fragments.flatMap((fragment) => fragment.shapeLabels), ...shapeLabels],
    columnStarts: [...fragments.flatMap((fragment) => fragment.columnStarts), ...columnStarts],
  }
}
