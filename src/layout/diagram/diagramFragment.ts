import type { NetworkNode } from '../../network/evaluate/networkNode'

/**
 * Figures are laid out in a plane of their own: *s* runs with the flow, *t* across it, and a figure is entered at (0, 0)
 * and left at (length, 0). All in pixels.
 */
export interface DiagramFragment {
  readonly length: number
  /** How far it reaches to either side of its axis. */
  readonly left: number
  readonly right: number
  readonly items: readonly DiagramItem[]
  readonly wires: readonly Wire[]
  readonly shapeLabels: readonly ShapeLabel[]
}

/** Something that can be pointed at. */
export interface DiagramItem {
  readonly key: string
  /** A layer's box or thin bar, or one that unfolds; a group folded, or its frame; where branches meet; a tensor taken up; an input. */
  readonly form: 'box' | 'bar' | 'cell' | 'group' | 'frame' | 'sign' | 'taken' | 'input'
  /** Absent for an input. */
  readonly node?: NetworkNode
  /** Keys of what it takes from elsewhere. */
  readonly sources: readonly string[]
  readonly at: FlowPoint
  readonly length: number
  readonly breadth: number
  /** One line or two: what it is, and its numbers. */
  readonly title: string
  readonly detail: string
  readonly times: number
  /** Title and detail stand one below the other; of a frame: it shows only when pointed at. */
  readonly isNarrow: boolean
  /** How many frames it is in. */
  readonly level: number
}

/** The middle of its near edge. */
export interface FlowPoint {
  readonly s: number
  readonly t: number
}

export interface Wire {
  readonly form: 'flow' | 'shortcut' | 'taken'
  readonly path: readonly PathSegment[]
}

/** Letters and points as SVG paths have them. */
export type PathSegment = readonly [command: 'M' | 'L' | 'Q' | 'C', ...points: FlowPoint[]]

/** The shape of what flows there. */
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
}

/** A figure moved. Its length and sides stay as seen from its own axis. */
export function moveFragment(figure: DiagramFragment, s: number, t: number): DiagramFragment {
  const shift = (at: FlowPoint): FlowPoint => ({ s: at.s + s, t: at.t + t })
  return {
    ...figure,
    items: figure.items.map((item) => ({ ...item, at: shift(item.at) })),
    wires: figure.wires.map(({ form, path }) => ({
      form,
      path: path.map(([command, ...points]): PathSegment => [command, ...points.map(shift)]),
    })),
    shapeLabels: figure.shapeLabels.map(({ at, text }) => ({ at: shift(at), text })),
  }
}

/** Figures that have been moved to their places, as one; `length` and sides are those of the whole. */
export function combineFragments(
  figures: readonly DiagramFragment[],
  { length, left, right }: Pick<DiagramFragment, 'length' | 'left' | 'right'>,
  wires: readonly Wire[] = [],
  notes: readonly ShapeLabel[] = [],
): DiagramFragment {
  return {
    ...{ length, left, right },
    items: figures.flatMap(({ items }) => items),
    wires: [...figures.flatMap((figure) => figure.wires), ...wires],
    shapeLabels: [...figures.flatMap((figure) => figure.shapeLabels), ...notes],
  }
}
