import { noFilter } from '../../../model/filter'
import { languages } from '../../../model/language'
import type { Timeline } from '../../../model/timeline'
import type { Orientation, SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import {
  type EraNamePlace,
  encodeEraNamePlaces,
  makeEraNameBoxes,
  makeEraNameCandidate,
} from '../labels/eraNames'
import { type MarkBox, ObstacleIndex } from '../labels/obstacleIndex'
import { choosePlacementOrder, type PlacementTurn } from '../labels/placementOrder'
import { getDefaultDotSpacing } from '../labels/placements'
import { makeLabelGaps } from '../labels/separation'
import { countDoublings } from '../positions/positionCosts'
import { type Arrangement, arrange } from '../scene/arrangement'
import { getBaseLayout } from '../strata/baseLayout'
import {
  phoneSizeClasses,
  referenceSizeClasses,
  sampleSizeClasses,
  smallSizeClasses,
} from './referenceSizeClasses'

/** Places of each era are chosen in this number of equal parts of its extent, at one of some dates and lanes. */
const search = { parts: 7, datesPerPart: 8, lanes: [0.14, 0.23, 0.32, 0.41, 0.5, 0.59, 0.68, 0.77, 0.86] }

/**
 * Chooses, for each era and direction of time, the places in its stratum where its name has room at the lowest zoom, on average
 * over some size classes and all languages, and encodes them. They are spread over the stratum, so that some place is near
 * whatever part is in view. The timeline must have its positions.
 */
export const encodeEraNames = (timeline: Timeline): NonNullable<Timeline['eraNames']> => ({
  horizontal: encodeEraNamePlaces(chooseEraNames(timeline, 'horizontal')),
  vertical: encodeEraNamePlaces(chooseEraNames(timeline, 'vertical')),
})

/** A place for the name of an era that is kept free of marks, and its box at zoom 1 of the reference size class. */
interface ReservedEraName {
  readonly place: EraNamePlace
  readonly box: MarkBox
}

/** Reserves a place for each era: where its name fits in all languages, and where the fewest marks need the room. */
export function reserveEraNames(timeline: Timeline, orientation: Orientation): ReservedEraName[] {
  const { warp, strata, marks } = getBaseLayout(timeline, false)
  const [sizeClass, small] = [referenceSizeClasses[orientation], smallSizeClasses[orientation]]
  const findLargestBox = (era: number) =>
    languages
      .map((language) => makeEraNameBoxes(timeline.eras, language, sizeClass)(era))
      .reduce((a, b) => (b.end * b.high > a.end * a.high ? b : a))
  const toPx = (year: number) => sizeClass.length * warp.yearToPosition(year, 1)
  return timeline.eras.flatMap(({ id }, era): ReservedEraName[] => {
    const box = findLargestBox(era)
    const members = marks.filter(({ architecture }) => architecture.era === id)
    let best: { place: EraNamePlace; cost: number } | undefined
    for (const place of listPlaces(timeline, era, warp).flat()) {
      const { fitZoom } = makeEraNameCandidate(place, box, small, warp, strata)
      const { bottom, top } = strata.getBounds(era, place.year)
      const room = (top - bottom) * sizeClass.depth - 2 * box.high
      let demand = 1
      for (const { year, architecture } of members) {
        const distance = Math.abs(toPx(year) - toPx(place.year)) - box.end
        demand += architecture.importance * Math.min(1, Math.max(0, 1 - distance / nameReachPx))
      }
      const cost = 100 * countDoublings(fitZoom) + (100 * demand) / Math.max(1, room)
      if (cost < (best?.cost ?? Infinity)) best = { place, cost }
    }
    if (!best) return []
    const { point, heightPx, fitZoom } = makeEraNameCandidate(best.place, box, sizeClass, warp, strata)
    if (fitZoom > maxReservedZoom) return []
    return [{ place: best.place, box: { mark: -1 - era, point, height: heightPx, box, isDot: false } }]
  })
}

/** The names of marks reach about this far, in pixels. */
const nameReachPx = 90
/** Names that fit only at higher zooms have no place reserved. */
const maxReservedZoom = 1.5

function chooseEraNames(timeline: Timeline, orientation: Orientation): EraNamePlace[] {
  const { warp } = getBaseLayout(timeline, false)
  const costOf = (sizeClasses: readonly SizeClass[]) => makeCostFunction(timeline, sizeClasses)
  const computeCost = costOf(sampleSizeClasses[orientation])
  const phoneCosts = phoneSizeClasses[orientation].map((sizeClass) => costOf([sizeClass]))
  const reserved = reserveEraNames(timeline, orientation).map(({ place }) => place)
  const others = timeline.eras.flatMap((_, era) => {
    const parts = listPlaces(timeline, era, warp)
    const places = parts.flat()
    return [
      ...(places.length > 0
        ? phoneCosts.map((computePhoneCost) => findCheapest(places, computePhoneCost))
        : []),
      ...parts.map((part) => findCheapest(part, computeCost)),
    ]
  })
  // Two choices may be the same place.
  return [...new Map([...reserved, ...others].map((place) => [JSON.stringify(place), place])).values()]
}

function findCheapest(places: readonly EraNamePlace[], computeCost: (place: EraNamePlace) => number) {
  const costs = places.map(computeCost)
  return places[costs.indexOf(Math.min(...costs))]!
}

/**
 * A function that returns the cost of a place: how far one must zoom in for the name, in all languages and some size classes.
 * Where the first name of an era goes before those of marks, that counts most; but a place that they leave free is better.
 */
function makeCostFunction(timeline: Timeline, sizeClasses: readonly SizeClass[]) {
  const evaluators = sizeClasses.flatMap((sizeClass) =>
    languages.map((language) => {
      const options = { sizeClass, language, filter: noFilter, isLinear: false }
      const arrangement = arrange({ ...timeline, eraNames: undefined }, options)
      const order = choosePlacementOrder(arrangement.marks.length, sizeClass)
      const evaluate = makeEvaluator(arrangement, order.slice(0, order.indexOf('eraNames')))
      if (!order.includes('firstEraNames')) return (place: EraNamePlace) => countDoublings(evaluate(place))
      const evaluateFirst = makeEvaluator(arrangement, order.slice(0, order.indexOf('firstEraNames')))
      return (place: EraNamePlace) =>
        firstShare * countDoublings(evaluateFirst(place)) + (1 - firstShare) * countDoublings(evaluate(place))
    }),
  )
  return (place: EraNamePlace) => evaluators.reduce((sum, evaluate) => sum + evaluate(place), 0)
}

const firstShare = 0.4

/** The places of an era from which to choose, by parts of its extent. */
function listPlaces(timeline: Timeline, era: number, warp: Warp): EraNamePlace[][] {
  const { id } = timeline.eras[era]!
  const years = timeline.architectures.flatMap((one) => (one.era === id ? [getYear(one.date)] : []))
  if (years.length === 0) return []
  const positions = years.map((year) => warp.yearToPosition(year, 1))
  const [from, to] = [Math.min(...positions) - marginFraction, Math.max(...positions) + marginFraction]
  return Array.from({ length: search.parts }, (_, part) =>
    Array.from({ length: search.datesPerPart }, (_, date) => {
      const fraction = (part + (date + 0.5) / search.datesPerPart) / search.parts
      const year = Math.round(10 * warp.positionToYear(from + fraction * (to - from), 1)) / 10
      return search.lanes.map((lane) => ({ era, year, lane }))
    }).flat(),
  )
}

/** How far a stratum is searched beyond its first and last architecture, as a fraction of the axis. */
const marginFraction = 0.03
const getYear = (date: string) => Number(date.slice(0, 4)) + 0.5

/** A function that returns the zoom from which a name of an era has room at a place, among the dots and names that go before it. */
function makeEvaluator(
  arrangement: Arrangement,
  earlier: readonly PlacementTurn[],
): (place: EraNamePlace) => number {
  const { timeline, language, sizeClass, warp, strata, marks, getVisibility } = arrangement
  const { dotMinZooms, nameMinZooms } = getVisibility(lastZoom)
  const obstacles = new ObstacleIndex(
    warp,
    sizeClass.length,
    makeLabelGaps(sizeClass, getDefaultDotSpacing(sizeClass)),
  )
  const turns = new Set(earlier.map(String))
  for (const [mark, { architecture, point, heightPx: height, dotBox, nameBox }] of marks.entries()) {
    const { importance } = architecture
    if (turns.has(`dot,${importance}`))
      obstacles.add({ mark, point, height, box: dotBox, isDot: true }, dotMinZooms[mark]!)
    if (turns.has(`name,${importance}`))
      obstacles.add({ mark, point, height, box: nameBox, isDot: false }, nameMinZooms[mark]!)
  }
  const makeBox = makeEraNameBoxes(timeline.eras, language, sizeClass)
  return (place) => {
    const {
      point,
      heightPx: height,
      box,
      fitZoom,
    } = makeEraNameCandidate(place, makeBox(place.era), sizeClass, warp, strata)
    if (fitZoom >= lastZoom) return lastZoom
    return Math.min(
      lastZoom,
      obstacles.findClearance({ mark: -2, point, height, box, isDot: false }, fitZoom, lastZoom).clearZoom,
    )
  }
}

/** Higher zooms count as this one. */
const lastZoom = 32
