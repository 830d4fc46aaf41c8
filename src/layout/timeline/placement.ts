import type { SizeClass } from './frame'
import type { LabelBox } from './labels'
import { minZoom, Obstacles } from './obstacles'
import { type Gaps, gapsOf } from './separation'
import type { Strata } from './strata'
import type { AxisPoint, Warp } from './warp'

/**
 * Which marks and labels are shown from which zoom on (dynamic map labelling: Been, Daiches and Yap, 2006). Each dot,
 * name and card gets the least zoom from which it touches nothing that goes before it, at any deeper zoom and any
 * position of the view. So labels never overlap, never lie on dots, never vanish on zooming in, and never depend on
 * how one came there. A mark without room for its dot is gathered into the mark that is in its way.
 */
export interface Candidate {
  readonly point: AxisPoint
  /** Height of the mark above the ground, in pixels. */
  readonly height: number
  /** 1 to 5. */
  readonly importance: number
  /** Of its dot, and of the count in its place where others are gathered into it. */
  readonly dot: LabelBox
  readonly count: LabelBox
  readonly name: LabelBox
  readonly card: LabelBox
}

/** The label of an event or a winter that stands among the names; these have the first choice. */
export interface NoteCandidate {
  readonly point: AxisPoint
  /** Pixels above the ground. */
  readonly height: number
  readonly box: LabelBox
}

/** The least zooms at which something is shown; infinite if it has no room at any. */
export interface Placement {
  readonly dotFrom: number
  readonly nameFrom: number
  /** From here on the card takes the name's place. */
  readonly cardFrom: number
  /** The index of the mark into which this one is gathered before `dotFrom`. */
  readonly host?: number
}

/** What is shown of a mark at a zoom. */
export function shownAt({ dotFrom, nameFrom, cardFrom }: Placement, k: number) {
  if (k >= cardFrom) return 'card'
  if (k >= nameFrom) return 'name'
  return k >= dotFrom ? 'dot' : 'none'
}

/** Cards belong to the view of a few years. */
const minCardZoom = 7

type Turn = readonly ['dot' | 'name', importance: number]

/** The order in which room is given: where all marks can be told apart, every dot goes before every name. */
const turns: readonly Turn[] = [
  ...[5, 4, 3, 2, 1].map((importance): Turn => ['dot', importance]),
  ...[5, 4, 3, 2, 1].map((importance): Turn => ['name', importance]),
]
/** Pixels of the plot for each mark, below which not every dot can be shown beside names. */
const minRoom = 2200
/** Where there is less room, what matters more goes first, so that some have names. */
const turnsOfMany: readonly Turn[] = [
  ['dot', 5],
  ['name', 5],
  ['dot', 4],
  ['name', 4],
  ['dot', 3],
  ['dot', 2],
  ['name', 3],
  ['dot', 1],
  ['name', 2],
  ['name', 1],
]

/** The placed marks, and the least zooms at which the labels of the notes are shown. */
export interface Placements {
  readonly placements: Placement[]
  readonly notesFrom: number[]
}

/** Times that marks are placed anew for the counts that came up; after these, room for a count is kept by all. */
const maxPasses = 6

/**
 * Places the marks of a timeline. Of equal importance the earlier in the list goes first.
 *
 * @param territory Half of the room that dots keep from each other.
 */
export function placeLabels(
  candidates: readonly Candidate[],
  notes: readonly NoteCandidate[],
  warp: Warp,
  sizeClass: SizeClass,
  territory: Gaps['dot'] = defaultTerritory(sizeClass),
): Placements {
  const hosts = new Set<number>()
  const all = candidates.length > maxMarksInView
  for (let pass = 0; ; pass++) {
    const isHost = (mark: number) => all || pass >= maxPasses || hosts.has(mark)
    const result = placeInTurn(candidates, notes, warp, sizeClass, territory, isHost)
    const found = result.placements.flatMap(({ host }) => host ?? []).filter((host) => !isHost(host))
    if (found.length === 0) return result
    // Where others are gathered a count takes the dot's place, which needs more room.
    for (const host of found) hosts.add(host)
  }
}

