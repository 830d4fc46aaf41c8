import type { SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import type { LabelBox } from './labelBoxes'
import { type Clearance, type MarkBox, minZoom, ObstacleIndex } from './obstacleIndex'
import {
  type AnnotationCandidate,
  getDefaultDotSpacing,
  type MarkCandidate,
  maxMarksInView,
  minCardZoom,
  type Placements,
} from './placements'
import { type LabelGaps, makeLabelGaps } from './separation'

type PlacementTurn = readonly ['dot' | 'name', importance: number]

/** The order in which room is given: where all marks can be told apart, every dot goes before every name. */
const placementOrder: readonly PlacementTurn[] = [
  ...[5, 4, 3, 2, 1].map((importance): PlacementTurn => ['dot', importance]),
  ...[5, 4, 3, 2, 1].map((importance): PlacementTurn => ['name', importance]),
]
/** Pixels of the plot for each mark, below which not every dot can be shown beside names. */
const minAreaPerMarkPx = 2200
/** Where there is less room, what matters more goes first, so that some have names. */
const crowdedPlacementOrder: readonly PlacementTurn[] = [
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

/** Times that marks are placed anew for the counts that came up; after these, room for a count is kept by all. */
const maxPasses = 6
/** Where there are more, they are placed in stages: first what is shown below the first of these zooms, and so on. */
const crowdedStageZooms = [1.25, minCardZoom, Infinity]
/** Marks that are placed in one step. */
const marksPerStep = 100

/**
 * Decides which marks and labels are shown from which zoom on (dynamic map labelling: Been, Daiches and Yap, 2006). Each
 * dot, name and card gets the least zoom from which it touches nothing that goes before it, at any deeper zoom and any
 * position of the view. So labels never overlap, never lie on dots, never vanish on zooming in, and never depend on
 * how one came there. A mark without room for its dot is gathered into the mark that is in its way.
 *
 * Of equal importance the earlier in the list goes first; what is shown in an earlier stage goes before all that is shown
 * later. So what is known of a stage stays true, and each is worked out when it is first asked for.
 */
export class LabelPlacer {
  private readonly savedPlacements: Placements[] = []
  private readonly steps = this.place()
  /** All marks by importance, each list in the order of the marks. */
  private readonly byImportance: readonly (readonly number[])[]
  private readonly turns: readonly PlacementTurn[]
  private readonly isCrowded: boolean
  private readonly knownHosts = new Set<number>()
  private obstacleIndex: ObstacleIndex
  private readonly dotMinZooms: Float64Array
  private readonly nameMinZooms: Float64Array
  private readonly cardMinZooms: Float64Array
  private readonly annotationMinZooms: Float64Array
  private readonly hosts: Int32Array
  /** Zooms below which dots, names and notes were found to have no room. */
  private readonly blocked: Record<'dot' | 'name' | 'note', Float64Array>

  /** @param dotSpacing Half of the room that dots keep from each other. */
  constructor(
    private readonly candidates: readonly MarkCandidate[],
    private readonly annotations: readonly AnnotationCandidate[],
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
    private readonly dotSpacing: LabelGaps['dotHalfPx'] = getDefaultDotSpacing(sizeClass),
  ) {
    const count = candidates.length
    this.isCrowded = count > maxMarksInView
    this.turns =
      sizeClass.length * sizeClass.depth < minAreaPerMarkPx * count ? crowdedPlacementOrder : placementOrder
    const byImportance: number[][] = [[], [], [], [], [], []]
    for (const [mark, { importance }] of candidates.entries()) byImportance[importance]!.push(mark)
    this.byImportance = byImportance
    this.dotMinZooms = new Float64Array(count)
    this.nameMinZooms = new Float64Array(count)
    this.cardMinZooms = new Float64Array(count).fill(Infinity)
    this.annotationMinZooms = new Float64Array(annotations.length)
    this.hosts = new Int32Array(count)
    this.blocked = {
      dot: new Float64Array(count),
      name: new Float64Array(count),
      note: new Float64Array(annotations.length),
    }
    this.obstacleIndex = this.reset()
  }

  /** The placements that hold at a zoom; what is not known of them is worked out. */
  placementsAt(k: number): Placements {
    for (;;) {
      const found = this.savedPlacements.find(({ untilZoom }) => k < untilZoom || untilZoom === Infinity)
      if (found) return found
      this.steps.next()
    }
  }

  /** Works out a little of what closer views need; false when nothing is left. */
  advance(): boolean {
    return !this.steps.next().done
  }

  private *place(): Generator<void, void> {
    if (this.isCrowded) {
      for (const until of crowdedStageZooms) {
        yield* this.placeUntil(until)
        if (until < Infinity) this.savePlacements(until)
      }
    } else {
      // Where others are gathered a count takes the dot's place, which needs more room: all are placed anew.
      for (let pass = 0; ; pass++) {
        yield* this.placeUntil(Infinity)
        const found = this.hosts.filter((host) => host >= 0 && !this.isHost(host))
        if (found.length === 0) break
        for (const host of pass + 1 < maxPasses ? found : this.candidates.keys()) this.knownHosts.add(host)
        this.obstacleIndex = this.reset()
      }
      this.savePlacements(minCardZoom)
    }
    yield* this.placeCards()
    this.savePlacements(Infinity)
  }

  private reset(): ObstacleIndex {
    for (const from of [this.dotMinZooms, this.nameMinZooms, this.annotationMinZooms]) from.fill(Infinity)
    for (const zooms of Object.values(this.blocked)) zooms.fill(minZoom)
    this.hosts.fill(-1)
    return new ObstacleIndex(this.warp, this.sizeClass.length, makeLabelGaps(this.sizeClass, this.dotSpacing))
  }

  private savePlacements(until: number) {
    this.savedPlacements.push({
      untilZoom: until,
      dotMinZooms: this.dotMinZooms.slice(),
      nameMinZooms: this.nameMinZooms.slice(),
      cardMinZooms: this.cardMinZooms.slice(),
      annotationMinZooms: this.annotationMinZooms.slice(),
      hosts: this.hosts.slice(),
    })
  }

  private isHost(mark: number) {
    return this.isCrowded || this.knownHosts.has(mark)
  }

  /** Places all dots, names and notes that are shown from a zoom below this on. */
  private *placeUntil(until: number): Generator<void, void> {
    for (const [part, importance] of this.turns) {
      let done = 0
      for (const mark of this.byImportance[importance]!) {
        if (part === 'dot') this.placeDot(mark, until)
        else this.placeName(mark, until)
        if (++done % marksPerStep === 0) yield
      }
    }
    this.annotations.forEach((note, index) => {
      if (this.annotationMinZooms[index]! < Infinity) return
      const thing = makeMarkBox(this.candidates.length + index, note, note.box)
      this.annotationMinZooms[index] = this.placeBox(thing, this.blocked.note, index, until).clearZoom
    })
  }

  private placeDot(mark: number, until: number) {
    if (this.dotMinZooms[mark]! < Infinity) return
    const candidate = this.candidates[mark]!
    const thing = makeMarkBox(
      mark,
      candidate,
      this.isHost(mark) ? candidate.countBox : candidate.dotBox,
      true,
    )
    const { clearZoom, blocker } = this.placeBox(thing, this.blocked.dot, mark, until)
    this.dotMinZooms[mark] = clearZoom
    if (blocker >= 0) this.hosts[mark] = this.findHost(mark, blocker)
  }

  private placeName(mark: number, until: number) {
    if (this.dotMinZooms[mark] === Infinity || this.nameMinZooms[mark]! < Infinity) return
    const candidate = this.candidates[mark]!
    const thing = makeMarkBox(mark, candidate, candidate.nameBox)
    const { blocked, dotMinZooms } = this
    blocked.name[mark] = Math.max(blocked.name[mark]!, dotMinZooms[mark]!)
    this.nameMinZooms[mark] = this.placeBox(thing, blocked.name, mark, until).clearZoom
  }

  /** Cards go after all else. */
  private *placeCards(): Generator<void, void> {
    let done = 0
    for (const mark of this.byImportance.toReversed().flat()) {
      const from = Math.max(minCardZoom, this.nameMinZooms[mark]!)
      if (from === Infinity) continue
      const candidate = this.candidates[mark]!
      const thing = makeMarkBox(mark, candidate, candidate.cardBox)
      this.cardMinZooms[mark] = this.obstacleIndex.findClearance(thing, from).clearZoom
      this.obstacleIndex.add(thing, this.cardMinZooms[mark]!)
      if (++done % marksPerStep === 0) yield
    }
  }

  /** Places something if it has room below a zoom; infinite if not. */
  private placeBox(thing: MarkBox, blocked: Float64Array, index: number, until: number): Clearance {
    if (blocked[index]! >= until) return { clearZoom: Infinity, blocker: -1 }
    const { clearZoom, blocker } = this.obstacleIndex.findClearance(thing, blocked[index], until)
    blocked[index] = clearZoom
    if (clearZoom >= until) return { clearZoom: Infinity, blocker }
    this.obstacleIndex.add(thing, clearZoom)
    return { clearZoom, blocker }
  }

  /** The mark in the way of another or, where a note is in its way, the nearest in the list that is shown before it. */
  private findHost(mark: number, blocker: number): number {
    if (blocker < this.candidates.length) return blocker
    // There is one: nothing was in the way of the first.
    for (let distance = 1; ; distance++)
      for (const other of [mark - distance, mark + distance])
        if (this.dotMinZooms[other]! < this.dotMinZooms[mark]!) return other
  }
}

/** A box of a mark or a note, as something that is to keep clear of others. */
const makeMarkBox = (
  mark: number,
  { point, heightPx }: Pick<MarkCandidate, 'point' | 'heightPx'>,
  box: LabelBox,
  isDot = false,
): MarkBox => ({ mark, point, height: heightPx, box, isDot })
