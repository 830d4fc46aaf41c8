/** A small timeline with known dates, and clocks that tests control. */

import type { Localized } from '../../src/model/language'
import type { Architecture, Era, Timeline } from '../../src/model/timeline'
import type { AnimationClock } from '../../src/state/animation'

const untranslated = (text: string): Localized => ({ en: text, zh: text })

const era = (id: string, order: number, from: number, to?: number): Era => ({
  id,
  order,
  title: untranslated(id),
  tagline: untranslated(id),
  summary: untranslated(id),
  from,
  ...(to === undefined ? {} : { to }),
})

const architecture = (
  id: string,
  era: string,
  date: string,
  importance: 1 | 2 | 3 | 4 | 5,
): Architecture => ({
  id,
  era,
  date,
  title: untranslated(id),
  tagline: untranslated(id),
  importance,
  buildsOn: [],
})

export const smallTimeline: Timeline = {
  eras: [era('first', 1, 1957, 1969), era('second', 2, 1986, 2012), era('third', 3, 2012)],
  architectures: [
    architecture('one', 'first', '1958', 5),
    architecture('two', 'first', '1960-06', 2),
    architecture('three', 'second', '1986-10', 4),
    architecture('four', 'second', '1997-11', 5),
    architecture('five', 'third', '2012-09', 5),
    architecture('six', 'third', '2017-06', 5),
    architecture('seven', 'third', '2023-12', 1),
  ],
  events: [],
  winters: [],
  labs: [
    {
      id: 'depth',
      order: 1,
      title: { en: 'Depth', zh: '深度' },
      tagline: { en: 'Deeper', zh: '更深' },
      question: { en: 'Is deeper better?', zh: '越深越好吗？' },
      architectures: ['resnet'],
    },
  ],
}

/** A clock whose time and frames advance only on `advance`. */
export function createManualClock(): AnimationClock & {
  advance(milliseconds: number): void
  readonly pendingFrameCount: number
} {
  let time = 0
  let frames: (() => void)[] = []
  return {
    now: () => time,
    requestFrame(callback) {
      frames.push(callback)
      return () => {
        frames = frames.filter((one) => one !== callback)
      }
    },
    prefersReducedMotion: () => false,
    /** Advances the time and runs one frame. */
    advance(milliseconds) {
      time += milliseconds
      const due = frames
      frames = []
      for (const callback of due) callback()
    },
    get pendingFrameCount() {
      return frames.length
    },
  }
}

/** A clock of a reader who prefers reduced motion. */
export const reducedMotionClock: AnimationClock = {
  now: () => 0,
  requestFrame: () => {
    throw new Error('There must be no animation with reduced motion.')
  },
  prefersReducedMotion: () => true,
}
