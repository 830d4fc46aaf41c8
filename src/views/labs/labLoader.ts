import type { ComponentType } from 'react'
import { loadNamespaces } from '../../i18n/messages'
import type { WorkerCommand } from '../../labs/runner/runProtocol'
import type { AppServices } from '../hooks/context'
import { definitions } from './definitions'
import { type AnyPart, findPart } from './shared/definition'
import { LabView } from './shared/LabView'

/** What a lab is worked with: the bench, and the lab's parts for it. */
export interface LoadedLab {
  readonly LabView: ComponentType<{ readonly parts: readonly AnyPart[] }>
  readonly parts: readonly AnyPart[]
}

/** Loads a lab. */
export async function loadLab(id: string): Promise<LoadedLab> {
  if (!Object.hasOwn(definitions, id)) throw new Error(`There is no lab "${id}".`)
  const { load, namespaces } = definitions[id]!
  const [{ default: parts }] = await Promise.all([load(), loadNamespaces('labs', ...namespaces)])
  return { LabView, parts }
}

/** The place where experiments run: beside the page, in a worker that ends with their lab. */
export interface LabLoader {
  readonly connectLab: AppServices['connectLab']
  /** Gets a lab ready while its page is still being put together: what it is shown with, and what it runs in. */
  prepare(id: string, part: string | undefined): void
}

const startWorker = () => new Worker(new URL('../../labs/worker.ts', import.meta.url), { type: 'module' })

export function createLabLoader(): LabLoader {
  /** Started before it was asked for, and for which lab. */
  let spare: { readonly id: string; readonly worker: Worker } | undefined
  return {
    connectLab(onEvent) {
      const worker = spare?.worker ?? startWorker()
      spare = undefined
      worker.onmessage = ({ data }) => onEvent(data)
      worker.onerror = () => onEvent({ kind: 'workerFailed' })
      return { send: (order) => worker.postMessage(order), close: () => worker.terminate() }
    },
    prepare(id, part) {
      if (spare?.id === id) return
      spare?.worker.terminate()
      const worker = startWorker()
      const own = { id, worker }
      spare = own
      // Another is started in its place when the lab is opened, and will say so if that fails too.
      worker.onerror = () => {
        if (spare === own) spare = undefined
      }
      loadLab(id).then(
        ({ parts }) => {
          const chosen = findPart(parts, part)
          if ('experiment' in chosen)
            worker.postMessage({ kind: 'load', part: chosen.experiment } satisfies WorkerCommand)
        },
        // Who opens the lab is told.
        () => {},
      )
    },
  }
}
