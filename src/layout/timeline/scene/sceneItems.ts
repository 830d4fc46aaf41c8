import type { Box, Point } from '../../geometry'
import type { ArrangedMark } from './arrangedMark'
import type { ArrangedAnnotation } from './arrangement'

/** A mark in view, the nearest one on either side, or the one with the focus; `x`, `y` is its dot. */
export interface SceneMark extends Point {
  readonly mark: ArrangedMark
  /** The box of the name or card, relative to the dot; absent where there is no room. */
  readonly label?: Box & { readonly kind: 'name' | 'card' }
  /** The number of marks clustered into this one. */
  readonly clusterCount: number
  /** The nearest mark before or after the view. */
  readonly isOutOfView: boolean
}

export interface SceneAnnotation extends Point {
  readonly annotation: ArrangedAnnotation['annotation']
  /** The box of its label, relative to the point. */
  readonly label?: Box
  /** An AI winter, which has a band behind the strata. */
  readonly isWinter: boolean
}

/** An arrowhead in the middle of a link to or from the selected or hovered architecture. */
export interface SceneArrow extends Point {
  readonly side: 'ancestors' | 'descendants'
  /** The direction of the link there, clockwise from the right, in degrees. */
  readonly angle: number
}

/** The name of an era in its stratum; `x`, `y` is the middle of the name. */
export interface SceneEraName extends Point {
  /** The index of the era, and the year of the place. */
  readonly era: number
  readonly year: number
  /** The box of the name, relative to the point. */
  readonly label?: Box
}

/** The mark of an architecture, if it is in view. */
export const findMarkInView = (marks: readonly SceneMark[], id: string): SceneMark | undefined =>
  marks.find(({ mark, isOutOfView }) => mark.architecture.id === id && !isOutOfView)

/** Converts a box relative to a point to a box of the plot. */
export const toPlotBox = ({ x, y }: Point, box: Box): Box => ({ ...box, x: x + box.x, y: y + box.y })
