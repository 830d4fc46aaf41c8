import type { Era, Timeline } from '../../../../src/model/timeline'
import { dateOf } from './mountedTimeline'

/** An entry for Plot and D3. */
export interface Point {
  readonly id: string
  readonly name: string
  readonly date: Date
  readonly era: string
  /** Vertical position in rows; the integer part is the index of the era, from the top. */
  readonly row: number
}

/** Names of an era alternate between lines, because neither Plot nor D3 avoids overlaps. */
const linesPerEra = 6

/** The entries as points, with one row per era. */
export function makePoints({ eras, architectures }: Timeline): Point[] {
  const rows = new Map(eras.map(({ id }, index) => [id, index]))
  return architectures.map(({ id, title, date, era }, index) => ({
    id,
    name: title.en,
    date: dateOf(date),
    era,
    row: rows.get(era)! + ((index % linesPerEra) + 0.5) / linesPerEra,
  }))
}

/** The title of the era of each row. */
export const getRowTitle = (eras: readonly Era[], row: number) => eras[row]?.title.en ?? ''
