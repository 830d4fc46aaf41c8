import type { ComponentType } from 'react'
import { findLabNamespaces } from '../../i18n/labNamespaces'
import { loadNamespaces } from '../../i18n/messages'
import type { WorkerCommand } from '../../labs/runner/runProtocol'
import type { LabReader } from '../../state/explorerState'
import type { AppServices } from '../hooks/context'
import { type AnyPart, findPart, readLabPage } from './shared/definition'
import { LabView } from './shared/LabView'
import { startLabWorker } from './startLabWorker'

export interface LoadedLab {
  readonly LabView: ComponentType<{ readonly parts: readonly AnyPart[] }>
  readonly parts: readonly AnyPart[]
  readonly readPage: LabReader
}

/** The parts of each lab, found by their place. */
const partsByFile = import.meta.glob<readonly AnyPart[]>('../../labs/*/view/*Lab.ts', { import: 'default' })

/** Loaders of the parts of each lab, by its id. */
export const labs: ReadonlyMap<string, () => Promise<readonly AnyPart[]>> = new Map(
  Object.entries(partsByFile).map(([path, load]) => [path.split('/').at(-3)!, load]),
)

/** Loads the code and the messages of a lab. */
export async function loadLab(id: string): Promise<LoadedLab> {
  const load = labs.get(id)
  if (!load) throw new Error(`There is no lab "${id}".`)
  const [parts] = await Promise.all([load(), loadNamespaces('labs', ...findLabNamespaces(id))])
  return { LabView, parts, readPage: (page) => readLabPage(parts, page) }
}

/** Runs experiments in a worker that is closed with their lab. */
export interface LabLoader {
  readonly connectLab: AppServices['connectLab']
  /** Loads a lab and starts its worker before its page is shown. */
  prepare(id: string, part: string | undefined): void
  /** Ends a worker that was started for a lab that has been left before it was shown. */
  discard(): void
}

export function createLabLoader(): LabLoader {
  /** The worker started ahead, and the lab that it is for. */
  let prepared: { readonly id: string; readonly worker: Worker } | undefined
  const discard = () => {
    prepared?.worker.terminate()
    prepared = undefined
  }
  return {
    discard,
    connectLab(onEvent) {
      const worker = prepared?.worker ?? startLabWorker()
      prepared = undefined
      worker.onmessage = ({ data }) => onEvent(data)
      worker.onerror = () => onEvent({ kind: 'workerFailed' })
      return { send: (command) => worker.postMessage(command), close: () => worker.terminate() }
    },
    prepare(id, part) {
      if (prepared?.id === id) return
      discard()
      const worker = startLabWorker()
      const latest = { id, worker }
      prepared = latest
      // When the lab is opened, another worker is started, which reports its own failure.
      worker.onerror = () => {
        if (prepared === latest) prepared = undefined
      }
      loadLab(id).then(
        ({ parts }) => {
          const shownPart = findPart(parts, part)
          if (shownPart.experiment !== undefined)
            worker.postMessage({ kind: 'load', part: shownPart.experiment } satisfies WorkerCommand)
        },
        // Reported when the lab is opened.
        () => {},
      )
    },
  }
}
