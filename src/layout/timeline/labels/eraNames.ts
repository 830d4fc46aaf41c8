import type { Language } from '../../../model/language'
import type { Era, Timeline } from '../../../model/timeline'
import { measureText } from '../../../text/measureText'
import type { SizeClass } from '../axis/timelineFrame'
import type { AxisPoint, Warp } from '../axis/warp'
import type { Strata } from '../strata/strata'
import type { LabelBox } from './labelBoxes'
import { minZoom } from './obstacleIndex'

/** A place in a stratum where the name of its era may stand. */
export interface EraNamePlace {
  /** The index of the era. */
  readonly era: number
  /** The date of the middle of the name. */
  readonly year: number
  /** The height of its middle in the stratum, from 0 (bottom) to 1 (top). */
  readonly lane: number
}

/** The name of an era at a place, to be placed among the other labels. */
export interface EraNameCandidate extends EraNamePlace {
  readonly point: AxisPoint
  /** Height above the ground, as a fraction of the depth and in pixels. */
  readonly height: number
  readonly heightPx: number
  readonly box: LabelBox
  /** The zoom from which the name lies within its stratum; infinite if it never does. */
  readonly fitZoom: number
}

/** The size of the name of an era, in pixels. */
export const getEraNameSize = ({ isCompact, textScale }: SizeClass) => (isCompact ? 12.5 : 18) * textScale

/** The free space between a name and the boundaries of its stratum, in pixels. */
const paddingPx = 3

/** Encodes places as numbers, three of each: era, year in tenths, lane in hundredths. */
export const encodeEraNamePlaces = (places: readonly EraNamePlace[]): number[] =>
  places.flatMap(({ era, year, lane }) => [era, Math.round(10 * year), Math.round(100 * lane)])

/** The inverse of {@link encodeEraNamePlaces}. */
export const decodeEraNamePlaces = (codes: readonly number[]): EraNamePlace[] =>
  Array.from({ length: codes.length / 3 }, (_, index) => {
    const [era, year, lane] = codes.slice(3 * index, 3 * index + 3) as [number, number, number]
    return { era, year: year / 10, lane: lane / 100 }
  })

/** The candidates for the names of eras at the places that are stored in the timeline; none without. */
export function getEraNameCandidates(
  timeline: Timeline,
  language: Language,
  sizeClass: SizeClass,
  warp: Warp,
  strata: Strata,
): EraNameCandidate[] {
  const makeBox = makeEraNameBoxes(timeline.eras, language, sizeClass)
  const places = decodeEraNamePlaces(timeline.eraNames?.[sizeClass.orientation] ?? [])
  return places.map((place) => makeEraNameCandidate(place, makeBox(place.era), sizeClass, warp, strata))
}

/** A function of the index of an era that returns the box of its name, relative to the middle of that. */
export function makeEraNameBoxes(eras: readonly Era[], language: Language, sizeClass: SizeClass) {
  const size = getEraNameSize(sizeClass)
  const boxes = eras.map((era): LabelBox => {
    const lines = getEraNameLines(era, language, sizeClass)
    const halfWidth = (serifRatio * Math.max(...lines.map((line) => measureText(line, size, 'semibold')))) / 2
    const halfHeight = (lines.length * eraNameLeading * size) / 2 + 1
    const [along, across] =
      sizeClass.orientation === 'horizontal' ? [halfWidth, halfHeight] : [halfHeight, halfWidth]
    return { start: -along, end: along, low: -across, high: across, rise: 0 }
  })
  return (era: number) => boxes[era]!
}

/** The serif in italics, in which eras are named, is at most this much wider than the semibold sans. */
const serifRatio = 1.1

/** The height of a line of the name of an era, in sizes of its type. */
export const eraNameLeading = 1.15

/**
 * The lines of the name of an era. A long one has two, which fit into more strata; but in compact horizontal size classes, where
 * strata are low, it has one.
 */
export function getEraNameLines(
  { title, short }: Pick<Era, 'title' | 'short'>,
  language: Language,
  { orientation, isCompact }: SizeClass,
): string[] {
  const name = (isCompact ? (short ?? title) : title)[language]
  return isCompact && orientation === 'horizontal' ? [name] : splitEraName(name)
}

/** Splits a long name of several words into two lines: the first word and the others. */
export const splitEraName = (name: string): string[] =>
  name.length < minSplitLength ? [name] : name.split(/ (.*)/, 2)

const minSplitLength = 11

export function makeEraNameCandidate(
  place: EraNamePlace,
  box: LabelBox,
  { length, depth }: SizeClass,
  warp: Warp,
  strata: Strata,
): EraNameCandidate {
  const { bottom, top } = strata.getBounds(place.era, place.year)
  const height = bottom + place.lane * (top - bottom)
  const fits = (zoom: number) => {
    const middle = warp.yearToPosition(place.year, zoom)
    return checkedFractions.every((fraction) => {
      const offset = (fraction * box.end) / (length * zoom)
      const bounds = strata.getBounds(place.era, warp.positionToYear(middle + offset, zoom))
      return (
        bounds.bottom * depth <= height * depth + box.low - paddingPx &&
        bounds.top * depth >= height * depth + box.high + paddingPx
      )
    })
  }
  const lastMisfit = checkedZooms.findLastIndex((zoom) => !fits(zoom))
  const fitZoom = checkedZooms[lastMisfit + 1] ?? Infinity
  return { ...place, point: warp.pointAt(place.year), height, heightPx: height * depth, box, fitZoom }
}

const checkedFractions = [-1, -0.5, 0, 0.5, 1]
const checkedZooms = Array.from({ length: 24 }, (_, index) => minZoom * 2 ** (index / 3))
