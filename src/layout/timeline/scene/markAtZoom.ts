import type { Orientation } from '../axis/timelineFrame'
import type { getDisplayKind } from '../labels/placements'
import type { ArrangedMark } from './arrangedMark'

/** How a mark is shown at a zoom, for every size class; independent of the position of the view. */
export interface MarkAtZoom {
  readonly mark: ArrangedMark
  /** Heights above the ground, as fractions of the depth. */
  readonly heights: Readonly<Record<Orientation, number>>
  readonly displays: readonly MarkDisplay[]
  readonly widths: {
    readonly name: number
    readonly compactName: number
    readonly card: Readonly<Record<Orientation, number>>
  }
}

export interface MarkDisplay {
  readonly sizeClassIndex: number
  readonly kind: ReturnType<typeof getDisplayKind>
  readonly side: 'before' | 'after' | 'over'
  /** A card above its dot instead of below it. */
  readonly isAboveDot: boolean
  readonly clusterCount: number
}
