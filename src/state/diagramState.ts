import type { Timeline } from '../model/timeline'
import type { ExplorerView } from './addressCodec'
import { type AnimationClock, animate } from './animation'
import { hasNetwork } from './resolveView'

/** The architecture whose card opens into its diagram; `progress` is in (0, 1], 1 when the diagram fills the view. */
export interface DiagramState {
  readonly id: string
  readonly progress: number
  /** The part that the reader has zoomed into, as in the address; undefined for the whole diagram. */
  readonly part?: string | undefined
}

/** From this progress on a card counts as fully open, despite rounding errors. */
const fullyOpenThreshold = 0.999

interface DiagramTransition {
  /** Sets the progress of an architecture's card at once, as a gesture does. */
  setDiagramProgress(id: string, progress: number): void
  /** Animates an architecture's card to fully open. */
  openDiagram(id: string): void
  /** Animates the open card to closed. */
  closeDiagram(): void
  /** Stops the animation, if there is one. */
  stop(): void
}

/** Opens and closes cards. `current` returns the open card and `setDiagram` replaces it; undefined if none is open. */
export function createDiagramTransition(
  clock: AnimationClock,
  current: () => DiagramState | undefined,
  setDiagram: (diagram: DiagramState | undefined) => void,
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

/** The state of the diagram in a view: fully open, or undefined. */
export function getDiagramState(
  timeline: Timeline,
  { page, isDiagramOpen, diagramPart }: ExplorerView,
): DiagramState | undefined {
  const isOpen = isDiagramOpen && page.kind === 'architecture' && hasNetwork(timeline, page.id)
  if (!isOpen) return undefined
  return { id: page.id, progress: 1, ...(diagramPart !== undefined && { part: diagramPart }) }
}
