/**
 * The measurements that are taken inside a page, the same for each library.
 *
 * **Mount**: milliseconds from the call that starts mounting until the main thread has finished the first frame that shows the timeline:
 * script, style, layout and paint. The entries are already in memory as plain data; the library's code and its faces are loaded.
 *
 * **Frame**: the work of the main thread on one wheel step, of which each frame gets one, at the place of the same date in each library: so
 * many steps in, then as many out. The event is dispatched as soon as the frame before is over. Its time is that of handling the event,
 * with the promises that this resolves, and that of the frame which follows: all its callbacks, style, layout and paint. The wait for the
 * screen's next refresh is not in it, so that it can be far below 16.7 ms. Of a page so slow that it would go on for longer than a third
 * of a minute, there are fewer steps.
 *
 * **Dropped**: the share of intervals between frames that are longer than one and a half refreshes at 60 Hz, whatever the reason. It
 * includes what a frame's time does not: tasks in between, and in part other threads, such as those that rasterise.
 */

import type { Timeline } from '../../../src/model/timeline'
import type { MountedTimeline, TimelinePage } from './pages/mountedTimeline'
import { wheelStep } from './wheelStep'

export interface FrameTimes {
  /** Milliseconds of main-thread work, frame by frame. */
  readonly work: readonly number[]
  /** Of the intervals between frames, the share that was too long. */
  readonly dropped: number
}

/** What the command asks of a page. */
export interface PageMeter {
  /** Loads the entries of a name. */
  load(name: string): Promise<void>
  /** Mounts them: milliseconds. */
  mount(): Promise<number>
  zoom(): Promise<FrameTimes>
  countNodes(): number
}

declare global {
  interface Window {
    meter: PageMeter
  }
}

/** Wheel steps in, and as many out: 64 times closer. */
const steps = 60
const maxZoomMs = 20_000
const longInterval = (1.5 * 1000) / 60
/** The date about which is zoomed: in the thick of the entries. */
const zoomDate = new Date(Date.UTC(2018, 0))

/** Calls back in a task of its own: asked from within a frame, as soon as that frame is over. */
function afterTask(callback: () => void) {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    callback()
  }
  port2.postMessage(undefined)
}

/** Makes the meter of a page. */
export function createMeter(page: TimelinePage, root: HTMLElement): PageMeter {
  let timeline: Timeline
  let mounted: MountedTimeline
  return {
    async load(name) {
      timeline = await (await fetch(`/entries/${name}.json`)).json()
      // The faces of its style sheet: on the explorer's own pages they are there before the script, with what was served.
      await Promise.all([...document.fonts].map((face) => face.load()))
    },
    mount() {
      const began = performance.now()
      mounted = page.mount(root, timeline)
      return new Promise((resolve) => {
        const look = () => {
          const isDrawn = mounted.isDrawn()
          afterTask(() => {
            if (isDrawn) resolve(performance.now() - began)
            else requestAnimationFrame(look)
          })
        }
        requestAnimationFrame(look)
      })
    },
    async zoom() {
      return zoomInAndOut(mounted.locate(zoomDate), root.getBoundingClientRect().height / 2)
    },
    countNodes: () => root.querySelectorAll('*').length,
  }
}

async function zoomInAndOut(x: number, y: number): Promise<FrameTimes> {
  const work: number[] = []
  const starts: number[] = []
  const turn = async (direction: 1 | -1) => {
    const frame = await timeFrame(() => turnWheel(x, y, direction))
    starts.push(frame.start)
    work.push(frame.work)
  }
  const began = performance.now()
  while (work.length < steps && performance.now() - began < maxZoomMs / 2) await turn(-1)
  for (let left = work.length; left > 0; left--) await turn(1)
  return { work, dropped: computeDroppedShare(starts) }
}

/** Does something and waits for the next frame to be over: when that started, and the milliseconds of work on both. */
function timeFrame(action: () => void): Promise<{ start: number; work: number }> {
  return new Promise((resolve) => {
    const began = performance.now()
    let handled: number | undefined
    // Asked for first of all, so that it comes before what the library asks for.
    requestAnimationFrame((start) => {
      const frameBegan = performance.now()
      handled ??= frameBegan
      let isOver = false
      const end = () => {
        if (!isOver) resolve({ start, work: handled! - began + performance.now() - frameBegan })
        isOver = true
      }
      afterTask(end)
      // The browser may put the next frame before the message that this one is over.
      requestAnimationFrame(end)
    })
    afterTask(() => {
      handled ??= performance.now()
    })
    action()
  })
}

function turnWheel(x: number, y: number, direction: 1 | -1) {
  document.elementFromPoint(x, y)!.dispatchEvent(
    new WheelEvent('wheel', {
      deltaY: direction * wheelStep.deltaY,
      // Older than the standard, and still what vis-timeline reads.
      ...{ wheelDeltaY: -direction * wheelStep.wheelDelta },
      clientX: x,
      clientY: y,
      bubbles: true,
      cancelable: true,
      view: window,
    }),
  )
}

function computeDroppedShare(starts: readonly number[]): number {
  const intervals = starts.slice(1).map((start, index) => start - starts[index]!)
  return intervals.filter((one) => one > longInterval).length / intervals.length
}
