import type { Frame } from './frame'
import { intervals, type Label, mayTouch, type Track, zooms } from './separation'

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
  const names = new Map<Candidate, number>()
  for (const own of candidates) {
    const free = (i: number) =>
      ![...names].some(
        ([other, from]) => from <= i && mayTouch(own.track, own.name, other.track, other.name, i, frame),
      )
    names.set(own, leastFree(free, 0))
  }

  const cards = new Map<Candidate, number>()
  const firstCard = zooms.findIndex((k) => k >= leastCardZoom)
  for (const own of candidates) {
    const free = (i: number) =>
      !candidates.some((other) => {
        if (other === own || names.get(other)! > i) return false
        const shown = (cards.get(other) ?? Infinity) <= i ? other.card : other.name
        return mayTouch(own.track, own.card, other.track, shown, i, frame)
      })
    cards.set(own, Math.max(names.get(own)!, leastFree(free, firstCard)))
  }

  return new Map(
    candidates.map((own) => [
      own.id,
      { nameFrom: zoomFrom(names.get(own)!), cardFrom: zoomFrom(cards.get(own)!) },
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
