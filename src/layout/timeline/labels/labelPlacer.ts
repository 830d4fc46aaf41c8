import type { SizeClass } from '../axis/frame'
import type { Warp } from '../axis/warp'
import type { LabelBox } from './labels'
import { type Clearance, minZoom, Obstacles, type Thing } from './obstacles'
import {
  type Candidate,
  defaultTerritory,
  maxMarksInView,
  minCardZoom,
  type NoteCandidate,
  type Placements,
} from './placement'
import { type Gaps, gapsOf } from './separation'

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

/** Times that marks are placed anew for the counts that came up; after these, room for a count is kept by all. */
const maxPasses = 6
/** Where there are more, they are placed in stages: first what is shown below the first of these zooms, and so on. */
const stagesOfMany = [1.25, minCardZoom, Infinity]
/** Marks that are placed in one step. */
const marksInStep = 100

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
  private readonly known: Placements[] = []
  private readonly steps = this.place()
  /** All marks by importance, each list in the order of the marks. */
  private readonly byImportance: readonly (readonly number[])[]
  private readonly turns: readonly Turn[]
  private readonly hasMany: boolean
  private readonly knownHosts = new Set<number>()
  private obstacles: Obstacles
  private readonly dotFrom: Float64Array
  private readonly nameFrom: Float64Array
  private readonly cardFrom: Float64Array
  private readonly notesFrom: Float64Array
  private readonly hosts: Int32Array
  /** Zooms below which dots, names and notes were found to have no room. */
  private readonly blocked: Record<'dot' | 'name' | 'note', Float64Array>

  /** @param territory Half of the room that dots keep from each other. */
  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly notes: readonly NoteCandidate[],
    private readonly warp: Warp,
    private readonly sizeClass: SizeClass,
    private readonly territory: Gaps['dot'] = defaultTerritory(sizeClass),
  ) {
    const count = candidates.length
    this.hasMany = count > maxMarksInView
    this.turns = sizeClass.length * sizeClass.depth < minRoom * count ? turnsOfMany : turns
    const byImportance: number[][] = [[], [], [], [], [], []]
    for (const [mark, { importance }] of candidates.entries()) byImportance[importance]!.push(mark)
    this.byImportance = byImportance
    this.dotFrom = new Float64Array(count)
    this.nameFrom = new Float64Array(count)
    this.cardFrom = new Float64Array(count).fill(Infinity)
    this.notesFrom = new Float64Array(notes.length)
    this.hosts = new Int32Array(count)
    this.blocked = {
      dot: new Float64Array(count),
      name: new Float64Array(count),
      note: new Float64Array(notes.length),
    }
    this.obstacles = this.clear()
  }

  /** The placements that hold at a zoom; what is not known of them is worked out. */
  at(k: number): Placements {
    for (;;) {
      const found = this.known.find(({ until }) => k < until || until === Infinity)
      if (found) return found
      this.steps.next()
    }
  }

  /** Works out a little of what closer views need; false when nothing is left. */
  advance(): boolean {
    return !this.steps.next().done
  }

  private *place(): Generator<void, void> {
    if (this.hasMany) {
      for (const until of stagesOfMany) {
        yield* this.placeUntil(until)
        if (until < Infinity) this.keep(until)
      }
    } else {
      // Where others are gathered a count takes the dot's place, which needs more room: all are placed anew.
      for (let pass = 0; ; pass++) {
        yield* this.placeUntil(Infinity)
        const found = this.hosts.filter((host) => host >= 0 && !this.isHost(host))
        if (found.length === 0) break
        for (const host of pass + 1 < maxPasses ? found : this.candidates.keys()) this.knownHosts.add(host)
        this.obstacles = this.clear()
      }
      this.keep(minCardZoom)
    }
    yield* this.placeCards()
    this.keep(Infinity)
  }

  private clear(): Obstacles {
    for (const from of [this.dotFrom, this.nameFrom, this.notesFrom]) from.fill(Infinity)
    for (const zooms of Object.values(this.blocked)) zooms.fill(minZoom)
    this.hosts.fill(-1)
    return new Obstacles(this.warp, this.sizeClass.length, gapsOf(this.sizeClass, this.territory))
  }

  private keep(until: number) {
    this.known.push({
      until,
      dotFrom: this.dotFrom.slice(),
      nameFrom: this.nameFrom.slice(),
      cardFrom: this.cardFrom.slice(),
      notesFrom: this.notesFrom.slice(),
      hosts: this.hosts.slice(),
    })
  }

  private isHost(mark: number) {
    return this.hasMany || this.knownHosts.has(mark)
  }

  /** Places all dots, names and notes that are shown from a zoom below this on. */
  private *placeUntil(until: number): Generator<void, void> {
    for (const [part, importance] of this.turns) {
      let done = 0
      for (const mark of this.byImportance[importance]!) {
        if (part === 'dot') this.placeDot(mark, until)
        else this.placeName(mark, until)
        if (++done % marksInStep === 0) yield
      }
    }
    this.notes.forEach((note, index) => {
      if (this.notesFrom[index]! < Infinity) return
      const thing = thingOf(this.candidates.length + index, note, note.box)
      this.notesFrom[index] = this.placeThing(thing, this.blocked.note, index, until).from
    })
  }

  private placeDot(mark: number, until: number) {
    if (this.dotFrom[mark]! < Infinity) return
    const candidate = this.candidates[mark]!
    const thing = thingOf(mark, candidate, this.isHost(mark) ? candidate.count : candidate.dot, true)
    const { from, blocker } = this.placeThing(thing, this.blocked.dot, mark, until)
    this.dotFrom[mark] = from
    if (blocker >= 0) this.hosts[mark] = this.hostFor(mark, blocker)
  }

  private placeName(mark: number, until: number) {
    if (this.dotFrom[mark] === Infinity || this.nameFrom[mark]! < Infinity) return
    const candidate = this.candidates[mark]!
    const thing = thingOf(mark, candidate, candidate.name)
    const { blocked, dotFrom } = this
    blocked.name[mark] = Math.max(blocked.name[mark]!, dotFrom[mark]!)
    this.nameFrom[mark] = this.placeThing(thing, blocked.name, mark, until).from
  }

  /** Cards go after all else. */
  private *placeCards(): Generator<void, void> {
    let done = 0
    for (const mark of this.byImportance.toReversed().flat()) {
      const from = Math.max(minCardZoom, this.nameFrom[mark]!)
      if (from === Infinity) continue
      const candidate = this.candidates[mark]!
      const thing = thingOf(mark, candidate, candidate.card)
      this.cardFrom[mark] = this.obstacles.clearFrom(thing, from).from
      this.obstacles.add(thing, this.cardFrom[mark]!)
      if (++done % marksInStep === 0) yield
    }
  }

  /** Places something if it has room below a zoom; infinite if not. */
  private placeThing(thing: Thing, blocked: Float64Array, index: number, until: number): Clearance {
    if (blocked[index]! >= until) return { from: Infinity, blocker: -1 }
    const { from, blocker } = this.obstacles.clearFrom(thing, blocked[index], until)
    blocked[index] = from
    if (from >= until) return { from: Infinity, blocker }
    this.obstacles.add(thing, from)
    return { from, blocker }
  }

  /** The mark in the way of another or, where a note is in its way, the nearest in the list that is shown before it. */
  private hostFor(mark: number, blocker: number): number {
    if (blocker < this.candidates.length) return blocker
    // There is one: nothing was in the way of the first.
    for (let distance = 1; ; distance++)
      for (const other of [mark - distance, mark + distance])
        if (this.dotFrom[other]! < this.dotFrom[mark]!) return other
  }
}

/** A box of a mark or a note, as something that is to keep clear of others. */
const thingOf = (
  mark: number,
  { point, elevation }: Pick<Candidate, 'point' | 'elevation'>,
  box: LabelBox,
  isDot = false,
): Thing => ({ mark, point, height: elevation, box, isDot })
