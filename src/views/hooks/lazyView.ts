import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadNamespaces, type Namespace } from '../../i18n/messages'

/** A view in a chunk of its own. It suspends until the chunk and the messages that the view reads are loaded. */
export const lazyView = <Props>(
  load: () => Promise<ComponentType<Props>>,
  ...namespaces: Namespace[]
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const [view] = await Promise.all([load(), loadNamespaces(...namespaces)])
    return { default: view }
  })
