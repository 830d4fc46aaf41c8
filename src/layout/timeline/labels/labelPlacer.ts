import type { SizeClass } from '../axis/timelineFrame'
import type { Warp } from '../axis/warp'
import type { LabelBox } from './labelBoxes'
import { type Clearance, type MarkBox, minZoom, ObstacleIndex } from './obstacleIndex'
import { placeEraNames } from './placeEraNames'
import { choosePlacementOrder, type PlacementTurn } from './placementOrder'
import {
  type AnnotationCandidate,
  type EraNameTarget,
  getDefaultDotSpacing,
  type MarkCandidate,
  maxMarksInView,
  minCardZoom,
  type Placements,
} from './placements'
import { type LabelGaps, makeLabelGaps } from './separation'

/** Passes that reserve space for counts only where needed; after these, every mark gets space for one. */
const maxPasses = 6
/**
 * With more than {@link maxMarksInView} marks, placement runs in stages: first what is shown below the first
 * of these zooms, and so on.
 */
const crowdedStageZooms = [1.25, minCardZoom, Infinity]
/** Marks placed in one step of the generator. */
const marksPerStep = 100

/**
 * Computes the zoom from which each mark and label is shown (dynamic map labelling: Been, Daiches and Yap,
 * 2006). Each dot, name and card gets the minimum zoom from which it never touches one of higher priority, at
 * any higher zoom and any position of the view. So labels never overlap, never cover dots, never vanish on
 * zooming in, and do not depend on the path of navigation. A mark without room for its dot is clustered into
 * the mark that blocks it.
 *
 * Of equal importance the earlier in the list has priority; what is shown in an earlier stage has priority
 * over all that is shown later. So the results of a stage stay valid, and each stage is computed on first
 * request.
 */
export class LabelPlacer {
  private readonly savedPlacements: Placements[] = []
  private readonly steps = this.place()
  /** The marks of each importance, in their order. */
  private readonly byImportance: readonly (readonly number[])[]
  private readonly order: readonly PlacementTurn[]
  private readonly isCrowded: boolean
  private readonly knownHosts = new Set<number>()
  private obstacleIndex: ObstacleIndex
  private readonly dotMinZooms: Float64Array
  private readonly nameMinZooms: Float64Array
  private readonly cardMinZooms: Float64Array
  private readonly annotationMinZooms: Float64Array
  private readonly eraNameMinZooms: Float64Array
  private readonly hosts: Int32Array
  /** Zooms below which dots, names and annotations are known to have no room. */
  private readonly blocked: Record<'dot' | 'name' | 'annotation', Float64Array>

  /** @param dotSpacing Half of the minimum distance of two dots. */
  constructor(
    private readonly candidates: readonly MarkCandidate[],
    private readonly annotations: readonly AnnotationCandidate[],
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
    private readonly dotSpacing: LabelGaps['dotHalfPx'] = getDefaultDotSpacing(sizeClass),
    private readonly eraNames: readonly EraNameTarget[] = [],
  ) {
    const count = candidates.length
    this.isCrowded = count > maxMarksInView
    this.order = choosePlacementOrder(count, sizeClass)
    const byImportance: number[][] = [[], [], [], [], [], []]
    for (const [mark, { importance }] of candidates.entries()) byImportance[importance]!.push(mark)
    this.byImportance = byImportance
    this.dotMinZooms = new Float64Array(count)
    this.nameMinZooms = new Float64Array(count)
    this.cardMinZooms = new Float64Array(count).fill(Infinity)
    this.annotationMinZooms = new Float64Array(annotations.length)
    this.eraNameMinZooms = new Float64Array(eraNames.length)
    this.hosts = new Int32Array(count)
    this.blocked = {
      dot: new Float64Array(count),
      name: new Float64Array(count),
      annotation: new Float64Array(annotations.length),
    }
    this.obstacleIndex = this.reset()
  }

  /** The placements that are valid at zoom `k`; computed on first request. */
  placementsAt(k: number): Placements {
    for (;;) {
      const saved = this.savedPlacements.find(({ untilZoom }) => k < untilZoom || untilZoom === Infinity)
      if (saved) return saved
      this.steps.next()
    }
  }

