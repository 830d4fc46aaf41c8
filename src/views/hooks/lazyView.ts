import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { loadNamespaces, type Namespace } from '../../i18n/messages'

/** A view in its own chunk. It suspends until the chunk and the message namespaces are loaded. */
export const lazyView = <Props>(
  load: () => Promise<ComponentType<Props>>,
  ...namespaces: Namespace[]
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const [view] = await Promise.all([load(), loadNamespaces(...namespaces)])
    return { default: view }
  })
