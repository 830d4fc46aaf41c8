import type { Timeline } from '../model/timeline'
import { hasNetwork } from './address'
import { type Clock, glide } from './flight'
import type { View } from './url'

/** The architecture whose card opens into its diagram, and how far it has: beyond 0, and 1 when it fills the view. */
export interface Dive {
  readonly id: string
  readonly depth: number
}

/** So far in, a card is open all the way, whatever was lost to rounding. */
const allButIn = 0.999

interface Diving {
  /** Opens an architecture's card so far, as a hand moves it. */
  dive(id: string, depth: number): void
  /** Opens it all the way. */
  enter(id: string): void
  /** Closes the card that is open. */
  surface(): void
  /** Ends a movement under way. */
  stop(): void
}

/** Opens and closes cards: `current` tells which is open, `show` shows it otherwise; undefined is none. */
export function createDiving(
  clock: Clock,
  current: () => Dive | undefined,
  show: (dive: Dive | undefined) => void,
): Diving {
  let cancel = () => {}
  const stop = () => cancel()
  const set = (id: string, depth: number) =>
    show(depth <= 0 ? undefined : { id, depth: depth > allButIn ? 1 : depth })
  const glideTo = (id: string, to: number) => {
    stop()
    const now = current()
    const from = now?.id === id ? now.depth : 0
    cancel = glide(clock, (progress) => set(id, from + (to - from) * progress))
  }
  return {
    stop,
    dive(id, depth) {
      stop()
      set(id, depth)
    },
    enter: (id) => glideTo(id, 1),
    surface() {
      const now = current()
      if (now) glideTo(now.id, 0)
    },
  }
}

/** What is open in a view that an address tells. */
export function diveOf(timeline: Timeline, { page, inside }: View): { dive?: Dive } {
  const opens = inside && page.kind === 'architecture' && hasNetwork(timeline, page.id)
  return opens ? { dive: { id: page.id, depth: 1 } } : {}
}
