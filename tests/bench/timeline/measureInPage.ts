/**
 * The measurements inside a page, the same for each library.
 *
 * **Mount**: milliseconds from the call that starts mounting until the main thread has finished the first frame with the timeline: script,
 * style, layout and paint. The entries are in memory as plain data; the library's code and fonts are loaded.
 *
 * **Frame**: the work of the main thread for one wheel step. Each frame gets one step, at the position of the same date in each library: `steps`
 * steps in, then as many out. The event is dispatched as soon as the previous frame has ended. The time includes handling the event with
 * its microtasks, and the next frame: callbacks, style, layout and paint. It does not include the wait for the next refresh of the screen, so
 * it can be far below 16.7 ms. Slow pages get fewer steps, for at most 20 seconds.
 *
 * **Dropped**: the share of intervals between frames that are longer than 1.5 refreshes at 60 Hz, for any reason. Unlike the frame time it
 * includes other tasks, and in part other threads, such as the rasterizer.
 */

import type { Timeline } from '../../../src/model/timeline'
import type { MountedTimeline, TimelinePage } from './pages/mountedTimeline'
import { wheelStep } from './wheelStep'

export interface FrameTimes {
  /** Main-thread work of each frame, in ms. */
  readonly work: readonly number[]
  /** The share of intervals between frames that are too long. */
  readonly dropped: number
}

/** The interface of a page for the benchmark. */
export interface PageMeter {
  /** Loads `/entries/<name>.json`. */
  load(name: string): Promise<void>
  /** Mounts the timeline; resolves with the time in ms. */
  mount(): Promise<number>
  zoom(): Promise<FrameTimes>
  countNodes(): number
}

declare global {
  interface Window {
    meter: PageMeter
  }
}

/** Wheel steps in, and as many out; zooms by a factor of 64. */
const steps = 60
const maxZoomMs = 20_000
const maxIntervalMs = (1.5 * 1000) / 60
/** The date to zoom about, where entries are dense. */
const zoomDate = new Date(Date.UTC(2018, 0))

/** Calls back in a new task; when called within a frame, as soon as that frame has ended. */
function afterTask(callback: () => void) {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    callback()
  }
  port2.postMessage(undefined)
}

export function createMeter(page: TimelinePage, root: HTMLElement): PageMeter {
  let timeline: Timeline
  let mounted: MountedTimeline
  return {
    async load(name) {
      timeline = await (await fetch(`/entries/${name}.json`)).json()
      // Load the fonts of the style sheet; on the explorer's prerendered pages they are loaded before the script.
      await Promise.all([...document.fonts].map((face) => face.load()))
    },
    mount() {
      const began = performance.now()
      mounted = page.mount(root, timeline)
      return new Promise((resolve) => {
        const check = () => {
          const isDrawn = mounted.isDrawn()
          afterTask(() => {
            if (isDrawn) resolve(performance.now() - began)
            else requestAnimationFrame(check)
          })
        }
        requestAnimationFrame(check)
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
  for (let remaining = work.length; remaining > 0; remaining--) await turn(1)
  return { work, dropped: computeDroppedShare(starts) }
}

/** Runs an action and waits for the end of the next frame; returns its start and the work of both in ms. */
function timeFrame(action: () => void): Promise<{ start: number; work: number }> {
  return new Promise((resolve) => {
    const began = performance.now()
    let handled: number | undefined
    // Requested first, so that it runs before the library's own callbacks.
    requestAnimationFrame((start) => {
      const frameBegan = performance.now()
      handled ??= frameBegan
      let isOver = false
      const end = () => {
        if (!isOver) resolve({ start, work: handled! - began + performance.now() - frameBegan })
        isOver = true
      }
      afterTask(end)
      // The browser may run the next frame before the message of afterTask.
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
      // Non-standard, but read by vis-timeline.
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
  return intervals.filter((one) => one > maxIntervalMs).length / intervals.length
}
