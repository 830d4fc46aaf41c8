import type { Era, Timeline } from '../../../../src/model/timeline'
import { dateOf } from './mountedTimeline'

/** An entry as Plot and D3 get it. */
export interface Point {
  readonly id: string
  readonly name: string
  readonly date: Date
  readonly era: string
  /** Its height in rows: the integer part is that of its era, the top one 0. */
  readonly row: number
}

/** Names of an era take turns on so many lines, since neither Plot nor D3 keeps names apart by itself. */
const linesPerEra = 6

/** The entries as points in rows, one for each era. */
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
