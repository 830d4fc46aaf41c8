import type { Orientation } from '../axis/timelineFrame'
import type { getDisplayKind } from '../labels/placements'
import type { ArrangedMark } from './arrangedMark'

/** What is shown of a mark at a zoom, wherever the view stands. */
export interface MarkAtZoom {
  readonly mark: ArrangedMark
  /** Above the ground, as fractions of the depth. */
  readonly heights: Readonly<Record<Orientation, number>>
  /** What is shown of it in each size class. */
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
  /** A card that stands on its dot instead of hanging from it. */
  readonly isAboveDot: boolean
  readonly clusterCount: number
}
