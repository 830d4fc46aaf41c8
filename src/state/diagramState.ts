import type { Timeline } from '../model/timeline'
import type { ExplorerView } from './addressCodec'
import { type AnimationClock, animate } from './animation'
import { hasNetwork } from './resolveView'

/** The architecture whose card opens into its diagram, and how far it has: beyond 0, and 1 when it fills the view. */
export interface DiagramState {
  readonly id: string
  readonly progress: number
}

/** So far in, a card is open all the way, whatever was lost to rounding. */
const fullyOpenThreshold = 0.999

interface DiagramTransition {
  /** Opens an architecture's card so far, as a hand moves it. */
  setDiagramProgress(id: string, depth: number): void
  /** Opens it all the way. */
  openDiagram(id: string): void
  /** Closes the card that is open. */
  closeDiagram(): void
  /** Ends a movement under way. */
  stop(): void
}

/** Opens and closes cards: `current` tells which is open, `show` shows it otherwise; undefined is none. */
export function createDiagramTransition(
  clock: AnimationClock,
  current: () => DiagramState | undefined,
  setDiagram: (dive: DiagramState | undefined) => void,
): DiagramTransition {
  let cancel = () => {}
  const stop = () => cancel()
  const set = (id: string, progress: number) =>
    setDiagram(progress <= 0 ? undefined : { id, progress: progress > fullyOpenThreshold ? 1 : progress })
  const animateTo = (id: string, to: number) => {
    stop()
    const now = current()
    const from = now?.id === id ? now.progress : 0
    cancel = animate(clock, (progress) => set(id, from + (to - from) * progress))
  }
  return {
    stop,
    setDiagramProgress(id, progress) {
      stop()
      set(id, progress)
    },
    openDiagram: (id) => animateTo(id, 1),
    closeDiagram() {
      const now = current()
      if (now) animateTo(now.id, 0)
    },
  }
}

/** What is open in a view that an address tells. */
export function getDiagramState(
  timeline: Timeline,
  { page, isDiagramOpen }: ExplorerView,
): { diagram?: DiagramState } {
  const isOpen = isDiagramOpen && page.kind === 'architecture' && hasNetwork(timeline, page.id)
  return isOpen ? { diagram: { id: page.id, progress: 1 } } : {}
}