function placeInTurn(
  candidates: readonly Candidate[],
  notes: readonly NoteCandidate[],
  warp: Warp,
  sizeClass: SizeClass,
  territory: Gaps['dot'],
  isHost: (mark: number) => boolean,
): Placements {
  const obstacles = new Obstacles(warp, sizeClass.length, gapsOf(sizeClass, territory))
  const dotFrom = new Float64Array(candidates.length).fill(minZoom)
  const nameFrom = new Float64Array(candidates.length).fill(Infinity)
  const hosts = new Int32Array(candidates.length).fill(-1)
  const isCrowded = sizeClass.length * sizeClass.depth < minRoom * candidates.length
  const place = (mark: number, part: 'dot' | 'name' | 'card', min: number) => {
    const { point, height, dot, count, name, card } = candidates[mark]!
    const box = part === 'name' ? name : part === 'card' ? card : isHost(mark) ? count : dot
    const thing = { mark, point, height, box, isDot: part === 'dot' }
    const clearance = obstacles.clearFrom(thing, min)
    obstacles.add(thing, clearance.from)
    return clearance
  }
  for (const [part, importance] of isCrowded ? turnsOfMany : turns) {
    candidates.forEach((candidate, mark) => {
      if (candidate.importance !== importance) return
      if (part === 'name') {
        nameFrom[mark] = place(mark, 'name', dotFrom[mark]!).from
        return
      }
      const { from, blocker } = place(mark, 'dot', minZoom)
      dotFrom[mark] = from
      hosts[mark] = blocker
    })
  }
  const notesFrom = notes.map((note, index) => {
    const thing = { ...note, mark: candidates.length + index, isDot: false }
    const { from } = obstacles.clearFrom(thing)
    obstacles.add(thing, from)
    return from
  })
  const byImportance = candidates
    .map((_, mark) => mark)
    .sort((a, b) => candidates[b]!.importance - candidates[a]!.importance)
  const cardFrom = new Float64Array(candidates.length)
  for (const mark of byImportance)
    cardFrom[mark] = place(mark, 'card', Math.max(minCardZoom, nameFrom[mark]!)).from
  const placements = candidates.map((_, mark) => ({
    dotFrom: dotFrom[mark]!,
    nameFrom: nameFrom[mark]!,
    cardFrom: cardFrom[mark]!,
    ...(hosts[mark]! >= 0 && { host: hosts[mark]! }),
  }))
  return { placements, notesFrom }
}

/** So many marks can be told apart at once; where there are more, dots keep farther from each other. */
const maxMarksInView = 320

/** The room that dots keep from each other, in pixels, so that no view holds too many of them. */
export function territoryOf(marks: number, strata: Strata, sizeClass: SizeClass): Gaps['dot'] {
  const least = defaultTerritory(sizeClass)
  if (marks <= maxMarksInView) return least
  const top = strata.boundaries.at(-1)!
  const area =
    (top.reduce((sum, height) => sum + height, 0) / top.length) * sizeClass.length * sizeClass.depth
  const grown = Math.sqrt(Math.max(1, area / maxMarksInView / (4 * least.along * least.across)))
  // Names are wide: it is along time that room is needed.
  const [along, across] = sizeClass.orientation === 'horizontal' ? [1.5, 1 / 1.5] : [1 / 1.5, 1.5]
  return {
    along: Math.max(least.along, least.along * grown * along),
    across: Math.max(least.across, least.across * grown * across),
  }
}

/** Dots may come so near each other. */
export const defaultTerritory = ({ textScale }: SizeClass): Gaps['dot'] => ({
  along: 6 * textScale,
  across: 6 * textScale,
})
