import type { Frame } from './frame'
import type { Label } from './label'
import { mayTouch, type Placed, placeLabel } from './separation'
import { intervals, type Track, zooms } from './track'

/**
 * Which labels are shown from which zoom on (dynamic map labelling: Been, Daiches and Yap, 2006). Each mark gets the
 * least zoom from which its name, and later its card, never touches another's at any deeper zoom or any position of
 * the view. So labels never overlap, never vanish on zooming in, and never depend on how one came there.
 */
export interface Candidate {
  readonly id: string
  readonly track: Track
  readonly name: Label
  readonly card: Label
}

export interface Placement {
  /** The least zoom at which the name is shown; infinite if it has no room at any. */
  readonly nameFrom: number
  /** The least zoom at which the card takes the name's place; infinite if it has no room at any. */
  readonly cardFrom: number
}

/** Cards belong to the view of a few years. */
const leastCardZoom = 7

/** Places the labels of the candidates, the most important first. */
export function placeLabels(candidates: readonly Candidate[], frame: Frame): Map<string, Placement> {
  const placed = candidates.map(({ id, track, name, card }) => ({
    id,
    name: placeLabel(track, name, frame),
    card: placeLabel(track, card, frame),
    nameFrom: intervals,
    cardFrom: Infinity,
  }))
  placed.forEach((own, index) => {
    const before = placed.slice(0, index)
    own.nameFrom = leastFree(
      (i) => !before.some(({ name, nameFrom }) => nameFrom <= i && mayTouch(own.name, name, i)),
      0,
    )
  })
  const firstCard = zooms.findIndex((k) => k >= leastCardZoom)
  for (const own of placed) {
    const shown = (other: typeof own, i: number): Placed => (other.cardFrom <= i ? other.card : other.name)
    const free = (i: number) =>
      !placed.some((other) => other !== own && other.nameFrom <= i && mayTouch(own.card, shown(other, i), i))
    own.cardFrom = Math.max(own.nameFrom, leastFree(free, firstCard))
  }
  return new Map(
    placed.map(({ id, nameFrom, cardFrom }) => [
      id,
      { nameFrom: zoomFrom(nameFrom), cardFrom: zoomFrom(cardFrom) },
    ]),
  )
}

/** The first interval from which all later ones are free; `intervals` if even the last is not. */
function leastFree(free: (interval: number) => boolean, least: number): number {
  let first = intervals
  while (first > least && free(first - 1)) first--
  return first
}

const zoomFrom = (interval: number) => (interval < intervals ? zooms[interval]! : Infinity)