  /** Precomputes one step of what higher zooms need; returns false when nothing is left. */
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
      // A mark with others clustered into it shows a count, which needs more space than a dot: place all
      // again.
      for (let pass = 0; ; pass++) {
        yield* this.placeUntil(Infinity)
        const newHosts = this.hosts.filter((host) => host >= 0 && !this.isHost(host))
        if (newHosts.length === 0) break
        for (const host of pass + 1 < maxPasses ? newHosts : this.candidates.keys()) this.knownHosts.add(host)
        this.obstacleIndex = this.reset()
      }
      this.savePlacements(minCardZoom)
    }
    yield* this.placeCards()
    this.savePlacements(Infinity)
  }

  private reset(): ObstacleIndex {
    for (const zooms of [this.dotMinZooms, this.nameMinZooms, this.annotationMinZooms, this.eraNameMinZooms])
      zooms.fill(Infinity)
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
      eraNameMinZooms: this.eraNameMinZooms.slice(),
      hosts: this.hosts.slice(),
    })
  }

  private isHost(mark: number) {
    return this.isCrowded || this.knownHosts.has(mark)
  }

  /** Places all dots, names and annotations whose minimum zoom is below `until`. */
  private *placeUntil(until: number): Generator<void, void> {
    for (const turn of this.order) {
      if (typeof turn === 'string') {
        this.placeEraNames(until, turn === 'firstEraNames')
        continue
      }
      const [part, importance] = turn
      let count = 0
      for (const mark of this.byImportance[importance]!) {
        if (part === 'dot') this.placeDot(mark, until)
        else this.placeName(mark, until)
        if (++count % marksPerStep === 0) yield
      }
    }
    this.annotations.forEach((annotation, index) => {
      if (this.annotationMinZooms[index]! < Infinity) return
      const markBox = makeMarkBox(this.candidates.length + index, annotation, annotation.box)
      this.annotationMinZooms[index] = this.placeBox(markBox, this.blocked.annotation, index, until).clearZoom
    })
  }

  private placeEraNames(until: number, isFirst: boolean) {
    const { obstacleIndex: obstacles, warp, sizeClass } = this
    const firstId = this.candidates.length + this.annotations.length
    placeEraNames(
      this.eraNames,
      this.eraNameMinZooms,
      { obstacles, warp, sizeClass, firstId },
      until,
      isFirst,
    )
  }

  private placeDot(mark: number, until: number) {
    if (this.dotMinZooms[mark]! < Infinity) return
    const candidate = this.candidates[mark]!
    const markBox = makeMarkBox(
      mark,
      candidate,
      this.isHost(mark) ? candidate.countBox : candidate.dotBox,
      true,
    )
    const { clearZoom, blocker } = this.placeBox(markBox, this.blocked.dot, mark, until)
    this.dotMinZooms[mark] = clearZoom
    if (blocker >= 0) this.hosts[mark] = this.findHost(mark, blocker)
  }

  private placeName(mark: number, until: number) {
    if (this.dotMinZooms[mark] === Infinity || this.nameMinZooms[mark]! < Infinity) return
    const candidate = this.candidates[mark]!
    const markBox = makeMarkBox(mark, candidate, candidate.nameBox)
    const { blocked, dotMinZooms } = this
    blocked.name[mark] = Math.max(blocked.name[mark]!, dotMinZooms[mark]!)
    this.nameMinZooms[mark] = this.placeBox(markBox, blocked.name, mark, until).clearZoom
  }

  /** Cards have the lowest priority. */
  private *placeCards(): Generator<void, void> {
    let count = 0
    for (const mark of this.byImportance.toReversed().flat()) {
      const from = Math.max(minCardZoom, this.nameMinZooms[mark]!)
      if (from === Infinity) continue
      const candidate = this.candidates[mark]!
      const markBox = makeMarkBox(mark, candidate, candidate.cardBox)
      this.cardMinZooms[mark] = this.obstacleIndex.findClearance(markBox, from).clearZoom
      this.obstacleIndex.add(markBox, this.cardMinZooms[mark]!)
      if (++count % marksPerStep === 0) yield
    }
  }

  /** Places a box if it has room below the zoom `until`; otherwise `clearZoom` is infinite. */
  private placeBox(markBox: MarkBox, blocked: Float64Array, index: number, until: number): Clearance {
    if (blocked[index]! >= until) return { clearZoom: Infinity, blocker: -1 }
    const { clearZoom, blocker } = this.obstacleIndex.findClearance(markBox, blocked[index], until)
    blocked[index] = clearZoom
    if (clearZoom >= until) return { clearZoom: Infinity, blocker }
    this.obstacleIndex.add(markBox, clearZoom)
    return { clearZoom, blocker }
  }

  /**
   * The blocking mark or, if another label blocks, the nearest mark in the list that is shown before this
   * one.
   */
  private findHost(mark: number, blocker: number): number {
    if (blocker < this.candidates.length) return blocker
    // It always exists: nothing blocked the first mark.
    for (let distance = 1; ; distance++)
      for (const other of [mark - distance, mark + distance])
        if (this.dotMinZooms[other]! < this.dotMinZooms[mark]!) return other
  }
}

const makeMarkBox = (
  mark: number,
  { point, heightPx }: Pick<MarkCandidate, 'point' | 'heightPx'>,
  box: LabelBox,
  isDot = false,
): MarkBox => ({ mark, point, height: heightPx, box, isDot })
