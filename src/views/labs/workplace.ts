import type { Order } from '../../labs/protocol'
import type { Surroundings } from '../context'
import { partNamed } from './definition'
import { openingOf } from './opening'

/** The place where experiments run: beside the page, in a worker that ends with their lab. */
export interface Workplace {
  readonly openLab: Surroundings['openLab']
  /** Gets a lab ready while the page still is being put together: what it is shown with, and what it runs in. */
  prepare(id: string, part: string | undefined): void
}

const startWorker = () => new Worker(new URL('../../labs/worker.ts', import.meta.url), { type: 'module' })

export function createWorkplace(): Workplace {
  /** Started before it was asked for. */
  let spare: Worker | undefined
  return {
    openLab(hear) {
      const worker = spare ?? startWorker()
      spare = undefined
      worker.onmessage = ({ data }) => hear(data)
      worker.onerror = () => hear({ kind: 'lost' })
      return { send: (order) => worker.postMessage(order), close: () => worker.terminate() }
    },
    prepare(id, part) {
      const opening = openingOf(id)
      if (!opening) return
      const worker = startWorker()
      spare = worker
      // Another is started in its place when a lab is opened, and will say so if that fails too.
      worker.onerror = () => {
        if (spare === worker) spare = undefined
      }
      opening.then(
        ({ parts }) => {
          const chosen = partNamed(parts, part)
          if ('experiment' in chosen)
            worker.postMessage({ kind: 'load', part: chosen.experiment } satisfies Order)
        },
        // Who opens the lab is told.
        () => {},
      )
    },
  }
}
