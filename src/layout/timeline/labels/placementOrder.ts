import type { SizeClass } from '../axis/timelineFrame'

/**
 * What is placed next: the dots or names of the marks of one importance, the names of the eras, or of each era only the first
 * name, if it has room when all of time is in view.
 */
export type PlacementTurn = readonly ['dot' | 'name', importance: number] | 'eraNames' | 'firstEraNames'

/** The default order of placement: every dot goes before every name. */
const placementOrder: readonly PlacementTurn[] = [
  ...[5, 4, 3, 2, 1].map((importance): PlacementTurn => ['dot', importance]),
  ['name', 5],
  ['name', 4],
  'eraNames',
  ['name', 3],
  ['name', 2],
  ['name', 1],
]
/** The area of the plot per mark, in square pixels, below which dots and names cannot all be shown. */
const minAreaPerMarkPx = 2200
/** With less room, important marks go first, so that some have names; but each stratum has one, too. */
const crowdedPlacementOrder: readonly PlacementTurn[] = [
  ['dot', 5],
  'firstEraNames',
  ['name', 5],
  ['dot', 4],
  ['name', 4],
  ['dot', 3],
  ['dot', 2],
  'eraNames',
  ['name', 3],
  ['dot', 1],
  ['name', 2],
  ['name', 1],
]

/** The order in which the dots and labels of a number of marks are placed: the earlier has priority. */
export const choosePlacementOrder = (
  markCount: number,
  { length, depth }: SizeClass,
): readonly PlacementTurn[] =>
  length * depth < minAreaPerMarkPx * markCount ? crowdedPlacementOrder : placementOrder
