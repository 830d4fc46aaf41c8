import { isSamePage } from '../../state/addressCodec'
import type { ExplorerPage } from '../../state/explorerPage'
import type { ExplorerStore } from '../../state/explorerState'
import type { AppServices } from '../hooks/context'
import type { LabLoader } from './labLoader'

/** The labs, whose code is loaded when the first of them is opened. */
export interface LazyLabs {
  readonly connectLab: AppServices['connectLab']
  /** Starts to load what a page needs, if it is that of a lab. */
  prepare(page: ExplorerPage): Promise<void>
  /** Prepares each lab that is opened from now on. */
  follow(store: ExplorerStore): void
}

export function createLazyLabs(): LazyLabs {
  let loader: LabLoader | undefined
  const prepare = async (page: ExplorerPage) => {
    if (page.kind !== 'lab') return loader?.discard()
    const loaded = await import('./labLoader').catch(() => undefined)
    loader ??= loaded?.createLabLoader()
    loader?.prepare(page.id, page.part)
  }
  return {
    prepare,
    connectLab(onEvent) {
      // Called by a view in the loader's chunk: the loader is missing only if that chunk failed to load.
      if (loader) return loader.connectLab(onEvent)
      onEvent({ kind: 'workerFailed' })
      return { send() {}, close() {} }
    },
    follow(store) {
      store.subscribe(({ page }, previous) => {
        if (page !== previous.page && !isSamePage(page, previous.page)) prepare(page)
      })
    },
  }
}
